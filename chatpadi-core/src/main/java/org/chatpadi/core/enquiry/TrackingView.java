package org.chatpadi.core.enquiry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.chatpadi.core.order.Address;
import org.chatpadi.core.order.CommandId;
import org.chatpadi.core.order.Line;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderEvent;
import org.chatpadi.core.order.Quantities;
import org.chatpadi.core.order.Shipment;
import org.chatpadi.core.order.ShipmentState;
import org.chatpadi.core.order.Status;
import org.chatpadi.core.shop.Shop;
import org.chatpadi.core.store.Orders;
import org.chatpadi.core.store.Recorded;
import org.chatpadi.core.store.Storage;
import org.jspecify.annotations.Nullable;

/**
 * What whoever holds an order's tracking token may see: never the customer's name, phone or e-mail address, never notes, messages or
 * reasons.
 *
 * @param address where the goods go, or null where none was given or the customer was erased
 * @param history each status with the time it came, the first first
 */
public record TrackingView(
        String reference,
        Status status,
        List<Item> lines,
        @Nullable Address address,
        List<Step> history,
        List<Parcel> parcels,
        Seller seller) {

    private static final int PAGE = 200;

    public TrackingView {
        lines = List.copyOf(lines);
        history = List.copyOf(history);
        parcels = List.copyOf(parcels);
    }

    /** A line and how much of it was ordered, is still agreed, was sent and arrived. */
    public record Item(int line, String name, long ordered, long agreed, long sent, long delivered) {}

    public record Step(Status status, Instant at) {}

    /**
     * Goods that left together.
     *
     * @param since when it came into its state
     * @param courier what customers know it by, or null
     */
    public record Parcel(
            int number,
            Quantities quantities,
            ShipmentState state,
            Instant since,
            @Nullable String courier,
            @Nullable String trackingNumber,
            @Nullable String trackingLink) {}

    /** How the seller is reached. */
    public record Seller(
            String name, @Nullable String phone, @Nullable String email) {}

    /**
     * The page of a token, by its SHA-256: empty for a token that never was, that was revoked, and that belongs to another shop, all alike.
     */
    public static Optional<TrackingView> of(Storage storage, Shop shop, byte[] tokenHash) {
        return storage.search()
                .byTracking(shop.id(), tokenHash)
                .map(order -> of(order, history(storage.orders(), order), shop));
    }

    private static TrackingView of(Order order, List<Step> history, Shop shop) {
        Address address = order.customer().address();
        return new TrackingView(
                order.reference(),
                order.status(),
                order.placement().lines().stream()
                        .map(line -> item(order, line))
                        .toList(),
                address == null || address.lines().isErased() ? null : address,
                history,
                order.fulfilment().shipments().stream()
                        .map(shipment -> parcel(shipment, shop))
                        .toList(),
                new Seller(shop.name(), shop.phone(), shop.email()));
    }

    private static Item item(Order order, Line line) {
        int number = line.number();
        return new Item(
                number,
                line.name(),
                line.quantity(),
                order.fulfilment().agreed().of(number),
                order.fulfilment().dispatched().of(number),
                order.fulfilment().delivered().of(number));
    }

    private static Parcel parcel(Shipment shipment, Shop shop) {
        return new Parcel(
                shipment.number(),
                shipment.quantities(),
                shipment.state(),
                shipment.since(),
                shop.courierName(shipment.courier()),
                shipment.trackingNumber(),
                shipment.trackingLink());
    }

    /** Folds the trail; statuses in the middle of a commit are nobody's business. */
    private static List<Step> history(Orders orders, Order now) {
        List<Step> steps = new ArrayList<>();
        @Nullable Order order = null;
        @Nullable Recorded last = null;
        for (long seq = 1; seq <= now.seq(); seq = Objects.requireNonNull(last).seq() + 1) {
            List<Recorded> page = orders.trail(now.shop(), now.id(), seq, PAGE);
            if (page.isEmpty()) {
                throw new IllegalStateException("order " + now.id() + ": its trail ends before seq " + seq);
            }
            for (Recorded recorded : page) {
                if (order != null && last != null && !command(last).equals(command(recorded))) {
                    step(steps, order, last);
                }
                OrderEvent event = recorded.event();
                order = order == null
                        ? Order.placed(
                                (OrderEvent.Placed) event, recorded.envelope().at())
                        : order.after(List.of(event), recorded.envelope().at());
                last = recorded;
            }
        }
        step(steps, Objects.requireNonNull(order), Objects.requireNonNull(last));
        return steps;
    }

    private static CommandId command(Recorded recorded) {
        return recorded.envelope().command();
    }

    private static void step(List<Step> steps, Order order, Recorded last) {
        Status status = order.status();
        if (steps.isEmpty() || steps.get(steps.size() - 1).status() != status) {
            Instant happened = last.envelope().happenedAt();
            steps.add(new Step(status, happened == null ? last.envelope().at() : happened));
        }
    }
}
