package org.chatpadi.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class DrainBenchTest {

    @Test
    void every_way_drains_the_outbox_and_the_ratios_are_told() {
        assertThat(DrainBench.run(3, 1, Set.of()))
                .matches("RESULT drain per_s=\\d+"
                        + " ratio_hand=\\d+\\.\\d\\d \\(.*\\)"
                        + " times_dbscheduler=\\d+\\.\\d\\d \\(.*\\)");
    }
}
