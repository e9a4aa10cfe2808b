package org.chatpadi.core.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class InstantProperties {

    private static final String FIRST = "0000-01-01T00:00:00.000000Z";
    private static final long FIRST_SECOND = -62_167_219_200L;
    private static final long LAST_SECOND = 253_402_300_799L;
    private static final DateTimeFormatter MICROS =
            new DateTimeFormatterBuilder().appendInstant(6).toFormatter();

    @Property
    void what_is_written_is_what_the_platform_writes_with_six_digits(
            @ForAll @LongRange(min = FIRST_SECOND, max = LAST_SECOND) long second,
            @ForAll @IntRange(max = 999_999) int micro) {
        Instant time = Instant.ofEpochSecond(second, micro * 1_000L);
        String written = MICROS.format(time);
        assertThat(new String(
                        Out.whole(out -> new InstantShape().write(time, out)), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo('"' + written + '"');
        assertThat(InstantShape.parse(written)).isEqualTo(time).isEqualTo(Instant.parse(written));
    }

    @Property
    void one_sign_changed_reads_as_the_platform_reads_it(
            @ForAll @IntRange(max = 26) int place, @ForAll @IntRange(min = 32, max = 126) int sign) {
        StringBuilder text = new StringBuilder("2024-02-29T23:59:59.999999Z");
        text.setCharAt(place, (char) sign);
        assertReadAlike(text.toString());
    }

    @Example
    void days_and_hours_that_are_none_are_refused_and_midnight_at_the_end_of_a_day_is_the_platforms() {
        assertReadAlike(FIRST);
        assertReadAlike("2023-02-29T00:00:00.000000Z");
        assertReadAlike("2023-13-01T00:00:00.000000Z");
        assertReadAlike("2023-12-31T24:00:00.000000Z");
        assertReadAlike("2016-12-31T23:59:60.000000Z");
        assertReadAlike("2023-12-31T23:59:59.123456789Z");
        assertReadAlike("2023-12-31T23:59:59Z");
        assertReadAlike("+12023-12-31T23:59:59.000000Z");
    }

    private static void assertReadAlike(String text) {
        Instant expected;
        try {
            expected = Instant.parse(text);
        } catch (DateTimeException e) {
            assertThatThrownBy(() -> InstantShape.parse(text)).isInstanceOf(DateTimeException.class);
            return;
        }
        assertThat(InstantShape.parse(text)).isEqualTo(expected);
    }
}
