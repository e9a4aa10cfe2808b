package org.chatpadi.core.work;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chatpadi.core.store.Lease;
import org.chatpadi.core.store.Work;
import org.chatpadi.core.store.WorkStore;
import org.chatpadi.core.store.WorkStore.Ended;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down what became of rows. Where the store does not take it, the row stays until its lease is over, and its lane stops. */
final class Outcomes {

    private static final Logger LOG = LoggerFactory.getLogger(Outcomes.class);

    private final WorkStore rows;
    private final WorkListener listener;

    Outcomes(WorkStore rows, WorkListener listener) {
        this.rows = rows;
        this.listener = listener;
    }

    /**
     * Writes one by one what others of a lane depend on, and then together what is only to be completed: no message is completed before it is
     * written down that an older one was dropped for it.
     */
    void write(List<Lane.Handled> handled) {
        Map<Ended, List<Lane.Handled>> completed = new EnumMap<>(Ended.class);
        for (Lane.Handled one : handled) {
            Ended how = one.verdict().how();
            if (how == null || how == Ended.SUPERSEDED || !one.verdict().next().isEmpty()) {
                guarded(List.of(one), () -> apply(one.row(), one.verdict()));
            } else {
                completed.computeIfAbsent(how, ended -> new ArrayList<>()).add(one);
            }
        }
        completed.forEach(this::complete);
    }

    private void complete(Ended how, List<Lane.Handled> rowsAtTheirEnd) {
        List<Lane.Handled> standing =
                rowsAtTheirEnd.stream().filter(one -> !one.lane().isBroken()).toList();
        List<Lease> leases = standing.stream().map(one -> one.row().lease()).toList();
        guarded(standing, () -> rows.done(leases, how, List.of()));
    }

    /** Gives back what was not worked on. */
    void release(Lane lane) {
        for (Row row : lane.left()) {
            guarded(row, () -> release(row));
        }
    }

    private void guarded(List<Lane.Handled> written, Runnable writing) {
        try {
            writing.run();
        } catch (RuntimeException | Error storeDown) {
            for (Lane.Handled one : written) {
                one.lane().breaks();
                stays(one.row(), storeDown);
            }
        }
    }

    private void guarded(Row row, Runnable writing) {
        try {
            writing.run();
        } catch (RuntimeException | Error storeDown) {
            stays(row, storeDown);
        }
    }

    private static void stays(Row row, Throwable storeDown) {
        LOG.debug(
                "row {} stays until its lease is over: {}",
                row,
                storeDown.getClass().getName());
    }

    private void apply(Row row, Verdict verdict) {
        Lease lease = row.lease();
        switch (verdict.kind()) {
            case SETTLED, LEFT -> {}
            case DONE -> {
                int done = rows.done(List.of(lease), Objects.requireNonNull(verdict.how()), verdict.next());
                if (done == 1 && verdict.how() == Ended.SUPERSEDED) {
                    listener.superseded(row.shopId(), lease.row(), row.work());
                }
            }
            case PARKED -> {
                if (rows.park(lease, verdict.why())) {
                    LOG.debug("row {} parked: {}", row, verdict.why());
                    listener.parked(row.shopId(), lease.row(), row.work(), verdict.why());
                }
            }
            case LATER -> rows.later(lease, verdict.delay(), verdict.why());
            case LOST -> LOG.debug("row {} went to another worker", row);
        }
    }

    /** Back as it was. A refund's row is written anew: its first claim says that nothing was submitted. */
    private void release(Row row) {
        if (row.work().kind() == Work.Kind.REFUND && row.attempt() == 1) {
            Work work = row.work();
            Work anew = new Work(work.order(), work.seq(), work.kind(), work.subject(), work.lane(), Duration.ZERO);
            rows.done(List.of(row.lease()), Ended.REPLACED, List.of(anew));
        } else {
            rows.later(row.lease(), Duration.ZERO, "released");
        }
    }
}
