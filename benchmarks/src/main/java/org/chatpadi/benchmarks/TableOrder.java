package org.chatpadi.benchmarks;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.chatpadi.benchmarks.BareOrder.Stage;
import org.chatpadi.benchmarks.BareOrder.Step;

/** What a careful programmer writes by hand for one shop: a table of moves with guards, an event for each, and the clock. */
record TableOrder(
        long id, Stage stage, long due, long paid, String courier, boolean disputed, Instant at, List<Event> events) {

    record Event(long seq, Step step, Stage from, Stage to, long amount, String by, Instant at) {}

    private record Row(Stage to, List<Predicate<TableOrder>> guards) {}

    private static final Map<Stage, Map<Step, Row>> TABLE = table();

    private static Map<Stage, Map<Step, Row>> table() {
        Map<Stage, Map<Step, Row>> table = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            table.put(stage, new EnumMap<>(Step.class));
        }
        row(table, Stage.PLACED, Step.PAY, Stage.PAID, List.of(order -> order.due > 0));
        row(table, Stage.PAID, Step.START, Stage.PROCESSING, List.of(TableOrder::covered));
        row(table, Stage.PROCESSING, Step.DISPATCH, Stage.DISPATCHED, List.of(TableOrder::covered, o -> !o.disputed));
        row(
                table,
                Stage.DISPATCHED,
                Step.DELIVER,
                Stage.DELIVERED,
                List.of(o -> !o.courier.isEmpty(), o -> !o.disputed));
        return table;
    }

    private static void row(
            Map<Stage, Map<Step, Row>> table, Stage from, Step step, Stage to, List<Predicate<TableOrder>> guards) {
        java.util.Objects.requireNonNull(table.get(from)).put(step, new Row(to, guards));
    }

    private boolean covered() {
        return paid >= due;
    }

    static TableOrder place(long id, long due, Clock clock) {
        Instant now = clock.instant();
        Event placed = new Event(1, Step.PAY, Stage.PLACED, Stage.PLACED, due, "host", now);
        return new TableOrder(id, Stage.PLACED, due, 0, "", false, now, List.of(placed));
    }

    TableOrder on(Step step, long amount, String by, Clock clock) {
        Map<Step, Row> steps = TABLE.get(stage);
        Row row = steps == null ? null : steps.get(step);
        if (row == null) {
            throw new IllegalStateException(stage + " has no " + step);
        }
        for (Predicate<TableOrder> guard : row.guards()) {
            if (!guard.test(this)) {
                throw new IllegalStateException(step + " is refused");
            }
        }
        Instant now = clock.instant();
        List<Event> more = new ArrayList<>(events);
        more.add(new Event(events.size() + 1L, step, stage, row.to(), amount, by, now));
        return new TableOrder(
                id,
                row.to(),
                due,
                paid + amount,
                step == Step.DISPATCH ? by : courier,
                disputed,
                now,
                List.copyOf(more));
    }
}
