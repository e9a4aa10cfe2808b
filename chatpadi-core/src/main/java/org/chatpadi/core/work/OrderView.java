package org.chatpadi.core.work;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.shop.Shop;
import org.chatpadi.notify.Address;
import org.jspecify.annotations.Nullable;

/**
 * What messages about one order have in common, made once for all that go out together.
 *
 * @param facts what each can tell, beside its own commit
 * @param lines the order's lines, for templates that list them
 * @param tracking the customer's own link, or null where the shop has no tracking page
 * @param customer where the customer is reached
 */
record OrderView(
        Order order,
        Map<String, String> facts,
        List<Map<String, Object>> lines,
        @Nullable URI tracking,
        List<Address> customer) {

    static OrderView of(Shop shop, Order order, TrackingToken tokens) {
        return new OrderView(
                order,
                MessageFacts.of(shop, order),
                lines(order),
                tokens.link(shop, order).orElse(null),
                Routing.customers(order));
    }

    private static List<Map<String, Object>> lines(Order order) {
        return order.placement().lines().stream()
                .<Map<String, Object>>map(line -> Map.of(
                        "name", Neutral.line(line.name()),
                        "quantity", order.fulfilment().agreed().of(line.number()),
                        "price", MoneyText.of(order.money(line.price()))))
                .toList();
    }
}
