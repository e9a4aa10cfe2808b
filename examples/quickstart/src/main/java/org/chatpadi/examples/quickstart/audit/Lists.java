package org.chatpadi.examples.quickstart.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.chatpadi.core.check.History;
import org.chatpadi.core.enquiry.OrdersList;
import org.chatpadi.core.enquiry.OrdersQuery;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.store.OrderFilter;
import org.jspecify.annotations.Nullable;

/** Compares what the shop is shown with what its trails say: the orders and their list. */
final class Lists {

    private static final int PAGE = 50;

    private Lists() {}

    static void compare(Books books, Findings findings) {
        List<Order> folded = books.histories().map(History::order).toList();
        for (Order order : folded) {
            findings.check(
                    books.enquiries().order(order.id()).filter(order::equals).isPresent(),
                    "order " + order.reference() + " is not what its trail folds to");
        }
        orders(books, folded, findings);
        QueueCheck.compare(books.enquiries(), books.shop(), findings);
    }

    /** All pages of the list: each order once, the newest first, and counted under its status. */
    private static void orders(Books books, List<Order> folded, Findings findings) {
        List<OrdersList.Row> rows = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            OrdersList page =
                    books.enquiries().orders(OrdersQuery.newest().limit(PAGE).after(cursor));
            rows.addAll(page.rows());
            cursor = page.next();
        } while (cursor != null);
        findings.same("orders listed", folded.size(), rows.size());
        findings.same("orders listed once", folded.size(), new HashSet<>(rows).size());
        for (int i = 1; i < rows.size(); i++) {
            findings.check(
                    !rows.get(i).placedAt().isAfter(rows.get(i - 1).placedAt()),
                    "orders are listed out of order at " + i);
        }
        books.enquiries()
                .counts(OrderFilter.all())
                .forEach((status, count) -> findings.same(
                        "orders counted as " + status.code(),
                        folded.stream()
                                .filter(order -> order.status() == status)
                                .count(),
                        count));
    }
}
