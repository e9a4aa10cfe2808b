package org.chatpadi.core.format;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Instants as ISO 8601 in UTC with microseconds; with nanoseconds only where an adapter's time has them. */
final class InstantShape extends Shape<Instant> {

    private static final byte[] PATTERN = "0000-00-00T00:00:00.000000Z".getBytes(StandardCharsets.US_ASCII);

    private static final long SECONDS_OF_A_DAY = 86_400;

    @Override
    void write(Instant value, Out out) {
        LocalDateTime utc = LocalDateTime.ofEpochSecond(value.getEpochSecond(), value.getNano(), ZoneOffset.UTC);
        if (utc.getNano() % 1_000 != 0 || utc.getYear() < 0 || utc.getYear() > 9_999) {
            out.json.writeString(value.toString());
            return;
        }
        byte[] text = PATTERN.clone();
        digits(text, 4, utc.getYear());
        digits(text, 7, utc.getMonthValue());
        digits(text, 10, utc.getDayOfMonth());
        digits(text, 13, utc.getHour());
        digits(text, 16, utc.getMinute());
        digits(text, 19, utc.getSecond());
        digits(text, 26, utc.getNano() / 1_000);
        out.json.writeRawUTF8String(text, 0, text.length);
    }

    /** Fills digits leftwards from before a place, as many as the number has. */
    private static void digits(byte[] text, int end, int number) {
        int at = end;
        for (int rest = number; rest > 0; rest /= 10) {
            text[--at] = (byte) ('0' + rest % 10);
        }
    }

    @Override
    Instant read(In in) {
        return in.valid(InstantShape::parse, in.text());
    }

    /** As {@link Instant#parse} does, and faster for what is written here. */
    static Instant parse(String text) {
        for (int i = 0; i < PATTERN.length; i++) {
            boolean fits = text.length() == PATTERN.length
                    && (PATTERN[i] == '0' ? isDigit(text.charAt(i)) : text.charAt(i) == PATTERN[i]);
            if (!fits) {
                return Instant.parse(text);
            }
        }
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        if (hour > 23 || minute > 59 || second > 59) {
            return Instant.parse(text);
        }
        LocalDate day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        return Instant.ofEpochSecond(
                day.toEpochDay() * SECONDS_OF_A_DAY + hour * 3_600L + minute * 60L + second,
                number(text, 20, 26) * 1_000L);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }
}
