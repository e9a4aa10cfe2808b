package org.chatpadi.examples.quickstart.audit;

import java.io.PrintStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chatpadi.core.check.History;
import org.chatpadi.core.order.Coded;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.Payment;
import org.chatpadi.core.order.Refund;
import org.chatpadi.notify.Notification;

/** What was lived, in a few lines of counts. */
public final class Summary {

    private static final int WIDTH = 120;

    private Summary() {}

    public static void print(Books books, PrintStream out) {
        counts(out, "how orders ended", orders(books).map(order -> order.status()));
        counts(out, "how their money ended", orders(books).map(order -> order.paymentStatus()));
        counts(
                out,
                "payments",
                orders(books)
                        .flatMap(order -> order.ledger().payments().stream())
                        .map(Payment::kind));
        counts(
                out,
                "refunds by route",
                orders(books)
                        .flatMap(order -> order.ledger().refunds().stream())
                        .map(Refund::route));
        counts(
                out,
                "what was done",
                books.histories().flatMap(history -> history.steps().stream()).map(step -> step.act()));
        print(out, "what people were told", books.messages().stream(), Notification::kind);
    }

    private static Stream<Order> orders(Books books) {
        return books.histories().map(History::order);
    }

    private static void counts(PrintStream out, String title, Stream<? extends Coded> all) {
        print(out, title, all, Coded::code);
    }

    private static <T> void print(PrintStream out, String title, Stream<? extends T> all, Function<T, String> called) {
        Map<String, Long> counts =
                all.collect(Collectors.groupingBy(one -> called.apply(one), TreeMap::new, Collectors.counting()));
        out.println(title + ":");
        StringBuilder line = new StringBuilder(" ");
        for (Map.Entry<String, Long> count : counts.entrySet()) {
            String text = " " + count.getKey() + " " + count.getValue();
            if (line.length() + text.length() > WIDTH) {
                out.println(line);
                line = new StringBuilder(" ");
            }
            line.append(text);
        }
        out.println(line);
    }
}
