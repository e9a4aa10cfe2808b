package org.chatpadi.examples.quickstart.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.chatpadi.core.Enquiries;
import org.chatpadi.core.enquiry.OrdersList;
import org.chatpadi.core.enquiry.OrdersQuery;
import org.chatpadi.core.enquiry.Queue;
import org.chatpadi.core.enquiry.QueueEntry;
import org.chatpadi.core.enquiry.QueueView;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.shop.Shop;
import org.chatpadi.core.store.QueuePlace;
import org.chatpadi.core.store.QueueRow;
import org.jspecify.annotations.Nullable;

/** Computes the work queue anew from every order, and compares it with the one that is shown, page by page. */
public final class QueueCheck {

    private static final int PAGE = 20;

    private QueueCheck() {}

    public static void compare(Enquiries enquiries, Shop shop, Findings findings) {
        List<QueuePlace> shown = new ArrayList<>();
        @Nullable String cursor = null;
        Instant at;
        do {
            QueueView page = enquiries.queue(cursor, PAGE);
            for (QueueEntry entry : page.entries()) {
                if (entry instanceof QueueEntry.OfOrder item) {
                    shown.add(QueuePlace.of(item.order().id(), item.item(), page.at()));
                } else {
                    findings.check(false, "a message did not go out: " + entry.reason());
                }
            }
            at = page.at();
            cursor = page.next();
        } while (cursor != null);
        findings.same("work queue at " + at, computed(enquiries, shop, at), shown);
    }

    private static List<QueuePlace> computed(Enquiries enquiries, Shop shop, Instant at) {
        return orders(enquiries).stream()
                .flatMap(order -> Queue.of(order, shop.policy()).stream()
                        .filter(item -> !item.since().isAfter(at))
                        .map(item -> new QueueRow(order, item).place(at)))
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static List<Order> orders(Enquiries enquiries) {
        List<Order> orders = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            OrdersList page = enquiries.orders(
                    OrdersQuery.newest().limit(OrdersQuery.MAX_LIMIT).after(cursor));
            page.rows().forEach(row -> enquiries.order(row.id()).ifPresent(orders::add));
            cursor = page.next();
        } while (cursor != null);
        return orders;
    }
}
