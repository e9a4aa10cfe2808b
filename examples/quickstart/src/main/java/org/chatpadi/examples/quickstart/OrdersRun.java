package org.chatpadi.examples.quickstart;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chatpadi.core.Enquiries;
import org.chatpadi.core.enquiry.OrdersList;
import org.chatpadi.core.enquiry.OrdersQuery;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.store.Recorded;
import org.chatpadi.examples.quickstart.audit.Audit;
import org.chatpadi.examples.quickstart.audit.Books;
import org.chatpadi.examples.quickstart.audit.Summary;
import org.chatpadi.examples.quickstart.lives.Lives;
import org.chatpadi.examples.quickstart.lives.Timeline;
import org.chatpadi.examples.quickstart.lives.Town;
import org.chatpadi.examples.quickstart.orders.FileOrder;
import org.chatpadi.testkit.SettableClock;
import org.jspecify.annotations.Nullable;

/** Places the orders of a file, lives each to its end, and counts everything again. */
final class OrdersRun {

    private final List<FileOrder> file;
    private final Town town;

    private OrdersRun(List<FileOrder> file, Town town) {
        this.file = file;
        this.town = town;
    }

    /** @param clock stands at the first order's time */
    static OrdersRun of(List<FileOrder> file, SettableClock clock, OrderStore store, PrintStream out) {
        Town town = new Town(store.newShop("gifts", out), clock, store.storage());
        Timeline.live(town, file);
        return new OrdersRun(file, town);
    }

    Books books() {
        return new Books(
                file,
                town.shop(),
                town.enquiries(),
                trails(town.enquiries()),
                Stream.of(town.mail(), town.text())
                        .flatMap(channel -> channel.arrived().stream())
                        .toList(),
                Map.of("card", town.card().log(), "wallet", town.wallet().log()));
    }

    private static Map<OrderId, List<Recorded>> trails(Enquiries enquiries) {
        Map<OrderId, List<Recorded>> trails = new LinkedHashMap<>();
        @Nullable String cursor = null;
        do {
            OrdersList page = enquiries.orders(
                    OrdersQuery.newest().limit(OrdersQuery.MAX_LIMIT).after(cursor));
            page.rows().forEach(row -> trails.put(row.id(), enquiries.trail(row.id())));
            cursor = page.next();
        } while (cursor != null);
        return trails;
    }

    /**
     * Prints what was lived, what differs, a sentence each, and the result in one line.
     *
     * @return the exit code
     */
    int report(Books books, PrintStream out) {
        Audit audit = Audit.of(books, town.findings(), Lives.allLived(file));
        Summary.print(books, out);
        audit.differences().forEach(out::println);
        out.println(audit.result());
        return audit.exitCode();
    }
}
