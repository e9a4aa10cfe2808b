package org.chatpadi.docs.lifecycle;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.chatpadi.core.lifecycle.Lifecycle;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Decision;
import org.chatpadi.core.order.Fulfilment;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderEvent;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.order.StandingChoice;
import org.chatpadi.core.order.Terms;
import org.jspecify.annotations.Nullable;

/** Every arrow that is found by saying everything of every order that can be reached in the small world. */
final class Search {

    private final Set<Arrow> arrows = new TreeSet<>(Comparator.comparing(
                    (Arrow arrow) -> arrow.from() == null ? -1 : arrow.from().ordinal())
            .thenComparing(Arrow::to)
            .thenComparing(Arrow::act));
    private int looked;

    static Search run() {
        Search search = new Search();
        search.from(World.placed(Terms.prepaid(), StandingChoice.ASK_ME));
        search.from(World.placed(Terms.prepaid(), StandingChoice.SEND_AND_REFUND));
        search.from(World.placed(Terms.onDelivery(), StandingChoice.ASK_ME));
        return search;
    }

    Set<Arrow> arrows() {
        return arrows;
    }

    /** How many orders were looked at: all of the small world. */
    int looked() {
        return looked;
    }

    private void from(OrderEvent.Placed placed) {
        Decision decision = Lifecycle.place(placed, false, World.context(Role.HOST, 0));
        Order order = Order.placed(placed, World.now());
        List<OrderEvent> events = ((Decision.Accepted) decision).events();
        order = order.after(events.subList(1, events.size()), World.now());
        arrows.add(new Arrow(null, Act.PLACE, order.status()));
        Set<String> seen = new HashSet<>();
        Deque<Order> open = new ArrayDeque<>(List.of(order));
        while (!open.isEmpty()) {
            looked++;
            Order next = open.removeFirst();
            for (Says.Said said : Says.of(next)) {
                Order after = after(next, said);
                if (after != null && seen.add(shape(after))) {
                    open.addLast(after);
                }
            }
        }
    }

    private @Nullable Order after(Order order, Says.Said said) {
        Decision decision = Lifecycle.decide(order, said.command(), World.context(said.role(), order.seq()));
        if (!(decision instanceof Decision.Accepted accepted)) {
            return null;
        }
        Order after = order.after(accepted.events(), World.now());
        if (after.status() != order.status()) {
            arrows.add(new Arrow(order.status(), said.command().act(), after.status()));
        }
        return after;
    }

    /** What tells orders apart: goods and latches, and once something was sent, of the money only what the courier collects. */
    private static String shape(Order order) {
        Fulfilment goods = order.fulfilment();
        String shipments = goods.shipments().stream()
                .map(shipment -> shipment.state().code() + shipment.goods() + shipment.quantities())
                .collect(Collectors.joining());
        String money = goods.shipments().isEmpty()
                ? order.balance() + order.ledger().chargebacks().toString()
                : Long.toString(order.balance().outstanding());
        return String.join(
                "/",
                order.status().code(),
                shipments,
                goods.agreed().toString(),
                goods.agreedPart().toString(),
                goods.confirmed() + "" + goods.processing(),
                money,
                Lifecycle.legalNow(order, World.context(Role.SELLER, 0)).toString());
    }
}
