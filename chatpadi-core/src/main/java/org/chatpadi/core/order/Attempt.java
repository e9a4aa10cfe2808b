package org.chatpadi.core.order;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to be paid through a gateway, written before the gateway is called.
 *
 * @param number from 1, dense within the order
 * @param operation our reference at the gateway, a random version-4 UUID
 * @param amount asked, in minor units
 * @param link where the customer pays, once the gateway answered; null before
 * @param prompt what the customer is told where there is no link (approve on your phone), or null
 * @param memo the adapter's own, handed back to it
 * @param endedSeq of the event that ended it, or 0
 */
public record Attempt(
        int number,
        UUID operation,
        String gateway,
        long amount,
        AttemptState state,
        Instant openedAt,
        @Nullable String link,
        @Nullable String prompt,
        @Nullable Instant until,
        Map<String, String> memo,
        long endedSeq) {

    public Attempt {
        memo = Map.copyOf(memo);
    }

    public boolean isStarted() {
        return link != null || prompt != null;
    }

    Attempt with(AttemptState ended, long seq) {
        return new Attempt(number, operation, gateway, amount, ended, openedAt, link, prompt, until, memo, seq);
    }

    Attempt started(@Nullable String at, @Nullable String text, @Nullable Instant expires, Map<String, String> noted) {
        return new Attempt(number, operation, gateway, amount, state, openedAt, at, text, expires, noted, endedSeq);
    }
}
