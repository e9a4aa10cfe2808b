package org.chatpadi.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SettableClockTest {

    private final SettableClock clock = SettableClock.atStart();

    @Test
    void it_stands_still_until_it_is_told_otherwise() {
        assertThat(clock.instant()).isEqualTo(SettableClock.START).isEqualTo(clock.instant());
        clock.advance(Duration.ofHours(2));
        assertThat(clock.instant()).isEqualTo(SettableClock.START.plusSeconds(7200));
    }

    @Test
    void L1_it_goes_backwards_where_it_is_told_to() {
        clock.advance(Duration.ofMinutes(-5));
        assertThat(clock.instant()).isBefore(SettableClock.START);
        clock.set(SettableClock.START.minusSeconds(9));
        assertThat(clock.instant()).isEqualTo(SettableClock.START.minusSeconds(9));
    }

    @Test
    void it_reaches_a_time_and_never_goes_back_to_one() {
        clock.reach(SettableClock.START.plusSeconds(60));
        clock.reach(SettableClock.START.plusSeconds(30));
        assertThat(clock.instant()).isEqualTo(SettableClock.START.plusSeconds(60));
    }

    @Test
    void it_is_one_clock_in_every_zone() {
        SettableClock lagos = clock.withZone(ZoneId.of("Africa/Lagos"));
        lagos.advance(Duration.ofDays(1));
        assertThat(clock.instant()).isEqualTo(lagos.instant());
        assertThat(lagos.getZone()).isEqualTo(ZoneId.of("Africa/Lagos"));
    }
}
