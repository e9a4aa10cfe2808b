package org.chatpadi.jdbc;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.chatpadi.core.format.OrderFormat;
import org.chatpadi.core.format.QueueFormat;
import org.chatpadi.core.order.Coded;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.Personal;
import org.chatpadi.core.store.Change;
import org.chatpadi.core.store.Commit;
import org.chatpadi.core.store.Searched;
import org.jspecify.annotations.Nullable;

/** A change as its order's row will stand. */
record OrderRow(Change change, Searched searched, String document, String queue, QueueChange items) {

    private static final Comparator<Change> BY_ID =
            Comparator.comparing(change -> change.id().value());
    private static final String SEPARATOR = "\n";

    static OrderRow of(Change change) {
        Order after = change.after();
        return new OrderRow(
                change,
                Searched.of(after),
                new String(OrderFormat.write(after), StandardCharsets.UTF_8),
                new String(QueueFormat.write(change.queue()), StandardCharsets.UTF_8),
                QueueChange.of(change));
    }

    /** The rows of a commit in the one order in which all commits lock them. */
    static List<OrderRow> of(Commit commit) {
        List<OrderRow> rows = new ArrayList<>();
        for (Change change : sorted(commit)) {
            rows.add(of(change));
        }
        return rows;
    }

    /** The changes of a commit in the order in which their rows are locked. */
    static List<Change> sorted(Commit commit) {
        List<Change> sorted = new ArrayList<>(commit.changes());
        sorted.sort(BY_ID);
        return sorted;
    }

    String id() {
        return change.id().value();
    }

    long seq() {
        return change.after().seq();
    }

    String status() {
        return searched.status().code();
    }

    String paymentStatus() {
        return searched.paymentStatus().code();
    }

    String gateways() {
        return listed(searched.gateways());
    }

    String matters() {
        return listed(searched.openMatters().stream().map(Coded::code).toList());
    }

    @Nullable
    String alike() {
        Personal alike = change.after().placement().alike();
        return alike == null || alike.isErased() ? null : alike.reveal();
    }

    /** Members between separators that none of them holds, so that a search for one finds it whole. */
    private static String listed(Collection<String> members) {
        return members.isEmpty() ? "" : SEPARATOR + String.join(SEPARATOR, members) + SEPARATOR;
    }

    /** How a member stands in a list. */
    static String listed(String member) {
        return SEPARATOR + member + SEPARATOR;
    }
}
