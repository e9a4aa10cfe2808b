package org.chatpadi.core.work;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.chatpadi.core.format.UnreadableOrderException;
import org.chatpadi.core.lifecycle.Notice;
import org.chatpadi.core.lifecycle.Notice.Audience;
import org.chatpadi.core.order.AttemptState;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.Status;
import org.chatpadi.core.store.Work;
import org.chatpadi.core.store.WorkStore.Ended;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells people what happened. What is said is built when it is sent, from the commit's events and the order and contact as they are now;
 * nothing of it is stored. Messages of many lanes go out one after the other, for as long as what was read of their orders is fresh, and
 * are written down together.
 */
final class Teller implements Handler {

    /** How long the first message waits for the payment link. */
    static final Duration LINK_WAIT = Duration.ofMinutes(2);

    private static final Duration LINK_LOOK = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(Teller.class);

    private final Calls calls;
    private final BooleanSupplier closing;

    /** @param closing once it says so, no further message is begun */
    Teller(Calls calls, BooleanSupplier closing) {
        this.calls = calls;
        this.closing = closing;
    }

    @Override
    public List<Lane.Handled> handle(List<Lane> lanes) {
        Readings readings = Readings.of(
                lanes.stream().flatMap(lane -> lane.waiting().stream()).toList());
        Telling telling = new Telling(lanes, readings);
        calls.make(telling);
        return telling.end();
    }

    /** As many messages as go out before it is better to write down what became of them. */
    private final class Telling implements Calls.Sequence {

        private final Iterator<Lane> lanes;
        private final Readings readings;
        private final List<Lane.Handled> handled = new ArrayList<>();
        private @Nullable Lane lane;
        private @Nullable Sending sending;

        private Telling(List<Lane> lanes, Readings readings) {
            this.lanes = lanes.iterator();
            this.readings = readings;
        }

        @Override
        public Calls.@Nullable Call<?> next() {
            while (true) {
                Sending current = sending != null ? sending : begin();
                sending = current;
                Calls.Call<?> call = current == null ? null : call(current);
                if (current == null || call != null) {
                    return call;
                }
                conclude(current);
            }
        }

        /** The row whose turn it is, or null where it is better to write down first what became of the others. */
        private @Nullable Sending begin() {
            if (closing.getAsBoolean()) {
                return null;
            }
            while (lane == null || !lane.goesOn()) {
                if (!lanes.hasNext()) {
                    return null;
                }
                lane = lanes.next();
            }
            Row row = lane.row();
            if (!handled.isEmpty() && !readings.areFreshAt(row.now())) {
                return null;
            }
            return Superseding.drops(lane.waiting(), row.setup().settings().staleAfter())
                    ? Sending.over(row, Verdict.done(Ended.SUPERSEDED))
                    : prepared(row);
        }

        private Sending prepared(Row row) {
            try {
                return prepare(row, readings);
            } catch (RuntimeException | Error broken) {
                return Sending.over(row, broken(row, broken));
            }
        }

        private static Calls.@Nullable Call<?> call(Sending current) {
            try {
                return current.next();
            } catch (RuntimeException | Error broken) {
                current.end(broken(current.row(), broken));
                return null;
            }
        }

        private static Verdict broken(Row row, Throwable broken) {
            LOG.debug("row {} broke: {}", row, broken.getClass().getName());
            String why = broken instanceof UnreadableOrderException ? UNREADABLE : BROKEN;
            return row.again(row.setup().settings().messages(), why);
        }

        /** Nothing passes a row that is out of the way before that is written down. */
        private void conclude(Sending over) {
            handled.add(Objects.requireNonNull(lane).handled(over.verdict()));
            sending = null;
            if (over.verdict().kind() == Verdict.Kind.PARKED) {
                lane = null;
            }
        }

        /** What became of the rows, the one among them whose call was cut short. */
        private List<Lane.Handled> end() {
            if (sending != null && sending.isOver()) {
                conclude(sending);
            }
            return handled;
        }
    }

    private static Sending prepare(Row row, Readings readings) {
        OrderView view = readings.order(row);
        if (view == null) {
            return Sending.over(row, Verdict.parked("order-unknown"));
        }
        Order order = view.order();
        Notice notice = notice(row.work());
        if (notice.audience() == Audience.CUSTOMER && order.customer().erased()) {
            return Sending.over(row, Verdict.done(Ended.NOT_NEEDED));
        }
        if (waitsForLink(row, notice, order)) {
            return Sending.over(row, Verdict.later(LINK_LOOK, "payment-link"));
        }
        List<Routing.Way> ways = Routing.ways(
                notice, row.shop(), view.customer(), row.setup().channels().apply(row.shopId()));
        return ways.isEmpty()
                ? Sending.over(row, Verdict.parked("unaddressed"))
                : Sending.by(ways, Message.of(row, notice, view, readings.events(row)));
    }

    private static Notice notice(Work work) {
        return new Notice(work.kind() == Work.Kind.TELL_SELLER ? Audience.SELLER : Audience.CUSTOMER, work.subject());
    }

    private static boolean waitsForLink(Row row, Notice notice, Order order) {
        return notice.kind().equals(Status.PLACED.code())
                && row.age().compareTo(LINK_WAIT) < 0
                && order.ledger().attempts().stream()
                        .anyMatch(attempt -> attempt.state() == AttemptState.OPEN && !attempt.isStarted());
    }
}
