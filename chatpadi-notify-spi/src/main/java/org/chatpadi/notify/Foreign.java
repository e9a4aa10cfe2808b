package org.chatpadi.notify;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Makes a channel's own words harmless instead of refusing them: a certain answer must not turn into an exception
 * because its text is long or its Retry-After absurd.
 */
final class Foreign {
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

    static @Nullable Duration pause(@Nullable Duration asked) {
        if (asked == null || asked.isNegative()) {
            return null;
        }
        return asked.compareTo(Capabilities.WAIT_MAX) > 0 ? Capabilities.WAIT_MAX : asked;
    }

    static Duration wait(Duration asked, String field) {
        Check.that(!Check.given(asked, field).isNegative(), field, "must not be negative");
        return asked.compareTo(Capabilities.WAIT_MAX) > 0 ? Capabilities.WAIT_MAX : asked;
    }
}
