package org.chatpadi.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderEvent;

/** The events of one order with their times, and the order they fold to. */
record Trail(List<OrderEvent> events, List<Instant> times, Order order) {

    static Trail of(List<OrderEvent> events, Instant at) {
        Order placed = Order.placed((OrderEvent.Placed) events.get(0), at);
        return new Trail(List.of(events.get(0)), List.of(at), placed).then(events.subList(1, events.size()), at);
    }

    Trail then(List<OrderEvent> more, Instant at) {
        List<OrderEvent> all = new ArrayList<>(events);
        List<Instant> when = new ArrayList<>(times);
        for (OrderEvent event : more) {
            all.add(event);
            when.add(at);
        }
        Order after = order.after(more, at);
        assertThat(Order.fold(all, when))
                .as("I9: the state is the fold of the trail")
                .isEqualTo(after);
        assertThat(after.seq()).as("I3: dense").isEqualTo(all.size());
        return new Trail(List.copyOf(all), List.copyOf(when), after);
    }
}
