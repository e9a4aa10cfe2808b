package org.chatpadi.core.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** I11: an order's status is the law of quantities, computed again line by line. */
class LawOfQuantitiesProperties {

    private static long units(Order order, int line, Predicate<ShipmentState> which) {
        return order.fulfilment().shipments().stream()
                .filter(shipment -> which.test(shipment.state()))
                .mapToLong(shipment -> shipment.quantities().of(line))
                .sum();
    }

    private static boolean any(Order order, ShipmentState state) {
        return order.fulfilment().shipments().stream().anyMatch(shipment -> shipment.state() == state);
    }

    private static Status law(Order order) {
        boolean allDelivered = true;
        boolean allSent = true;
        long delivered = 0;
        for (Line line : order.placement().lines()) {
            long agreed = order.fulfilment().agreed().of(line.number());
            long arrived = units(order, line.number(), state -> state == ShipmentState.DELIVERED);
            long sent = arrived + units(order, line.number(), state -> state == ShipmentState.ON_ROAD);
            allDelivered &= arrived == agreed;
            allSent &= sent == agreed;
            delivered += arrived;
        }
        if (order.fulfilment().cancelled()) {
            return Status.CANCELLED;
        } else if (allDelivered && delivered > 0) {
            return Status.DELIVERED;
        } else if (any(order, ShipmentState.ON_ROAD)) {
            return allSent ? Status.DISPATCHED : Status.PARTIALLY_DISPATCHED;
        } else if (any(order, ShipmentState.FAILED)) {
            return Status.DELIVERY_FAILED;
        } else if (delivered > 0) {
            return Status.PARTIALLY_DISPATCHED;
        } else if (order.fulfilment().processing()) {
            return Status.PROCESSING;
        }
        return order.fulfilment().confirmed() ? Status.CONFIRMED : Status.PLACED;
    }

    @Property(tries = 5_000)
    void status_is_the_first_that_fits__I11(@ForAll Random random) {
        Order order = new Rooms(random).order();
        assertThat(order.status()).isEqualTo(law(order));
    }

    @Property
    void delivered_dispatched_and_owed_are_counted_from_the_shipments__Q1(@ForAll Random random) {
        Order order = new Rooms(random).order();
        Fulfilment fulfilment = order.fulfilment();
        for (Line line : order.placement().lines()) {
            int n = line.number();
            long delivered = units(order, n, state -> state == ShipmentState.DELIVERED);
            long dispatched = delivered + units(order, n, state -> state == ShipmentState.ON_ROAD);
            assertThat(fulfilment.delivered().of(n)).isEqualTo(delivered);
            assertThat(fulfilment.dispatched().of(n)).isEqualTo(dispatched);
            assertThat(fulfilment.owed().of(n)).isEqualTo(fulfilment.agreed().of(n) - dispatched);
            assertThat(dispatched).isLessThanOrEqualTo(fulfilment.agreed().of(n));
            assertThat(fulfilment.agreed().of(n)).isLessThanOrEqualTo(line.quantity());
        }
    }
}
