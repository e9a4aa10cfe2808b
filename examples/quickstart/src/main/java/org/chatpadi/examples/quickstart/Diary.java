package org.chatpadi.examples.quickstart;

import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.chatpadi.core.Outcome;
import org.chatpadi.core.enquiry.OrdersList;
import org.chatpadi.core.enquiry.QueueEntry;
import org.chatpadi.core.enquiry.QueueView;
import org.chatpadi.core.enquiry.TrackingView;
import org.chatpadi.core.order.Amounts;
import org.chatpadi.core.order.Coded;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.Status;
import org.chatpadi.core.store.Recorded;

/** Prints the day. */
final class Diary {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final PrintStream out;
    private final ZoneId zone;

    Diary(PrintStream out, ZoneId zone) {
        this.out = out;
        this.zone = zone;
    }

    void chapter(String title) {
        out.println();
        out.println("== " + title);
    }

    /** What was said, and how the order stands now. */
    void said(Instant at, String what, Order now) {
        out.printf(
                Locale.ROOT,
                "%s  %-58s %s, %s%n",
                time(at),
                what,
                now.status().code(),
                now.paymentStatus().code());
    }

    void refused(Instant at, String what, Outcome.Refused no) {
        out.println(time(at) + "  " + what);
        out.println("         why not?  " + no.code().code() + " " + no.facts());
        out.println("         legal now: "
                + no.legalNow().stream().map(Coded::code).sorted().collect(Collectors.joining(", ")));
    }

    void line(String text) {
        out.println("  " + text);
    }

    void list(OrdersList list, Map<Status, Long> counts) {
        line(counts.entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .map(count -> count.getKey().code() + " " + count.getValue())
                .collect(Collectors.joining(", ")));
        for (OrdersList.Row row : list.rows()) {
            String matters = row.openMatters().stream().map(Coded::code).collect(Collectors.joining(", "));
            line(String.format(
                            Locale.ROOT,
                            "%s  %-14s %-18s %-18s %12s  %s",
                            row.reference(),
                            row.customer().reveal(),
                            row.status().code(),
                            row.paymentStatus().code(),
                            Amounts.text(row.total()),
                            matters)
                    .stripTrailing());
        }
    }

    void queue(QueueView queue) {
        for (QueueEntry entry : queue.entries()) {
            String order = entry instanceof QueueEntry.OfOrder item
                    ? item.order().reference() + "  clear it by "
                            + item.item().clears().code()
                    : "";
            out.printf(Locale.ROOT, "  since %s  %-52s %s%n", time(entry.since()), entry.reason(), order);
        }
    }

    void tracking(TrackingView page) {
        line("Order " + page.reference() + " is " + page.status().code());
        page.lines()
                .forEach(item -> line(item.agreed() + " x " + item.name() + ": sent " + item.sent() + ", delivered "
                        + item.delivered()));
        page.history()
                .forEach(step -> line(time(step.at()) + " " + step.status().code()));
        page.parcels().forEach(parcel -> line("parcel " + parcel.number() + " with " + parcel.courier()));
        line("Questions? " + page.seller().name() + ", " + page.seller().phone());
    }

    void trail(Iterable<Recorded> trail) {
        for (Recorded event : trail) {
            String hash = java.util.HexFormat.of().formatHex(event.hash(), 0, 6);
            out.printf(
                    Locale.ROOT,
                    "  %2d %s  %-20s by %-22s %s...%n",
                    event.seq(),
                    time(event.envelope().at()),
                    event.event().type().code(),
                    event.envelope().actor(),
                    hash);
        }
    }

    private String time(Instant at) {
        return TIME.format(at.atZone(zone));
    }
}
