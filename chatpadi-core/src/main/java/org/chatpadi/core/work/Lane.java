package org.chatpadi.core.work;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.store.Work;
import org.jspecify.annotations.Nullable;

/** Claimed rows that go in order: what comes behind one that has to wait waits too. Not thread-safe. */
final class Lane {

    private final List<Row> rows = new ArrayList<>();
    private int at;
    private boolean stopped;
    private boolean broken;

    private Lane() {}

    /** In the order in which they were claimed. */
    static List<Lane> of(List<Row> claimed) {
        record Key(@Nullable OrderId order, String name) {}
        Map<Key, Lane> lanes = new LinkedHashMap<>();
        for (Row row : claimed) {
            lanes.computeIfAbsent(new Key(row.work().order(), row.work().lane()), key -> new Lane())
                    .rows
                    .add(row);
        }
        return List.copyOf(lanes.values());
    }

    boolean goesOn() {
        return !stopped && at < rows.size();
    }

    /** The row whose turn it is, while the lane goes on. */
    Row row() {
        return rows.get(at);
    }

    Work.Kind kind() {
        return row().work().kind();
    }

    /** The rows from that on. */
    List<Row> waiting() {
        return rows.subList(at, rows.size());
    }

    /** What became of the row whose turn it was; the next has its turn where the lane goes on. */
    Handled handled(Verdict verdict) {
        Handled handled = new Handled(this, row(), verdict);
        at++;
        stopped |= !verdict.goesOn();
        return handled;
    }

    /** Nothing more of it is worked on. */
    void stop() {
        stopped = true;
    }

    /** Nothing more of it is worked on, nor given back. */
    void leave() {
        at = rows.size();
    }

    /** Nothing more of it is worked on, and what stands of it in the store is not known. */
    void breaks() {
        stopped = true;
        broken = true;
    }

    boolean isBroken() {
        return broken;
    }

    /** Takes out the rows that will not be worked on, once it has stopped. */
    List<Row> left() {
        if (!stopped) {
            return List.of();
        }
        List<Row> left = List.copyOf(waiting());
        at = rows.size();
        return left;
    }

    /** A row after it was worked on. */
    record Handled(Lane lane, Row row, Verdict verdict) {}
}
