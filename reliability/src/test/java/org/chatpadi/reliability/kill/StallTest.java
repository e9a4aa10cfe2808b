package org.chatpadi.reliability.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** That a worker which ends what another has taken over is told apart from one whose outcome is discarded. */
class StallTest {

    private final Stall stall = new Stall(Set.of("accra/1@3", "accra/2@1"));

    @Test
    void F56_X5_an_outcome_under_a_lease_that_another_took_over_must_not_be_written() {
        stall.lost("accra/1@3");

        assertThat(stall.ended(1, List.of("accra/1@3"))).isFalse();
    }

    @Test
    void F56_an_outcome_that_was_not_written_is_discarded() {
        stall.lost("accra/1@3");

        assertThat(stall.ended(0, List.of("accra/1@3"))).isTrue();
        assertThat(stall.isDiscarded()).isTrue();
    }

    @Test
    void of_several_outcomes_as_many_are_written_as_are_still_held() {
        stall.lost("accra/1@3");

        assertThat(stall.ended(1, List.of("accra/1@3", "accra/2@1"))).isTrue();
        assertThat(stall.ended(2, List.of("accra/1@3", "accra/2@1"))).isFalse();
    }

    @Test
    void what_nobody_took_over_is_written() {
        assertThat(stall.ended(1, List.of("accra/2@1"))).isTrue();
        assertThat(stall.isDiscarded()).isFalse();
    }

    @Test
    void a_lease_taken_after_it_woke_up_is_another_lease() {
        stall.lost("accra/1@3");

        assertThat(stall.ended(1, List.of("accra/1@4"))).isTrue();
    }

    @Test
    void it_is_taken_over_whole_when_others_have_all_its_rows() {
        stall.lost("accra/1@3");
        assertThat(stall.isTakenOverWhole()).isFalse();

        stall.lost("accra/2@1");
        assertThat(stall.isTakenOverWhole()).isTrue();
    }
}
