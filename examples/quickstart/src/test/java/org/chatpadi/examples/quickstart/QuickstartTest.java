package org.chatpadi.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickstartTest {

    @Test
    void a_day_shows_every_part_of_a_sellers_life() throws IOException {
        assertThat(printed(0))
                .contains(
                        "why not?  dispatch.shortage",
                        "why not?  deliver.outstanding [outstandingMinor=18000]",
                        "legal now: fail-delivery, record-loss, settle-on-delivery",
                        "delivered and paid in one step     delivered, paid",
                        "dispatched 1, delivery-failed 1, delivered 2, cancelled 1",
                        "The customer complains",
                        "Please have GHS 130.00 ready.",
                        "Sorry for the stain.",
                        "We found no order for you.",
                        "Every hash follows from the one before.")
                .doesNotContain("ALTERED");
    }

    @Test
    void a_day_is_the_same_in_every_run() throws IOException {
        assertThat(printed(0, "--store", "memory")).isEqualTo(printed(0));
    }

    @Test
    void what_is_not_understood_is_told_with_the_usage() throws IOException {
        assertThat(printed(2, "--store", "somewhere")).contains("--store knows memory", "usage: ");
        assertThat(printed(2, "--orders", "no-such-file.csv")).contains("--orders wants a file to read", "usage: ");
        assertThat(printed(2, "--loud")).contains("--loud is unknown", "usage: ");
    }

    @Test
    void a_file_that_cannot_be_read_is_told_with_its_name_and_where(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("orders.csv"), "");
        assertThat(printed(2, "--orders", file.toString()))
                .startsWith(file + ", line 1: must name the columns InvoiceNo,");
        assertThat(printed(2, "--orders", folder.toString())).contains("--orders wants a file to read");
        assertThat(printed(2, "--orders", "a\0b")).contains("--orders wants a file to read");
        assertThat(printed(2, "--orders")).contains("--orders wants a file to read");
    }

    private static String printed(int expected, String... arguments) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int exit;
        try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            exit = Launch.run(out, arguments);
        }
        assertThat(exit).isEqualTo(expected);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
