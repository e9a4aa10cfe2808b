package org.chatpadi.benchmarks;

import java.time.Clock;
import java.util.List;
import org.chatpadi.benchmarks.BareOrder.Step;
import org.chatpadi.core.order.Order;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * One order through five moves in memory, on one thread: {@code benchmarks/bench lifecycle [--quick]}. The base is the table that a careful
 * programmer writes by hand; the library also does the money, the matters and what follows from a change.
 */
@State(Scope.Thread)
public class LifecycleBench {

    private static final String BARE = "bare";
    private static final String TABLE = "table";
    private static final String DECIDED = "decided";
    private static final String STORED = "stored";

    private final Clock clock = Clock.systemUTC();
    private final FiveMoves moves = new FiveMoves(clock);
    private long id;

    /** Runs the rounds and prints the result. */
    public static void main(String[] arguments) {
        boolean quick = List.of(arguments).contains("--quick");
        Rounds rounds = Rounds.of(LifecycleBench.class, BARE, TABLE, DECIDED, STORED)
                .run(
                        quick ? 5 : 9,
                        TimeValue.milliseconds(quick ? 2_000 : 6_000),
                        TimeValue.milliseconds(quick ? 700 : 3_000));
        Rounds.Spread timesTable = rounds.ratio(DECIDED, TABLE);
        Rounds.Spread perSecond = rounds.nanos(STORED).per(1e9 * FiveMoves.commands());
        System.out.println(Rounds.text(
                "medians for five moves: bare %,.0f ns, table %,.0f ns, decided %,.0f ns, stored %,.0f ns",
                rounds.nanos(BARE).median(),
                rounds.nanos(TABLE).median(),
                rounds.nanos(DECIDED).median(),
                rounds.nanos(STORED).median()));
        System.out.println(Rounds.text(
                "RESULT lifecycle times_table=%.2f (%.2f to %.2f) commands_per_s_stored=%.0f (%.0f to %.0f)",
                timesTable.median(),
                timesTable.least(),
                timesTable.most(),
                perSecond.median(),
                perSecond.least(),
                perSecond.most()));
    }

    /** A switch over a record. */
    @Benchmark
    public Object bare() {
        return BareOrder.place(id++)
                .on(Step.PAY)
                .on(Step.START)
                .on(Step.DISPATCH)
                .on(Step.DELIVER);
    }

    /** A hand-written table with guards, events and the clock. */
    @Benchmark
    public Object table() {
        return TableOrder.place(id++, 101_650, clock)
                .on(Step.PAY, 101_650, "mtn", clock)
                .on(Step.START, 0, "ama-k", clock)
                .on(Step.DISPATCH, 0, "kwesi", clock)
                .on(Step.DELIVER, 0, "kwesi", clock);
    }

    /** Every rule of the library asked, events decided and folded. */
    @Benchmark
    public Order decided() {
        return moves.decided();
    }

    /** And each event's bytes written and hashed. */
    @Benchmark
    public byte[] stored() {
        return moves.stored();
    }
}
