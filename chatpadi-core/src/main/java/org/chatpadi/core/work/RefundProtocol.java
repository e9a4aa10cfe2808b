package org.chatpadi.core.work;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.chatpadi.core.order.RefundState;
import org.chatpadi.payments.Capabilities;
import org.chatpadi.payments.Capabilities.RefundLookUp;
import org.chatpadi.payments.Refund;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What to do next about a refund at its gateway. Unknown is not failed, a doubt is looked up or reviewed, and a refund is submitted again
 * only where that cannot pay twice. Pure.
 */
final class RefundProtocol {

    private RefundProtocol() {}

    /**
     * When submissions may have reached the gateway. The first counts for how long its key is kept, the last for what a look-up can show yet.
     */
    record Sent(Instant first, Instant last) {
        static Sent at(Instant once) {
            return new Sent(once, once);
        }
    }

    /**
     * What is known.
     *
     * @param state as recorded
     * @param doubted whether a submission may have reached the gateway
     * @param spent whether the one more submission that a final "not found" allows was used
     * @param refusals how often a submission was certainly not done
     * @param sent when; where nothing was, now
     */
    record Standing(
            Capabilities can,
            Money amount,
            RefundState state,
            boolean doubted,
            boolean spent,
            int refusals,
            Sent sent,
            Instant now) {

        private boolean looksUp() {
            return can.refundLookUp() != RefundLookUp.NONE;
        }

        /** Whether the same id sent now cannot make a second refund; the call itself takes time, too. */
        private boolean keyHolds() {
            return now.plus(can.callLimit()).isBefore(sent.first().plus(can.refundKeyKept()));
        }

        /** From when on a look-up would show whatever was sent. While a key held, it may have been sent again at any time. */
        private Instant settles() {
            Instant keyed = sent.first().plus(can.refundKeyKept());
            return (keyed.isAfter(sent.last()) ? keyed : sent.last()).plus(can.refundSettle());
        }

        private boolean isFinal() {
            return !state.isReserved();
        }
    }

    /** The next step. */
    sealed interface Next {}

    /** @param onceMore on the strength of a final "not found": written down before it is done */
    record Submit(boolean onceMore) implements Next {}

    record LookUp() implements Next {}

    /**
     * Ask again later.
     *
     * @param state to record first, or null
     * @param certain whether it is certain that the gateway did nothing so far
     */
    record Wait(@Nullable RefundState state, Duration delay, boolean certain, String code) implements Next {}

    /**
     * Nothing more to ask.
     *
     * @param state to record, or null where nothing new was learnt
     */
    record End(@Nullable RefundState state, String code) implements Next {}

    static Next next(Standing standing, RefundNews news) {
        return switch (news.kind()) {
            case NOTHING -> standing.doubted() ? resolve(standing) : new Submit(false);
            case TOLD -> told(standing, Objects.requireNonNull(news.refund()), news);
            case REFUSED -> refused(standing, news);
            case NOT_DONE -> notDone(standing, news);
            case UNKNOWN -> standing.looksUp() || standing.keyHolds() ? doubt(standing, news) : review(news.code());
            case NOT_FOUND -> notFound(standing, news);
            case AMBIGUOUS -> standing.isFinal() ? new End(null, news.code()) : review(news.code());
            case NO_ANSWER -> standing.isFinal() ? again(standing, null, news) : doubt(standing, news);
        };
    }

    /** A submission may have arrived: who can tell? */
    private static Next resolve(Standing standing) {
        if (standing.looksUp()) {
            return new LookUp();
        }
        if (standing.keyHolds()) {
            return new Submit(false);
        }
        return standing.state() == RefundState.PENDING
                ? again(standing, null, RefundNews.nothing())
                : review("no-look-up");
    }

    private static Next told(Standing standing, Refund refund, RefundNews news) {
        if (!refund.amount().equals(standing.amount())) {
            return review("amount-differs");
        }
        return switch (refund.state()) {
            case SUCCEEDED -> new End(RefundState.SUCCEEDED, "");
            case FAILED ->
                new End(
                        standing.state() == RefundState.SUCCEEDED ? RefundState.REVERSED : RefundState.FAILED,
                        news.code());
            case NEEDS_DETAILS -> review("needs-details");
            case PENDING -> again(standing, RefundState.PENDING, news);
        };
    }

    /** A second submission that is refused proves nothing about the first. */
    private static Next refused(Standing standing, RefundNews news) {
        if (!standing.doubted()) {
            return new End(RefundState.FAILED, news.code());
        }
        return standing.looksUp() ? doubt(standing, news) : review(news.code());
    }

    private static Next notDone(Standing standing, RefundNews news) {
        if (standing.doubted()) {
            return doubt(standing, news);
        }
        return RefundSchedule.afterRefusals(standing.refusals() + 1)
                .<Next>map(delay -> new Wait(null, longer(delay, news.after()), true, news.code()))
                .orElseGet(() -> new End(RefundState.FAILED, news.code()));
    }

    private static Next notFound(Standing standing, RefundNews news) {
        if (standing.isFinal()) {
            return new End(null, news.code());
        }
        if (standing.state() == RefundState.PENDING) {
            return again(standing, null, news);
        }
        if (standing.keyHolds()) {
            return new Submit(false);
        }
        Duration rest = Duration.between(standing.now(), standing.settles());
        if (!rest.isNegative() && !rest.isZero()) {
            return new Wait(RefundState.UNKNOWN, rest, false, news.code());
        }
        return standing.can().refundNotFoundIsFinal() && !standing.spent() ? new Submit(true) : review(news.code());
    }

    private static Next doubt(Standing standing, RefundNews news) {
        return again(standing, RefundState.UNKNOWN, news);
    }

    private static Next again(Standing standing, @Nullable RefundState state, RefundNews news) {
        return RefundSchedule.wait(age(standing))
                .<Next>map(delay -> new Wait(state, longer(delay, news.after()), false, news.code()))
                .orElseGet(() -> standing.isFinal() ? new End(null, news.code()) : review("too-long"));
    }

    private static Next review(String code) {
        return new End(RefundState.NEEDS_REVIEW, code);
    }

    private static Duration age(Standing standing) {
        return Duration.between(standing.sent().first(), standing.now());
    }

    private static Duration longer(Duration wait, @Nullable Duration asked) {
        return asked != null && asked.compareTo(wait) > 0 ? asked : wait;
    }
}
