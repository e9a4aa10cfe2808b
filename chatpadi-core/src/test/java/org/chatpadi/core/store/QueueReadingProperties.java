package org.chatpadi.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatpadi.core.store.Sample.SHOP;
import static org.chatpadi.core.store.SettableClock.NOON;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderEvent;
import org.chatpadi.core.order.Personal;
import org.jspecify.annotations.Nullable;

/** Whatever stands in the queue, its pages are the queue as its definition sorts it. */
class QueueReadingProperties {

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void pages_of_any_size_join_to_the_sorted_queue(@ForAll long seed) {
        Random dice = new Random(seed);
        Storage store = MemoryStore.on(new SettableClock());
        Instant at = NOON.plusSeconds(dice.nextInt(10));
        List<QueueRow> expected = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String order = "o" + i;
            Change placed = Sample.place(order, "p" + i).changes().get(0);
            store.orders().commit(Sample.commit(SHOP, "p" + i, with(placed, items(dice))));
            Order before = Sample.order(store, order);
            Change noted = Sample.next(before, "n" + i, false, new OrderEvent.Noted(Personal.of("again")));
            List<WorkItem> items = items(dice);
            store.orders().commit(Sample.commit(SHOP, "n" + i, with(noted, items)));
            items.stream()
                    .filter(item -> !item.since().isAfter(at))
                    .forEach(item -> expected.add(new QueueRow(noted.after(), item)));
        }
        expected.sort(Comparator.comparing(row -> row.place(at)));

        int size = 1 + dice.nextInt(5);
        List<QueueRow> read = new ArrayList<>();
        List<QueueRow> page;
        QueuePlace after = null;
        do {
            page = store.search().queue(SHOP, at, after, size);
            read.addAll(page);
            after = last(page, at);
        } while (page.size() == size);

        assertThat(read).isEqualTo(expected);
    }

    private static @Nullable QueuePlace last(List<QueueRow> page, Instant at) {
        return page.isEmpty() ? null : page.get(page.size() - 1).place(at);
    }

    private static List<WorkItem> items(Random dice) {
        List<WorkItem> items = new ArrayList<>();
        for (int key = dice.nextInt(4); key > 0; key--) {
            items.add(new WorkItem(
                    dice.nextBoolean() ? "dispute" : "process",
                    Integer.toString(key),
                    dice.nextInt(2),
                    NOON.plusSeconds(dice.nextInt(12)),
                    dice.nextBoolean() ? null : NOON.plusSeconds(dice.nextInt(12)),
                    Act.ADD_NOTE));
        }
        return items;
    }

    private static Change with(Change change, List<WorkItem> queue) {
        return new Change(
                change.id(),
                change.expectedSeq(),
                change.after(),
                change.events(),
                change.queueBefore(),
                queue,
                change.erases(),
                change.trackingHash());
    }
}
