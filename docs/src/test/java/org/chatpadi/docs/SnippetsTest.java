package org.chatpadi.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Code in the guides is code that ran: each marked block is a marked region of a test. */
class SnippetsTest {

    private static final Pattern BLOCK =
            Pattern.compile("<!-- snippet:([a-z-]+) -->\\n```java\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern REGION =
            Pattern.compile("// snippet:([a-z-]+)\\n(.*?)\\n *// snippet:end", Pattern.DOTALL);

    @Test
    void every_snippet_of_the_guides_is_a_region_of_a_test() throws IOException {
        Map<String, String> regions = regions();
        int seen = 0;
        for (Path guide : guides()) {
            String text = Files.readString(guide);
            Matcher blocks = BLOCK.matcher(text);
            while (blocks.find()) {
                assertThat(blocks.group(2))
                        .as("%s of %s", blocks.group(1), guide.getFileName())
                        .isEqualTo(regions.get(blocks.group(1)));
                seen++;
            }
        }
        assertThat(seen).isGreaterThanOrEqualTo(8);
    }

    private static List<Path> guides() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(""))) {
            return files.filter(file -> file.toString().endsWith(".md")).toList();
        }
    }

    private static Map<String, String> regions() throws IOException {
        Map<String, String> regions = new HashMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith("Test.java")).toList()) {
                Matcher found = REGION.matcher(Files.readString(file));
                while (found.find()) {
                    regions.put(found.group(1), found.group(2).stripIndent().strip() + "\n");
                }
            }
        }
        return regions;
    }
}
