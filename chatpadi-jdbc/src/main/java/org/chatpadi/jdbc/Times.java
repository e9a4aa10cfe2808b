package org.chatpadi.jdbc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Instants as every database keeps them: UTC, microseconds, between the years 1 and 9999. */
final class Times {

    static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private Times() {}

    static OffsetDateTime floor(Instant time) {
        return kept(time.isBefore(FIRST) ? FIRST : time.isAfter(LAST) ? LAST : time.truncatedTo(ChronoUnit.MICROS));
    }

    static OffsetDateTime ceiling(Instant time) {
        OffsetDateTime floor = floor(time);
        return floor.toInstant().isBefore(time) && time.isBefore(LAST) ? floor.plus(1, ChronoUnit.MICROS) : floor;
    }

    private static OffsetDateTime kept(Instant time) {
        return OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
