package org.chatpadi.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.chatpadi.core.ChatPadi;
import org.chatpadi.core.Outcome;
import org.chatpadi.core.Seller;
import org.chatpadi.core.notes.AddNote;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.placement.OrderDraft;
import org.chatpadi.jdbc.JdbcSchema;
import org.chatpadi.jdbc.JdbcStore;
import org.chatpadi.jdbc.StoreException;
import org.chatpadi.testkit.ChatPadiFixture;
import org.chatpadi.testkit.OrderShape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The snippet of docs/transactions.md for {@code @Transactional}, compiled and run through Spring's own proxy. */
class SpringAnnotationsTest {

    // snippet:annotated
    static class Checkout {

        private final ChatPadi chatpadi; // joined, as above
        private final JdbcTemplate jdbc;

        Checkout(ChatPadi chatpadi, JdbcTemplate jdbc) {
            this.chatpadi = chatpadi;
            this.jdbc = jdbc;
        }

        @Transactional
        public Outcome place(String cart, OrderDraft draft) {
            Outcome outcome = chatpadi.host(ChatPadiFixture.SHOP, "checkout").place(draft);
            int closed = jdbc.update(
                    "update carts set placed_as = ? where id = ? and placed_as is null",
                    outcome.order().id().value(),
                    cart);
            if (closed == 0) {
                throw new IllegalStateException("cart " + cart + " is closed"); // takes the order back, too
            }
            return outcome;
        }
    }
    // snippet:end

    /** A seller's answer, and the host's own row about it. */
    static class Calls {

        private final ChatPadi chatpadi;
        private final JdbcTemplate jdbc;

        Calls(ChatPadi chatpadi, JdbcTemplate jdbc) {
            this.chatpadi = chatpadi;
            this.jdbc = jdbc;
        }

        @Transactional
        public Outcome called(OrderId order, String call) {
            Outcome outcome = chatpadi.seller(ChatPadiFixture.SHOP, Seller.of("ama-k", "Ama Kusi"))
                    .handle(order, AddNote.of("Called, no answer."));
            jdbc.update("insert into calls (id) values (?)", call);
            return outcome;
        }
    }

    /** A transaction around others, which join it. */
    static class Around {

        @Transactional
        public void inside(Runnable body) {
            body.run();
        }
    }

    @Configuration
    @EnableTransactionManagement
    static class Settings {}

    @Nested
    class On_PostgreSQL extends Services {
        On_PostgreSQL() {
            super(Databases.postgres());
        }
    }

    @Nested
    class On_H2 extends Services {
        On_H2() {
            super(Databases.h2());
        }
    }

    /** A host's services, as Spring hands them out. */
    abstract static class Services {

        private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        private final Mailbox mailbox = new Mailbox();
        private final JdbcTemplate jdbc;
        private final ChatPadiFixture fixture;
        private final ChatPadi own;
        private final ChatPadi joined;
        private final Checkout checkout;
        private final Calls calls;
        private final Around around;

        Services(DataSource dataSource) {
            this.jdbc = new JdbcTemplate(dataSource);
            jdbc.execute("create table carts (id varchar(20) primary key, placed_as varchar(255))");
            jdbc.execute("create table calls (id varchar(20) primary key)");
            jdbc.update("insert into carts (id) values ('cart-1'), ('cart-2')");
            JdbcSchema.of(dataSource).create();
            ChatPadiFixture.Builder builder = ChatPadiFixture.builder();
            JdbcStore store = JdbcStore.on(dataSource, builder.clock());
            this.fixture = builder.store(store).build();
            this.own = mailbox.woken(fixture);
            this.joined = SpringTransactionsTest.joined(own, store, dataSource);
            context.register(Settings.class);
            context.registerBean(JdbcTransactionManager.class, dataSource);
            context.registerBean(Checkout.class, joined, jdbc);
            context.registerBean(Calls.class, joined, jdbc);
            context.registerBean(Around.class);
            context.refresh();
            this.checkout = context.getBean(Checkout.class);
            this.calls = context.getBean(Calls.class);
            this.around = context.getBean(Around.class);
        }

        @AfterEach
        void nothing_of_a_transaction_is_left_behind() {
            context.close();
            assertThat(TransactionSynchronizationManager.getResourceMap()).isEmpty();
            assertThat(TransactionSynchronizationManager.isSynchronizationActive())
                    .isFalse();
        }

        private Outcome place(String cart, String message) {
            return checkout.place(cart, OrderShape.onDelivery(60).draft(message));
        }

        private long count(String table) {
            return jdbc.queryForObject("select count(*) from " + table, Long.class);
        }

        @Test
        void F47_an_annotated_method_commits_the_order_and_its_own_rows_together() {
            Order placed = place("cart-1", "m-1").order();
            calls.called(placed.id(), "call-1");

            assertThat(AopUtils.isAopProxy(checkout)).isTrue();
            assertThat(jdbc.queryForObject("select placed_as from carts where id = 'cart-1'", String.class))
                    .isEqualTo(placed.id().value());
            assertThat(count("calls")).isEqualTo(1);
            assertThat(own.enquiries(ChatPadiFixture.SHOP)
                            .order(placed.id())
                            .orElseThrow()
                            .seq())
                    .isEqualTo(placed.seq() + 1);
            assertThat(fixture.drain()).isPositive();
        }

        @Test
        void F47_an_exception_out_of_an_annotated_method_leaves_no_trace_and_sends_nothing() {
            Order placed = place("cart-1", "m-1").order();
            fixture.drain();

            assertThatThrownBy(() -> place("cart-1", "m-2")).hasMessage("cart cart-1 is closed");

            for (String table : List.of("orders", "commands")) {
                assertThat(count("chatpadi_" + table)).as(table).isEqualTo(1);
            }
            assertThat(count("chatpadi_order_events")).isEqualTo(placed.seq());
            assertThat(fixture.drain()).isZero();
            assertThat(place("cart-2", "m-2")).isInstanceOf(Outcome.Accepted.class);
        }

        @Test
        void F47_an_error_of_the_hosts_own_rows_takes_back_the_answer_to_the_order() {
            Order placed = place("cart-1", "m-1").order();
            calls.called(placed.id(), "call-1");

            assertThatThrownBy(() -> calls.called(placed.id(), "call-1")).isInstanceOf(RuntimeException.class);

            assertThat(own.enquiries(ChatPadiFixture.SHOP)
                            .order(placed.id())
                            .orElseThrow()
                            .seq())
                    .isEqualTo(placed.seq() + 1);
        }

        @Test
        void F47_the_worker_is_woken_once_the_annotated_method_has_committed_and_not_before()
                throws InterruptedException {
            own.worker().start();
            try {
                for (String number : List.of("1", "2")) {
                    around.inside(() -> {
                        place("cart-" + number, "m-" + number);
                        assertThat(mailbox.isEmpty()).isTrue();
                    });
                    assertThat(mailbox.takeOne()).isTrue();
                }
            } finally {
                own.worker().close(Duration.ofSeconds(5));
            }
        }

        @Test
        void F48_an_annotated_method_that_is_called_past_the_proxy_is_in_no_transaction_and_writes_nothing() {
            assertThatThrownBy(() -> new Checkout(joined, jdbc)
                            .place("cart-1", OrderShape.onDelivery(60).draft("m-1")))
                    .isInstanceOf(StoreException.class)
                    .hasMessageStartingWith("the connection commits each statement by itself");

            assertThat(count("chatpadi_orders")).isZero();
        }
    }
}
