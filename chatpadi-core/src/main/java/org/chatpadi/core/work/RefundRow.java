package org.chatpadi.core.work;

import java.time.Duration;
import org.chatpadi.core.store.Work;

/**
 * The subject of a refund's row. A row is written anew whenever it becomes certain that no submission before it counts, so that the first
 * claim of a row is the proof that none may have reached the gateway since.
 *
 * @param refund its number
 * @param spent whether the row is the one more submission that a final "not found" allows
 * @param refusals how often a submission was certainly not done
 */
record RefundRow(int refund, boolean spent, int refusals) {

    static RefundRow of(Work work) {
        String[] parts = work.subject().split("\\.", -1);
        return parts.length == 1
                ? new RefundRow(Integer.parseInt(parts[0]), false, 0)
                : new RefundRow(Integer.parseInt(parts[0]), parts[1].equals("1"), Integer.parseInt(parts[2]));
    }

    RefundRow onceMore() {
        return new RefundRow(refund, true, refusals);
    }

    RefundRow afterRefusal() {
        return new RefundRow(refund, spent, refusals + 1);
    }

    Work row(Work before, Duration delay) {
        return new Work(before.order(), before.seq(), before.kind(), subject(), before.lane(), delay);
    }

    private String subject() {
        return !spent && refusals == 0 ? Integer.toString(refund) : refund + "." + (spent ? 1 : 0) + "." + refusals;
    }
}
