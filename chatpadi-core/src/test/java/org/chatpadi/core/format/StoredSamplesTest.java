package org.chatpadi.core.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chatpadi.core.order.EventType;
import org.chatpadi.core.store.Recorded;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The bytes of version 1, kept for ever: every build reads them. A line is an event's open part, sealed part, salt, and hash; the events
 * follow each other in one chain. When the format rises, a second file is added and this one stays.
 */
@Tag("I9")
class StoredSamplesTest {

    private static final Path SAMPLES = Path.of("src/test/resources/org/chatpadi/core/format/events-v1.txt");

    private static List<Recorded> stored() throws IOException {
        List<String> lines = Files.readAllLines(SAMPLES, StandardCharsets.UTF_8);
        return lines.stream().map(line -> read(lines.indexOf(line) + 1L, line)).toList();
    }

    private static Recorded read(long seq, String line) {
        String[] parts = line.split(" \\| ", -1);
        byte[] sealed = parts[1].isEmpty() ? null : parts[1].getBytes(StandardCharsets.UTF_8);
        byte[] salt = parts[2].isEmpty() ? null : HexFormat.of().parseHex(parts[2]);
        return EventFormat.read(
                SampleTrail.ORDER,
                seq,
                parts[0].getBytes(StandardCharsets.UTF_8),
                sealed,
                salt,
                sealed == null || salt == null ? null : Sha256.of(salt, sealed),
                HexFormat.of().parseHex(parts[3]));
    }

    private static String line(Recorded one) {
        byte[] sealed = one.sealed();
        byte[] salt = one.salt();
        return String.join(
                " | ",
                new String(one.open(), StandardCharsets.UTF_8),
                sealed == null ? "" : new String(sealed, StandardCharsets.UTF_8),
                salt == null ? "" : HexFormat.of().formatHex(salt),
                HexFormat.of().formatHex(one.hash()));
    }

    @Test
    void what_version_1_stored_reads_as_it_was_meant() throws IOException {
        assertThat(stored()).extracting(Recorded::event).isEqualTo(SampleEvents.all());
        assertThat(stored()).allSatisfy(one -> assertThat(one.envelope()).isEqualTo(SampleTrail.envelope(one.seq())));
    }

    @Test
    void this_build_writes_the_same_bytes_and_hashes() throws IOException {
        List<String> written = SampleTrail.trail(SampleEvents.all()).stream()
                .map(StoredSamplesTest::line)
                .toList();

        assertThat(written).isEqualTo(Files.readAllLines(SAMPLES, StandardCharsets.UTF_8));
    }

    @Test
    void every_event_type_has_a_sample() throws IOException {
        Set<EventType> sampled =
                stored().stream().map(one -> one.event().type()).collect(Collectors.toSet());

        assertThat(sampled).isEqualTo(EnumSet.allOf(EventType.class));
    }
}
