package org.chatpadi.core.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.chatpadi.core.order.CommandId;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderEvent;
import org.chatpadi.core.store.Change;
import org.chatpadi.core.store.Commit;
import org.chatpadi.core.store.CommitResult;
import org.chatpadi.core.store.MemoryStore;
import org.chatpadi.core.store.Recorded;
import org.chatpadi.core.store.Storage;
import org.junit.jupiter.api.Test;

/** The store in memory erases a trail without reading bytes; what it leaves is what reading them leaves. */
class MemoryErasingTest {

    private final Storage store = MemoryStore.on(Clock.fixed(SampleTrail.AT, ZoneOffset.UTC));

    @Test
    void events_of_every_type_read_as_their_bytes_do_once_the_sealed_parts_are_gone() {
        List<Recorded> trail = SampleTrail.trail(SampleEvents.all());

        commit(trail);

        assertThat(read()).usingRecursiveComparison().isEqualTo(Trail.erased(SampleTrail.ORDER, trail));
    }

    @Test
    void an_erased_trail_verifies_and_folds_to_the_stored_order() {
        commit(SampleTrail.trail());

        List<Recorded> erased = read();
        Order folded = Order.fold(
                erased.stream().map(Recorded::event).toList(),
                erased.stream().map(one -> one.envelope().at()).toList());

        assertThat(Trail.verify(SampleTrail.ORDER, erased)).isEmpty();
        assertThat(folded)
                .isEqualTo(store.orders()
                        .load(SampleTrail.SHOP, SampleTrail.ORDER, CommandId.of("look"))
                        .order());
    }

    private void commit(List<Recorded> trail) {
        Order placed = Order.fold(
                SampleTrail.events(),
                SampleTrail.trail().stream().map(one -> one.envelope().at()).toList());
        Order after = Order.of(
                placed.placement(),
                placed.fulfilment(),
                placed.ledger(),
                placed.matters(),
                placed.customer(),
                trail.size(),
                trail.get(trail.size() - 1).envelope().at());
        assertThat(((OrderEvent.Placed) trail.get(0).event()).placement().id()).isEqualTo(SampleTrail.ORDER);
        Change change = new Change(SampleTrail.ORDER, 0, after, trail, List.of(), List.of(), true, new byte[] {1});
        assertThat(store.orders()
                        .commit(new Commit(
                                SampleTrail.SHOP,
                                CommandId.of("c-1"),
                                new byte[0],
                                List.of(change),
                                Set.of(),
                                Set.of(),
                                List.of(),
                                null)))
                .isEqualTo(new CommitResult.Committed());
    }

    private List<Recorded> read() {
        return store.orders().trail(SampleTrail.SHOP, SampleTrail.ORDER, 1, Integer.MAX_VALUE);
    }
}
