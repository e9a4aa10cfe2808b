package org.chatpadi.core.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

@Tag("X6")
@Tag("F65")
class BackoffProperties {

    @Property
    void a_wait_is_never_shorter_than_its_policy_and_at_most_a_fifth_longer(
            @ForAll @IntRange(min = 1, max = 9) int attempt, @ForAll long seed) {
        Duration policy = Backoff.messages().waits().get(attempt - 1);
        assertThat(Backoff.messages().after(attempt, seed))
                .hasValueSatisfying(wait -> assertThat(wait).isBetween(policy, policy.plus(policy.dividedBy(5))));
    }

    @Property
    void the_same_seed_gives_the_same_wait(@ForAll @IntRange(min = 1, max = 9) int attempt, @ForAll long seed) {
        assertThat(Backoff.messages().after(attempt, seed))
                .isEqualTo(Backoff.messages().after(attempt, seed));
    }

    @Property
    void after_the_last_attempt_there_is_no_wait(@ForAll @IntRange(min = 10) int attempt, @ForAll long seed) {
        assertThat(Backoff.messages().after(attempt, seed)).isEmpty();
    }

    @Example
    void rows_that_failed_together_come_back_apart() {
        assertThat(java.util.stream.LongStream.range(0, 100)
                        .mapToObj(row -> Backoff.messages().after(3, row).orElseThrow())
                        .distinct()
                        .count())
                .isGreaterThan(90);
    }

    @Example
    void a_policy_without_waits_or_with_an_empty_one_is_refused() {
        assertThatThrownBy(Backoff::of).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Backoff.of(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }
}
