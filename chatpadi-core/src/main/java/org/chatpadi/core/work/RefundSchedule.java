package org.chatpadi.core.work;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** When a refund in doubt is looked at again: after 1 min, 5 min, 30 min, 2 h, 6 h, then daily to day 7. Pure. */
final class RefundSchedule {

    /** After this a person looks. */
    static final Duration HORIZON = Duration.ofDays(7);

    private static final List<Duration> LOOKS = Stream.concat(
                    Stream.of(
                            Duration.ofMinutes(1),
                            Duration.ofMinutes(5),
                            Duration.ofMinutes(30),
                            Duration.ofHours(2),
                            Duration.ofHours(6)),
                    IntStream.rangeClosed(1, 7).mapToObj(Duration::ofDays))
            .toList();

    private RefundSchedule() {}

    /** How long until the next look, for doubt of this age; empty after the last. */
    static Optional<Duration> wait(Duration age) {
        return LOOKS.stream()
                .filter(look -> look.compareTo(age) > 0)
                .findFirst()
                .map(look -> look.minus(age));
    }

    /** How long after the n-th submission that was certainly not done, n from 1; empty when no more is worth trying. */
    static Optional<Duration> afterRefusals(int n) {
        return n > LOOKS.size()
                ? Optional.empty()
                : Optional.of(LOOKS.get(n - 1).minus(n == 1 ? Duration.ZERO : LOOKS.get(n - 2)));
    }
}
