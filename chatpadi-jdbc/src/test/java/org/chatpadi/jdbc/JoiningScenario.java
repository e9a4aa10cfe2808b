package org.chatpadi.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chatpadi.jdbc.Sample.MESSAGE;
import static org.chatpadi.jdbc.Sample.SHOP;
import static org.chatpadi.jdbc.Sample.note;
import static org.chatpadi.jdbc.Sample.noted;
import static org.chatpadi.jdbc.Sample.order;
import static org.chatpadi.jdbc.Sample.place;
import static org.chatpadi.jdbc.Sample.row;
import static org.chatpadi.jdbc.Sample.with;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.chatpadi.core.ChatPadi;
import org.chatpadi.core.HostDesk;
import org.chatpadi.core.Outcome;
import org.chatpadi.core.order.CommandId;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.store.Commit;
import org.chatpadi.core.store.CommitResult;
import org.chatpadi.core.store.CommitResult.Committed;
import org.chatpadi.core.store.CommitResult.Repeated;
import org.chatpadi.core.store.CommitResult.Stale;
import org.chatpadi.core.store.CommitResult.Taken;
import org.chatpadi.core.store.Storage;
import org.chatpadi.testkit.ChatPadiFixture;
import org.chatpadi.testkit.OrderShape;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In a transaction of the host's, beside the host's own rows. */
abstract class JoiningScenario {

    private final TestDatabase database;
    private final JdbcStore store;
    private final Connection host;
    private final Storage joined;

    JoiningScenario(TestDatabase database) throws SQLException {
        this.database = database;
        this.store = database.emptyStore();
        database.execute("drop table if exists carts");
        database.execute("create table carts (id varchar(20) primary key)");
        this.host = database.pool.getConnection();
        host.setAutoCommit(false);
        this.joined = store.within(host);
    }

    @BeforeEach
    void hosts_own_work() throws SQLException {
        execute("insert into carts (id) values ('cart-1')");
    }

    @AfterEach
    void home() throws SQLException {
        host.rollback();
        host.setAutoCommit(true);
        host.close();
        assertThat(database.pool.borrowed()).isZero();
    }

    @Test
    void F47_what_is_written_stands_when_the_host_commits_and_is_gone_when_it_rolls_back() throws SQLException {
        Commit placing = with(with(place("a", "c1"), MESSAGE), row("a", 1));

        assertThat(joined.orders().commit(placing)).isEqualTo(new Committed());
        assertThat(order(joined, "a").seq()).isEqualTo(1);
        assertThat(seen("a")).isFalse();
        host.rollback();
        assertThat(seen("a")).isFalse();

        assertThat(joined.orders().commit(placing)).isEqualTo(new Committed());
        host.commit();
        assertThat(seen("a")).isTrue();
        assertThat(store.orders().holder(SHOP, MESSAGE)).contains(OrderId.of("a"));
        assertThat(store.work().due(10)).containsExactly(SHOP);
    }

    @Test
    void F47_every_refusal_is_an_answer_and_the_hosts_work_stands() throws SQLException {
        store.orders().commit(with(place("a", "c1"), MESSAGE));
        Commit stale = note(store, "a", "c2");
        store.orders().commit(note(store, "a", "c3"));

        assertThat(joined.orders().commit(place("b", "c1"))).isInstanceOf(Repeated.class);
        assertThat(joined.orders().commit(stale)).isEqualTo(new Stale(OrderId.of("a")));
        assertThat(joined.orders().commit(with(place("b", "c4"), MESSAGE)))
                .isEqualTo(new Taken(MESSAGE, OrderId.of("a")));
        assertThat(joined.work().accept(SHOP, "paystack", "evt", Sample.bytes("1")))
                .isTrue();
        assertThat(joined.work().accept(SHOP, "paystack", "evt", Sample.bytes("1")))
                .isFalse();
        host.commit();

        assertThat(database.texts("select id from carts")).containsExactly("cart-1");
        assertThat(seen("b")).isFalse();
    }

    @Test
    void a_key_that_another_transaction_takes_meanwhile_is_an_answer_too() throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            assertThat(joined.orders().commit(with(place("a", "c1"), MESSAGE))).isEqualTo(new Committed());
            try (Connection second = database.pool.getConnection()) {
                second.setAutoCommit(false);
                CountDownLatch begun = new CountDownLatch(1);
                Future<CommitResult> waits = other.submit(() -> {
                    begun.countDown();
                    return store.within(second).orders().commit(with(place("b", "c2"), MESSAGE));
                });
                assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
                host.commit();

                assertThat(waits.get(20, TimeUnit.SECONDS)).isEqualTo(new Taken(MESSAGE, OrderId.of("a")));
                try (Statement statement = second.createStatement()) {
                    statement.execute("insert into carts (id) values ('cart-2')");
                }
                second.commit();
                second.setAutoCommit(true);
            }
        } finally {
            other.shutdown();
        }
        assertThat(database.texts("select id from carts order by id")).containsExactly("cart-1", "cart-2");
        assertThat(seen("b")).isFalse();
    }

    @Test
    void an_order_that_was_loaded_waits_for_nobody_else() throws Exception {
        store.orders().commit(place("a", "c1"));
        Commit outside = note(store, "a", "c2");
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Commit inside = Sample.commit(SHOP, "c3", noted(joined, "a", "c3"));
            Future<CommitResult> waits = other.submit(() -> store.orders().commit(outside));

            assertThat(joined.orders().commit(inside)).isEqualTo(new Committed());
            host.commit();

            assertThat(waits.get(20, TimeUnit.SECONDS)).isEqualTo(new Stale(OrderId.of("a")));
        } finally {
            other.shutdown();
        }
        assertThat(store.orders()
                        .load(SHOP, OrderId.of("a"), CommandId.of("c3"))
                        .before())
                .isNotNull();
    }

    @Test
    void the_desks_join_the_hosts_transaction() throws SQLException {
        ChatPadiFixture fixture = ChatPadiFixture.builder().store(store).build();
        ChatPadi chatpadi = fixture.chatpadi().within(joined);

        Outcome placed = chatpadi.host(ChatPadiFixture.SHOP, "checkout")
                .place(OrderShape.onDelivery(60).draft("m-1"));

        assertThat(fixture.chatpadi()
                        .enquiries(ChatPadiFixture.SHOP)
                        .order(placed.order().id()))
                .isEmpty();
        host.commit();
        assertThat(fixture.chatpadi()
                        .enquiries(ChatPadiFixture.SHOP)
                        .order(placed.order().id()))
                .contains(placed.order());
    }

    @Test
    void F48_a_connection_without_a_transaction_is_refused() throws SQLException {
        try (Connection connection = database.pool.getConnection()) {
            assertThatThrownBy(() -> store.within(connection))
                    .isInstanceOf(StoreException.class)
                    .hasMessage("the connection commits each statement by itself; begin a transaction first, with"
                            + " setAutoCommit(false)");
        }
        Connection closed = database.connection();
        closed.close();
        assertThatThrownBy(() -> store.within(closed))
                .isInstanceOf(StoreException.class)
                .hasMessage("the connection of the host's transaction is closed; begin a transaction on an open one");
    }

    @Test
    void F48_a_read_only_connection_is_refused() throws SQLException {
        Connection readOnly = (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) ->
                        method.getName().equals("isReadOnly") ? true : method.invoke(host, arguments));

        assertThatThrownBy(() -> store.within(readOnly))
                .isInstanceOf(StoreException.class)
                .hasMessage("the connection is read-only, and orders are written and locked; begin a transaction that"
                        + " may write, or read outside of it");
    }

    @Test
    void F48_an_ambient_transaction_is_looked_at_on_each_call_and_what_is_borrowed_goes_back() throws SQLException {
        Ambient ambient = new Ambient();
        Storage anywhere = store.within(ambient);

        assertThatThrownBy(() -> anywhere.orders().commit(place("a", "c1"))).hasMessage("no transaction goes on");
        ambient.connection = host;
        assertThat(anywhere.orders().commit(place("a", "c1"))).isEqualTo(new Committed());
        host.rollback();
        host.setAutoCommit(true);
        assertThatThrownBy(() -> anywhere.orders().commit(place("a", "c1")))
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith("the connection commits each statement by itself");
        host.setAutoCommit(false);
        assertThat(anywhere.orders().commit(place("a", "c1"))).isEqualTo(new Committed());
        host.commit();

        assertThat(seen("a")).isTrue();
        assertThat(ambient.borrowed).isEqualTo(ambient.released).isGreaterThan(2);
    }

    @Test
    void a_source_that_has_no_connection_is_told_like_any_error() {
        Storage nowhere = store.within(new ConnectionSource() {
            @Override
            public Connection borrow() throws SQLException {
                throw new SQLException("no connection for Esi Arthur", "08001");
            }

            @Override
            public void release(Connection connection) {
                throw new AssertionError("nothing was borrowed");
            }
        });

        assertThatThrownBy(() -> order(nowhere, "a"))
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith(
                        "loading order a of shop makola failed in the host's transaction: SQL state 08001")
                .hasMessageNotContaining("Esi");
    }

    @Test
    void F47_the_worker_is_woken_after_the_hosts_commit_and_sends_nothing_before_it() throws SQLException {
        ChatPadiFixture.Builder builder = ChatPadiFixture.builder();
        JdbcStore whole = database.emptyStore(builder.clock());
        ChatPadiFixture fixture = builder.store(whole).build();
        List<Runnable> afterCommit = new ArrayList<>();
        HostDesk desk =
                fixture.chatpadi().within(whole.within(host), afterCommit::add).host(ChatPadiFixture.SHOP, "checkout");

        Outcome rolledBack = desk.place(OrderShape.onDelivery(60).draft("m-1"));
        assertThat(afterCommit).hasSize(1);
        assertThat(fixture.drain()).isZero();
        host.rollback();
        assertThat(fixture.drain()).isZero();
        assertThat(fixture.chatpadi()
                        .enquiries(ChatPadiFixture.SHOP)
                        .order(rolledBack.order().id()))
                .isEmpty();

        desk.place(OrderShape.onDelivery(60).draft("m-1"));
        desk.place(OrderShape.onDelivery(60).draft("m-1"));
        assertThat(afterCommit).hasSize(2);
        host.commit();
        afterCommit.get(1).run();
        assertThat(fixture.drain()).isPositive();
        assertThat(fixture.arrived()).hasSize(1);
    }

    @Test
    void an_error_takes_back_its_own_call_and_nothing_of_the_hosts() throws SQLException {
        execute("alter table chatpadi_order_events rename to elsewhere");

        assertThatThrownBy(() -> joined.orders().commit(place("a", "c1")))
                .isInstanceOf(StoreException.class)
                .isNotInstanceOf(OutcomeUnknownException.class);

        execute("alter table elsewhere rename to chatpadi_order_events");
        assertThat(joined.orders().commit(place("a", "c1"))).isEqualTo(new Committed());
        host.commit();
        assertThat(database.texts("select id from carts")).containsExactly("cart-1");
    }

    @Test
    void an_error_before_the_database_was_reached_leaves_the_hosts_transaction_as_it_was() throws SQLException {
        Breaking line = new Breaking(database.pool);
        try (Connection broken = line.getConnection()) {
            broken.setAutoCommit(false);
            Storage onBroken = store.within(broken);
            assertThat(onBroken.orders().commit(place("a", "c1"))).isEqualTo(new Committed());
            line.at(1, Breaking.When.BEFORE, new SQLException("a value that no driver knows", "07006"));

            assertThatThrownBy(() -> onBroken.orders().commit(place("b", "c2"))).isInstanceOf(StoreException.class);

            assertThat(onBroken.orders().commit(place("c", "c3"))).isEqualTo(new Committed());
            broken.commit();
            broken.setAutoCommit(true);
        }
        assertThat(database.texts("select id from chatpadi_orders order by id")).containsExactly("a", "c");
    }

    @Test
    void the_hosts_own_savepoints_stand_between_calls_whatever_they_are_called() throws SQLException {
        joined.orders().commit(place("a", "c1"));
        Savepoint own = host.setSavepoint("chatpadi");
        joined.orders().commit(place("b", "c2"));
        host.rollback(own);
        joined.orders().commit(place("c", "c3"));
        host.commit();

        assertThat(database.texts("select id from chatpadi_orders order by id")).containsExactly("a", "c");
    }

    /** What a framework keeps for its host: the connection of the transaction that goes on, if one does. */
    private static final class Ambient implements ConnectionSource {

        private @Nullable Connection connection;
        private int borrowed;
        private int released;

        @Override
        public Connection borrow() {
            if (connection == null) {
                throw new IllegalStateException("no transaction goes on");
            }
            borrowed++;
            return connection;
        }

        @Override
        public void release(Connection used) {
            assertThat(used).isSameAs(connection);
            released++;
        }
    }

    private boolean seen(String order) {
        return List.of(order).equals(database.texts("select id from chatpadi_orders where id = '" + order + "'"));
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = host.createStatement()) {
            statement.execute(sql);
        }
    }
}
