package org.chatpadi.core.format;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Instants as ISO 8601 in UTC with microseconds; with nanoseconds only where an adapter's time has them. */
final class InstantShape extends Shape<Instant> {

    private static final byte[] PATTERN = "0000-00-00T00:00:00.000000Z".getBytes(StandardCharsets.US_ASCII);

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
        return in.valid(Instant::parse, in.text());
    }
}
