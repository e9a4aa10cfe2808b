package org.chatpadi.reliability.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The whole run, as short as it can be. */
class KillingTest {

    @Test
    void F1_F55_F57_nothing_is_lost_sent_without_cause_or_refunded_twice_when_processes_are_killed() throws Exception {
        ByteArrayOutputStream said = new ByteArrayOutputStream();

        boolean well = Killing.prove(KillSettings.quick(1), new PrintStream(said, true, StandardCharsets.UTF_8));

        assertThat(well).as(said.toString(StandardCharsets.UTF_8)).isTrue();
    }
}
