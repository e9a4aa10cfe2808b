package org.chatpadi.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickstartTest {

    private static final String[] DAY = {
        "why not?  dispatch.shortage",
        "why not?  deliver.outstanding [outstandingMinor=18000]",
        "legal now: fail-delivery, record-loss, settle-on-delivery",
        "delivered and paid in one step     delivered, paid",
        "dispatched 1, delivery-failed 1, delivered 2, cancelled 1",
        "The customer complains",
        "Please have GHS 130.00 ready.",
        "Sorry for the stain.",
        "We found no order for you.",
        "Every hash follows from the one before."
    };

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_day_shows_every_part_of_a_sellers_life() throws IOException {
        assertThat(printed(0, "--store", "memory"))
                .contains("Orders are kept in memory, and gone with this program.")
                .contains(DAY)
                .doesNotContain("ALTERED", "Found there");
    }

    @Test
    void a_day_is_the_same_in_every_run() throws IOException {
        assertThat(printed(0, "--store", "memory")).isEqualTo(printed(0, "--store", "memory"));
    }

    @Test
    void a_second_run_finds_the_first_ones_orders_in_a_file() throws IOException {
        assertThat(secondDay("h2:" + folder.resolve("day")))
                .contains("Orders are kept in " + folder.toAbsolutePath().resolve("day.mv.db") + ".");
    }

    @Test
    void a_second_run_finds_the_first_ones_orders_on_a_server() throws IOException {
        assertThat(secondDay(Postgres.store()))
                .containsPattern("Orders are kept in postgresql://localhost:[0-9]+/postgres[.]\\R")
                .doesNotContain("secret");
    }

    private static String secondDay(String store) throws IOException {
        assertThat(printed(0, "--store", store)).contains(DAY).doesNotContain("ALTERED", "Found there");
        String second = printed(0, "--store", store);
        assertThat(second)
                .contains(
                        "Found there, from an earlier run: 5 orders of ama-cloth-1: dispatched 2, delivered 2, cancelled 1.")
                .contains(DAY)
                .doesNotContain("ALTERED");
        return second;
    }

    @Test
    void a_store_that_cannot_be_opened_is_told_without_its_password() throws IOException {
        Path file = Files.writeString(folder.resolve("no-folder"), "");
        assertThat(printed(2, "--store", "h2:" + file.resolve("day"))).startsWith("no store can be opened in " + file);
        assertThat(printed(2, "--store", "postgresql://localhost:1/none?user=ama&password=secret"))
                .startsWith("no store can be opened in postgresql://localhost:1/none: ")
                .doesNotContain("secret");
        assertThat(printed(2, "--store", "postgresql:none of these?password=secret"))
                .startsWith("no store can be opened in postgresql:none of these: ")
                .doesNotContain("secret");
    }

    @Test
    void what_is_not_understood_is_told_with_the_usage() throws IOException {
        for (String store : List.of("", "somewhere", "h2:", "postgresql:", "mysql://localhost/shop")) {
            assertThat(printed(2, "--store", store))
                    .contains("--store knows memory | h2:FILE | postgresql:URL; not \"" + store + "\"")
                    .contains("usage: ", "else --store h2:chatpadi-quickstart");
        }
        assertThat(printed(2, "--orders", "no-such-file.csv")).contains("--orders wants a file to read", "usage: ");
        assertThat(printed(2, "--loud")).contains("--loud is unknown", "usage: ");
    }

    @Test
    void a_file_that_cannot_be_read_is_told_with_its_name_and_where() throws IOException {
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
