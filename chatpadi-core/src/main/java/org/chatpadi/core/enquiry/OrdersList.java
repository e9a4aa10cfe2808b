package org.chatpadi.core.enquiry;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.chatpadi.core.order.Matter;
import org.chatpadi.core.order.MatterKind;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.PaymentStatus;
import org.chatpadi.core.order.Personal;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.order.Status;
import org.chatpadi.core.store.OrderFilter;
import org.chatpadi.core.store.OrderPlace;
import org.chatpadi.core.store.Search;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A page of a shop's orders, newest first.
 *
 * @param next the cursor of the page that follows, or null where this is the last
 */
public record OrdersList(List<Row> rows, @Nullable String next) {

    /** Where counting the orders of a final status stops: this many are this many or more. */
    public static final int MAX_COUNTED = 1_000;

    public OrdersList {
        rows = List.copyOf(rows);
    }

    /** The page that is asked for. */
    public static OrdersList of(Search search, ShopId shop, OrdersQuery query) {
        List<Order> orders = search.orders(shop, query.filter(), query.after(), query.limit() + 1);
        boolean more = orders.size() > query.limit();
        List<Order> page = more ? orders.subList(0, query.limit()) : orders;
        return new OrdersList(
                page.stream().map(Row::of).toList(),
                more ? OrdersQuery.cursor(OrderPlace.of(page.get(page.size() - 1))) : null);
    }

    /** How many orders fit in each status, whatever statuses the filter asks for; in a final one at most {@value #MAX_COUNTED}. */
    public static Map<Status, Long> counts(Search search, ShopId shop, OrderFilter filter) {
        Map<Status, Long> all = new EnumMap<>(Status.class);
        for (Status status : Status.values()) {
            all.put(status, 0L);
        }
        all.putAll(search.counts(shop, filter, MAX_COUNTED));
        return Collections.unmodifiableMap(all);
    }

    /**
     * An order at a glance.
     *
     * @param total its lines and charges, also where it is cancelled
     * @param due what is owed now
     * @param net what came and stayed
     * @param terms the code of its terms
     * @param openMatters their kinds, in the order in which they were raised
     */
    public record Row(
            OrderId id,
            String reference,
            Personal customer,
            Status status,
            PaymentStatus paymentStatus,
            Money total,
            Money due,
            Money net,
            String terms,
            String channel,
            Instant placedAt,
            List<MatterKind> openMatters) {

        public Row {
            openMatters = List.copyOf(openMatters);
        }

        static Row of(Order order) {
            return new Row(
                    order.id(),
                    order.reference(),
                    order.customer().contact().name(),
                    order.status(),
                    order.paymentStatus(),
                    order.money(order.balance().total()),
                    order.money(order.balance().due()),
                    order.money(order.balance().net()),
                    order.placement().terms().code(),
                    order.placement().source().channel(),
                    order.placement().placedAt(),
                    order.matters().open().map(Matter::kind).distinct().toList());
        }
    }
}
