package org.chatpadi.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatpadi.testkit.ChatPadiFixture.SHOP;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chatpadi.core.ChatPadi;
import org.chatpadi.core.Outcome;
import org.chatpadi.core.cancellation.Cancel;
import org.chatpadi.core.notes.AddNote;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.shop.ShopDirectory;
import org.chatpadi.core.upkeep.Rebuilt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Verifying and rebuilding while commands are given: neither sees half a commit, nor spoils one. */
@Tag("I5")
abstract class UpkeepBesideCommandsScenario extends Kept {

    UpkeepBesideCommandsScenario(TestDatabase database) {
        super(database);
    }

    @Test
    void I5_while_commands_are_given_nothing_is_found_and_a_rebuild_loses_nothing() throws Exception {
        ChatPadi chatpadi = chatpadi(ShopDirectory.of(fixture.shop()));
        ExecutorService sellers = Executors.newFixedThreadPool(3);
        try {
            List<Future<Integer>> days = new ArrayList<>();
            for (int seller = 0; seller < 3; seller++) {
                String name = "s-" + seller;
                days.add(sellers.submit(() -> day(chatpadi, name)));
            }
            do {
                assertThat(upkeep.verify(Kept::unexpected).findings()).isZero();
                assertThat(upkeep.rebuild(Kept::unexpected))
                        .extracting(Rebuilt::documents, Rebuilt::columns, Rebuilt::queues, Rebuilt::refused)
                        .containsExactly(0L, 0L, 0L, 0L);
                database.execute("delete from chatpadi_queue_items where order_id = '" + order + "'");
                rebuildUntilSettled();
            } while (!days.stream().allMatch(Future::isDone));
            int events = 0;
            for (Future<Integer> day : days) {
                events += day.get();
            }
            assertThat(chatpadi.enquiries(SHOP).trail(order).stream()
                            .filter(one -> one.event() instanceof org.chatpadi.core.order.OrderEvent.Noted))
                    .hasSize(events);
        } finally {
            sellers.shutdownNow();
        }
        upkeep.rebuild(Kept::unexpected);
        assertThat(upkeep.verify(Kept::unexpected).isClean()).isTrue();
    }

    @Test
    void I5_a_commit_that_waited_for_a_rebuild_is_decided_on_what_it_then_finds() throws Exception {
        ChatPadi chatpadi = chatpadi(ShopDirectory.of(fixture.shop()));
        JdbcStore store = JdbcStore.on(database.pool, fixture.clock());
        database.execute("delete from chatpadi_queue_items where order_id = '" + other + "'");
        ExecutorService seller = Executors.newSingleThreadExecutor();
        try (Connection rebuilding = database.connection()) {
            rebuilding.setAutoCommit(false);
            assertThat(chatpadi.within(store.within(rebuilding))
                            .upkeep()
                            .rebuild(SHOP, other, Kept::unexpected)
                            .queues())
                    .isEqualTo(1);
            Future<Outcome> cancelled =
                    seller.submit(() -> chatpadi.seller(SHOP, AMA).handle(other, Cancel.outOfStock("Sold.")));
            while (!somebodyWaits()) {
                assertThat(cancelled).isNotDone();
            }
            rebuilding.commit();

            assertThat(cancelled.get()).isInstanceOf(Outcome.Accepted.class);
        } finally {
            seller.shutdownNow();
        }
        assertThat(upkeep.verify(Kept::unexpected).isClean()).isTrue();
    }

    /** A commit writes only the items that it changes, so what was taken out stays out until a rebuild finds the order between two commits. */
    private void rebuildUntilSettled() {
        long unsettled;
        do {
            unsettled = upkeep.rebuild(SHOP, order, Kept::unexpected).unsettled();
        } while (unsettled > 0);
    }

    private boolean somebodyWaits() throws SQLException {
        try (Connection connection = database.connection()) {
            String waiting = Dialect.of(connection) == Dialect.H2
                    ? "information_schema.sessions where blocker_id is not null"
                    : "pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()";
            return !database.texts("select 'x' from " + waiting).isEmpty();
        }
    }

    /** Notes on one order that everybody writes to, and orders that are placed and called off beside it; returns how many notes. */
    private int day(ChatPadi chatpadi, String name) {
        int notes = 0;
        for (int i = 0; i < 25; i++) {
            OrderId placed = place(chatpadi, SHOP.value(), name + "-" + i);
            chatpadi.seller(SHOP, AMA).handle(placed, Cancel.outOfStock("Sold."));
            Outcome noted = chatpadi.seller(SHOP, AMA).handle(order, AddNote.of("Called."));
            notes += noted instanceof Outcome.Accepted ? 1 : 0;
        }
        return notes;
    }
}
