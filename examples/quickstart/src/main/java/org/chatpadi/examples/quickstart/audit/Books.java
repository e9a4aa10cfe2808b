package org.chatpadi.examples.quickstart.audit;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chatpadi.core.Enquiries;
import org.chatpadi.core.check.History;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.shop.Shop;
import org.chatpadi.core.store.Recorded;
import org.chatpadi.examples.quickstart.orders.FileOrder;
import org.chatpadi.notify.Notification;
import org.chatpadi.testkit.GatewayLog;

/**
 * All that was written down, by everybody.
 *
 * @param file what was to be placed
 * @param enquiries what the shop says now
 * @param trails of all orders, replacements too
 * @param messages what arrived at people, from the channels' own log
 * @param gateways what happened at each, from its own log
 */
public record Books(
        List<FileOrder> file,
        Shop shop,
        Enquiries enquiries,
        Map<OrderId, List<Recorded>> trails,
        List<Notification> messages,
        Map<String, GatewayLog> gateways) {

    public Books {
        messages = List.copyOf(messages);
    }

    /** The same, but these messages. */
    public Books withMessages(List<Notification> others) {
        return new Books(file, shop, enquiries, trails, others, gateways);
    }

    Stream<History> histories() {
        return trails.values().stream().map(History::of);
    }
}
