package org.chatpadi.payments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Asks for one page of what the gateway recorded.
 *
 * @param from first moment
 * @param to first moment that is no longer wanted; after {@code from}
 * @param after {@link StatementAnswer.Page#next} of the page before, absent for the first
 */
public record StatementQuery(
        Instant from, Instant to, @Nullable String after) {
    /** Longest cursor, in characters: {@value}. */
    public static final int CURSOR_MAX = 500;

    public StatementQuery {
        Check.given(from, "StatementQuery.from");
        Check.given(to, "StatementQuery.to");
        Check.that(from.isBefore(to), "StatementQuery.to", "must be after from");
        if (after != null) {
            Check.id(after, "StatementQuery.after", CURSOR_MAX);
        }
    }
}
