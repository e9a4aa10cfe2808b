package org.chatpadi.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.chatpadi.core.ChatPadi;
import org.chatpadi.core.HostDesk;
import org.chatpadi.core.Outcome;
import org.chatpadi.core.Seller;
import org.chatpadi.core.notes.AddNote;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.jdbc.ConnectionSource;
import org.chatpadi.jdbc.JdbcSchema;
import org.chatpadi.jdbc.JdbcStore;
import org.chatpadi.jdbc.StoreException;
import org.chatpadi.testkit.ChatPadiFixture;
import org.chatpadi.testkit.OrderShape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The snippets of docs/transactions.md for Spring, compiled and run: plain spring-jdbc. */
class SpringTransactionsTest {

    // snippet:spring
    static ChatPadi joined(ChatPadi chatpadi, JdbcStore store, DataSource dataSource) {
        ConnectionSource spring = new ConnectionSource() {
            @Override
            public Connection borrow() {
                return DataSourceUtils.getConnection(dataSource);
            }

            @Override
            public void release(Connection connection) {
                DataSourceUtils.releaseConnection(connection, dataSource);
            }
        };
        return chatpadi.within(
                store.within(spring),
                wake -> TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        wake.run();
                    }
                }));
    }
    // snippet:end

    @Nested
    class On_PostgreSQL extends Checkouts {
        On_PostgreSQL() {
            super(Databases.postgres());
        }

        /** H2 takes read-only for a hint. */
        @Test
        void F48_a_read_only_transaction_is_refused_and_orders_are_read_outside_of_it() {
            Order order = checkout("cart-1", "m-1").order();
            inTransaction.setReadOnly(true);

            assertThatThrownBy(() -> inTransaction.execute(status -> note(order.id())))
                    .isInstanceOf(StoreException.class)
                    .hasMessageStartingWith("the connection is read-only");
            assertThat(inTransaction.<Optional<Order>>execute(status -> stored(order.id())))
                    .contains(order);
        }
    }

    @Nested
    class On_H2 extends Checkouts {
        On_H2() {
            super(Databases.h2());
        }
    }

    /** A shop's checkout that writes a row of its own and places an order, in one transaction of Spring's. */
    abstract static class Checkouts {

        final TransactionTemplate inTransaction;
        private final JdbcTemplate jdbc;
        private final ChatPadiFixture fixture;
        private final ChatPadi chatpadi;

        Checkouts(DataSource dataSource) {
            this.jdbc = new JdbcTemplate(dataSource);
            this.inTransaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
            jdbc.execute("create table carts (id varchar(20) primary key, placed_as varchar(255))");
            jdbc.update("insert into carts (id) values ('cart-1')");
            JdbcSchema.of(dataSource).create();
            ChatPadiFixture.Builder builder = ChatPadiFixture.builder();
            JdbcStore store = JdbcStore.on(dataSource, builder.clock());
            this.fixture = builder.store(store).build();
            this.chatpadi = joined(fixture.chatpadi(), store, dataSource);
        }

        @AfterEach
        void nothing_of_a_transaction_is_left_behind() {
            assertThat(TransactionSynchronizationManager.getResourceMap()).isEmpty();
            assertThat(TransactionSynchronizationManager.isSynchronizationActive())
                    .isFalse();
        }

        // snippet:checkout
        Outcome checkout(String cart, String message) {
            return inTransaction.execute(status -> {
                Outcome outcome = chatpadi.host(ChatPadiFixture.SHOP, "checkout")
                        .place(OrderShape.onDelivery(60).draft(message));
                jdbc.update(
                        "update carts set placed_as = ? where id = ?",
                        outcome.order().id().value(),
                        cart);
                return outcome;
            });
        }
        // snippet:end

        Outcome note(OrderId order) {
            return chatpadi.seller(ChatPadiFixture.SHOP, Seller.of("ama-k", "Ama Kusi"))
                    .handle(order, AddNote.of("Called, no answer."));
        }

        /** As everybody else sees it. */
        Optional<Order> stored(OrderId order) {
            return fixture.chatpadi().enquiries(ChatPadiFixture.SHOP).order(order);
        }

        private String cart() {
            return jdbc.queryForObject("select coalesce(placed_as, 'open') from carts", String.class);
        }

        @Test
        void F47_the_order_and_the_hosts_rows_are_committed_together() {
            Outcome placed = checkout("cart-1", "m-1");

            assertThat(cart()).isEqualTo(placed.order().id().value());
            assertThat(stored(placed.order().id())).contains(placed.order());
            assertThat(fixture.drain()).isPositive();
        }

        @Test
        void F47_a_rollback_leaves_no_trace_and_sends_nothing() {
            Order[] placed = new Order[1];
            assertThatThrownBy(() -> inTransaction.execute(status -> {
                        placed[0] = checkout("cart-1", "m-1").order();
                        throw new IllegalStateException("the card was declined");
                    }))
                    .hasMessage("the card was declined");

            assertThat(cart()).isEqualTo("open");
            assertThat(stored(placed[0].id())).isEmpty();
            assertThat(fixture.drain()).isZero();
            assertThat(jdbc.queryForObject("select count(*) from chatpadi_claims", Long.class))
                    .isZero();
        }

        @Test
        void a_refusal_is_an_answer_and_the_transaction_goes_on() {
            inTransaction.executeWithoutResult(status -> {
                assertThat(note(OrderId.of("none"))).isInstanceOf(Outcome.Refused.class);
                jdbc.update("update carts set placed_as = 'by phone'");
                assertThat(status.isRollbackOnly()).isFalse();
            });

            assertThat(cart()).isEqualTo("by phone");
        }

        @Test
        void a_nested_call_joins_the_transaction_that_goes_on() {
            Order placed = inTransaction.execute(outer -> {
                Order order = checkout("cart-1", "m-1").order();
                inTransaction.executeWithoutResult(inner -> note(order.id()));
                assertThat(stored(order.id())).isEmpty();
                return order;
            });

            assertThat(stored(placed.id()).orElseThrow().seq()).isEqualTo(placed.seq() + 1);
        }

        @Test
        void a_nested_transaction_takes_back_its_own_part_only() {
            TransactionTemplate nested = propagating(TransactionDefinition.PROPAGATION_NESTED);
            Order placed = inTransaction.execute(outer -> {
                Order order = checkout("cart-1", "m-1").order();
                nested.executeWithoutResult(inner -> {
                    assertThat(note(order.id())).isInstanceOf(Outcome.Accepted.class);
                    inner.setRollbackOnly();
                });
                return order;
            });

            assertThat(stored(placed.id())).contains(placed);
        }

        @Test
        void a_transaction_of_its_own_stands_whatever_becomes_of_the_one_around_it() {
            TransactionTemplate anew = propagating(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
            Order before = checkout("cart-1", "m-1").order();
            inTransaction.executeWithoutResult(outer -> {
                checkout("cart-1", "m-2");
                anew.executeWithoutResult(inner -> note(before.id()));
                outer.setRollbackOnly();
            });

            assertThat(stored(before.id()).orElseThrow().seq()).isEqualTo(before.seq() + 1);
            assertThat(jdbc.queryForObject("select count(*) from chatpadi_orders", Long.class))
                    .isEqualTo(1);
        }

        @Test
        void F48_without_a_transaction_nothing_is_written() {
            assertThatThrownBy(() -> note(OrderId.of("none")))
                    .isInstanceOf(StoreException.class)
                    .hasMessageStartingWith("the connection commits each statement by itself");
        }

        @Test
        void F47_the_worker_is_woken_by_the_commit_and_not_before() throws InterruptedException {
            Mailbox mailbox = new Mailbox();
            ChatPadi woken = mailbox.woken(fixture);
            HostDesk desk = joined(woken, (JdbcStore) fixture.store(), source()).host(ChatPadiFixture.SHOP, "checkout");
            woken.worker().start();
            try {
                for (String message : List.of("m-1", "m-2")) {
                    inTransaction.executeWithoutResult(status -> {
                        desk.place(OrderShape.onDelivery(60).draft(message));
                        assertThat(mailbox.isEmpty()).isTrue();
                    });
                    assertThat(mailbox.takeOne()).isTrue();
                }
            } finally {
                woken.worker().close(Duration.ofSeconds(5));
            }
        }

        private TransactionTemplate propagating(int behavior) {
            TransactionTemplate template =
                    new TransactionTemplate(Objects.requireNonNull(inTransaction.getTransactionManager()));
            template.setPropagationBehavior(behavior);
            return template;
        }

        private DataSource source() {
            return Objects.requireNonNull(jdbc.getDataSource());
        }
    }
}
