package org.chatpadi.reliability.race;

import org.chatpadi.core.ContentionException;
import org.chatpadi.core.Outcome;
import org.chatpadi.core.notes.EraseCustomer;
import org.chatpadi.core.order.ChatPadiException;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderId;
import org.jspecify.annotations.Nullable;

/**
 * What one thread did, between two readings of the history's counter: gave a command, or looked at the order.
 *
 * @param order it was about
 * @param asked null where it only looked
 * @param instance through which it went
 * @param outcome of the command, or null
 * @param seen the order that was looked at, or null
 * @param thrown instead of either, or null
 */
record Operation(
        OrderId order,
        @Nullable Asked asked,
        int instance,
        long invoked,
        long returned,
        @Nullable Outcome outcome,
        @Nullable Order seen,
        @Nullable RuntimeException thrown) {

    /** Others were faster at every try: nothing was written. */
    boolean isContended() {
        return thrown instanceof ContentionException;
    }

    /** Nobody can say what came of it. */
    boolean isUnknown() {
        return thrown instanceof ChatPadiException && !isContended();
    }

    /** In a few words: accepted, and of what kind; repeated, the code of the refusal, or what was thrown. */
    String answer() {
        if (seen != null) {
            return "looked";
        }
        if (outcome instanceof Outcome.Refused refused) {
            return refused.code().code();
        }
        if (outcome instanceof Outcome.Accepted accepted) {
            return accepted.ranges().size() > 1
                    ? "accepted, on two orders"
                    : asked != null && asked.command() instanceof EraseCustomer ? "accepted, erasing" : "accepted";
        }
        if (outcome != null) {
            return "repeated";
        }
        return isContended() ? "contended" : isUnknown() ? "unknown" : "threw " + thrown;
    }

    @Override
    public String toString() {
        String what = asked == null
                ? "looks"
                : asked.role().code() + " " + asked.name() + " under " + asked.id()
                        + (asked.ifVersion() == null ? "" : " at " + asked.ifVersion()) + ": " + asked.said();
        return invoked + "–" + returned + " on " + instance + ", order " + order + ": " + what + " → " + answer()
                + (seen == null ? "" : " at " + seen.seq());
    }
}
