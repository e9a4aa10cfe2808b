package org.chatpadi.payments;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Makes the gateway's own words harmless instead of refusing them: a certain answer must not turn into an exception
 * because its text is long or its Retry-After absurd.
 */
final class Foreign {
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private Foreign() {}

    /** One line of at most {@code max} characters, controls and broken surrogates as blanks. */
    static String line(String words, int max) {
        var clean = new StringBuilder();
        words.codePoints()
                .map(c -> Character.isISOControl(c) || (c >= 0xD800 && c <= 0xDFFF) ? ' ' : c)
                .takeWhile(c -> clean.length() + Character.charCount(c) <= max)
                .forEach(clean::appendCodePoint);
        return clean.toString().strip();
    }

    /** A time that every database holds; what lies outside is brought to the nearest of them. */
    static Instant time(Instant told) {
        if (told.isBefore(Instant.EPOCH)) {
            return Instant.EPOCH;
        }
        return told.isAfter(LATEST) ? LATEST : told;
    }

    static @Nullable Instant until(@Nullable Instant told) {
        return told == null ? null : time(told);
    }

    static @Nullable Duration pause(@Nullable Duration asked) {
        if (asked == null || asked.isNegative()) {
            return null;
        }
        return asked.compareTo(Capabilities.RETRY_AFTER_MAX) > 0 ? Capabilities.RETRY_AFTER_MAX : asked;
    }
}
