package org.chatpadi.core.work;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.chatpadi.core.lifecycle.Notice;
import org.chatpadi.core.lifecycle.Notices;
import org.chatpadi.core.order.LedgerEvent;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderEvent;
import org.chatpadi.core.order.RefundRoute;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.store.Work;
import org.jspecify.annotations.Nullable;

/** The rows of work that one commit on one order causes: a pure function of it. */
public final class Effects {

    /** The lane of everything the customer is told. */
    public static final String CUSTOMER = "customer";
    /** The lane of everything the seller is told. */
    public static final String SELLER = "seller";

    /** No gateway is polled sooner; the worker waits for the gateway's own rhythm. */
    private static final Duration SOONEST_POLL = Duration.ofSeconds(1);

    private Effects() {}

    /**
     * One row for each notice, attempt and refund of a commit.
     *
     * @param before or null where the commit places the order
     */
    public static List<Work> of(@Nullable Order before, Order after, List<OrderEvent> events, Role by) {
        List<Work> rows = new ArrayList<>();
        for (Notice notice : Notices.of(before, after, events, by)) {
            rows.add(telling(after, notice));
        }
        for (OrderEvent event : events) {
            if (event instanceof LedgerEvent.AttemptOpened opened) {
                rows.add(starting(after, opened));
                rows.add(checking(after, opened));
            } else if (event instanceof LedgerEvent.RefundRequested refund && refund.route() == RefundRoute.AUTOMATIC) {
                rows.add(refunding(after, refund));
            }
        }
        return List.copyOf(rows);
    }

    private static Work telling(Order after, Notice notice) {
        return switch (notice.audience()) {
            case CUSTOMER -> now(after, Work.Kind.TELL_CUSTOMER, notice.kind(), CUSTOMER);
            case SELLER -> now(after, Work.Kind.TELL_SELLER, notice.kind(), SELLER);
        };
    }

    private static Work starting(Order after, LedgerEvent.AttemptOpened opened) {
        return now(after, Work.Kind.START_ATTEMPT, Integer.toString(opened.attempt()), "attempt-" + opened.attempt());
    }

    /** In a lane of its own: money may be there although the start never answered. */
    private static Work checking(Order after, LedgerEvent.AttemptOpened opened) {
        return new Work(
                after.id(),
                after.seq(),
                Work.Kind.CHECK_ATTEMPT,
                Integer.toString(opened.attempt()),
                "check-" + opened.attempt(),
                SOONEST_POLL);
    }

    private static Work refunding(Order after, LedgerEvent.RefundRequested refund) {
        return now(after, Work.Kind.REFUND, Integer.toString(refund.refund()), "refund-" + refund.refund());
    }

    private static Work now(Order after, Work.Kind kind, String subject, String lane) {
        return new Work(after.id(), after.seq(), kind, subject, lane, Duration.ZERO);
    }
}
