package org.chatpadi.core.work;

import java.time.Duration;
import org.chatpadi.payments.Memo;
import org.chatpadi.payments.Reason;
import org.chatpadi.payments.Refund;
import org.chatpadi.payments.RefundAnswer;
import org.chatpadi.payments.RefundResult;
import org.jspecify.annotations.Nullable;

/**
 * What was just learnt of a refund at its gateway.
 *
 * @param refund as the gateway has it; present exactly when {@code TOLD}
 * @param after how long the gateway asks to wait, or null
 * @param code why, for what is no answer; else empty
 * @param memo the adapter's own, to be kept; empty where it gave none
 */
record RefundNews(
        Kind kind, @Nullable Refund refund, @Nullable Duration after, String code, Memo memo) {

    enum Kind {
        /** Nobody was asked yet. */
        NOTHING,
        /** The gateway has it, by submission or look-up. */
        TOLD,
        /** The submission was certainly not done and never will be. */
        REFUSED,
        /** The submission was certainly not done; later it may be. */
        NOT_DONE,
        /** The submission may have been done. */
        UNKNOWN,
        NOT_FOUND,
        AMBIGUOUS,
        /** The look-up failed. */
        NO_ANSWER
    }

    static RefundNews nothing() {
        return of(Kind.NOTHING, null, "");
    }

    static RefundNews told(Refund refund) {
        return new RefundNews(
                Kind.TOLD,
                refund,
                refund.checkAfter().orElse(null),
                refund.failure().map(Reason::code).orElse(""),
                refund.memo());
    }

    /** A submission whose call did not come back in time, threw, or gave nothing. */
    static RefundNews unknown(String code) {
        return of(Kind.UNKNOWN, null, code);
    }

    /** A submission that was not even tried. */
    static RefundNews notDone(String code) {
        return of(Kind.NOT_DONE, null, code);
    }

    /** A look-up whose call did not come back in time, threw, or gave nothing. */
    static RefundNews noAnswer(String code) {
        return of(Kind.NO_ANSWER, null, code);
    }

    static RefundNews of(RefundResult result) {
        return result.match(
                accepted -> told(accepted.refund()),
                refused -> of(Kind.REFUSED, null, refused.reason().code()),
                notDone -> of(
                        Kind.NOT_DONE,
                        notDone.retryAfter().orElse(null),
                        notDone.reason().code()),
                unknown -> new RefundNews(
                        Kind.UNKNOWN, null, null, unknown.reason().code(), unknown.memo()));
    }

    static RefundNews of(RefundAnswer answer) {
        return answer.match(
                found -> told(found.refund()),
                ambiguous -> of(Kind.AMBIGUOUS, null, "ambiguous"),
                notFound -> of(Kind.NOT_FOUND, null, "not-found"),
                silent -> of(
                        Kind.NO_ANSWER,
                        silent.retryAfter().orElse(null),
                        silent.reason().code()));
    }

    private static RefundNews of(Kind kind, @Nullable Duration after, String code) {
        return new RefundNews(kind, null, after, code, Memo.empty());
    }
}
