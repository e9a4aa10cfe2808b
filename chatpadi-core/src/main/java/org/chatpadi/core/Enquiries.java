package org.chatpadi.core;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chatpadi.core.enquiry.OrdersList;
import org.chatpadi.core.enquiry.OrdersQuery;
import org.chatpadi.core.enquiry.QueueView;
import org.chatpadi.core.enquiry.QueueWording;
import org.chatpadi.core.enquiry.TrackingView;
import org.chatpadi.core.enquiry.Whereabouts;
import org.chatpadi.core.enquiry.WhereaboutsWording;
import org.chatpadi.core.format.Trail;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.Status;
import org.chatpadi.core.order.Texts;
import org.chatpadi.core.shop.Shop;
import org.chatpadi.core.store.OrderFilter;
import org.chatpadi.core.store.Recorded;
import org.chatpadi.core.store.Storage;
import org.chatpadi.core.work.TrackingToken;

/** What is asked of one shop's orders. Reads only; what a seller may see and a customer may not is the host's to keep apart. Thread-safe. */
public final class Enquiries {

    private static final int TRAIL_PAGE = 1_000;

    private final Storage storage;
    private final Engine engine;
    private final TrackingToken tokens;
    private final Clock clock;
    private final Shop shop;

    Enquiries(Storage storage, Engine engine, TrackingToken tokens, Clock clock, Shop shop) {
        this.storage = storage;
        this.engine = engine;
        this.tokens = tokens;
        this.clock = clock;
        this.shop = shop;
    }

    public Optional<Order> order(OrderId order) {
        return Optional.ofNullable(engine.order(shop, order));
    }

    /** The order with exactly this reference; empty for what no order can be called. */
    public Optional<Order> byReference(String reference) {
        return Texts.flaw(reference, Texts.MAX_LINE, false) == null
                ? storage.search().byReference(shop.id(), reference)
                : Optional.empty();
    }

    /** A page of orders, newest first. */
    public OrdersList orders(OrdersQuery query) {
        return OrdersList.of(storage.search(), shop.id(), query);
    }

    /** How many orders of the filter stand in each status; in a final one at most {@link OrdersList#MAX_COUNTED}. */
    public Map<Status, Long> counts(OrderFilter filter) {
        return OrdersList.counts(storage.search(), shop.id(), filter);
    }

    /**
     * The first page of the work queue.
     *
     * @throws IllegalArgumentException when the limit is not 1 to 200
     */
    public QueueView queue(int limit) {
        return queue(null, limit);
    }

    /**
     * The page of the work queue after a cursor.
     *
     * @throws IllegalArgumentException when the limit is not 1 to 200, or no work queue gave the cursor
     */
    public QueueView queue(@org.jspecify.annotations.Nullable String cursor, int limit) {
        return QueueView.of(storage, shop.id(), QueueWording.of(shop.locale()), clock.instant(), cursor, limit);
    }

    /** The tracking page of a token; empty for an unknown and for a revoked one. */
    public Optional<TrackingView> tracking(String token) {
        return tokens.hash(token).flatMap(hash -> TrackingView.of(storage, shop, hash));
    }

    /** "Where is my order?", in a sentence that a chat bot can pass on. */
    public Whereabouts.Answer whereIs(Whereabouts.Question question) {
        return Whereabouts.ask(storage.search(), shop, WhereaboutsWording.of(shop.locale()), question);
    }

    /** The whole trail of an order; empty where the shop has no such order. */
    public List<Recorded> trail(OrderId order) {
        List<Recorded> trail = new ArrayList<>();
        List<Recorded> page;
        do {
            page = storage.orders().trail(shop.id(), order, trail.size() + 1L, TRAIL_PAGE);
            trail.addAll(page);
        } while (page.size() == TRAIL_PAGE);
        return trail;
    }

    /** What is wrong with an order's trail; empty where it is intact. */
    public List<Trail.Flaw> verify(OrderId order) {
        return Trail.verify(order, trail(order));
    }
}
