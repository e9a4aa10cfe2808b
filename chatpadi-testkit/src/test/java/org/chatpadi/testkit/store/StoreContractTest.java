package org.chatpadi.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The kit bites: every rule catches a store that breaks it, and no rule catches a store that breaks only others. */
class StoreContractTest {

    private static final Path PORT =
            Path.of("../chatpadi-core/src/main/java/org/chatpadi/core/store/package-info.java");
    private static final Pattern ITEM = Pattern.compile("<li><b>(STO-\\d+)</b> (.*?)(?= <li>| </ul>)");

    private static final List<BrokenStore> BROKEN = Stream.of(
                    BrokenCommits.all(),
                    BrokenValues.all(),
                    BrokenKeys.all(),
                    BrokenWork.all(),
                    BrokenSearches.all(),
                    BrokenPurges.all(),
                    BrokenUpkeep.all())
            .flatMap(List::stream)
            .toList();

    @TestFactory
    Stream<DynamicTest> a_broken_store_is_caught_by_the_rules_it_breaks_and_by_no_other() {
        return BROKEN.stream()
                .map(broken -> dynamicTest(
                        broken.what(), () -> assertThat(caught(broken)).isEqualTo(broken.rules())));
    }

    private static List<String> caught(BrokenStore broken) {
        StoreUnderTest store = broken.underTest();
        return StoreContract.rules().stream()
                .filter(rule -> isBroken(rule, store))
                .map(StoreRule::number)
                .toList();
    }

    private static boolean isBroken(StoreRule rule, StoreUnderTest store) {
        try {
            rule.check(store);
            return false;
        } catch (AssertionError e) {
            return true;
        }
    }

    @Test
    void no_rule_is_kept_by_all_broken_stores() {
        List<String> bitten =
                BROKEN.stream().flatMap(broken -> broken.rules().stream()).toList();

        assertThat(StoreContract.rules())
                .filteredOn(rule -> !bitten.contains(rule.number()))
                .isEmpty();
    }

    @Test
    void rules_are_numbered_densely() {
        assertThat(StoreContract.rules())
                .extracting(StoreRule::number)
                .isEqualTo(IntStream.rangeClosed(1, StoreContract.rules().size())
                        .mapToObj(number -> "STO-" + number)
                        .toList());
    }

    @Test
    void the_port_documents_exactly_the_rules_that_are_checked() throws IOException {
        String text = Files.readString(PORT).replaceAll("\\s+\\*?\\s*", " ");

        List<String> documented = ITEM.matcher(text)
                .results()
                .map(item -> item.group(1) + " " + item.group(2))
                .toList();

        assertThat(documented)
                .isEqualTo(
                        StoreContract.rules().stream().map(StoreRule::toString).toList());
    }

    @Test
    void what_fails_tells_the_rule_and_what_was_seen() {
        BrokenStore broken = BROKEN.get(0);
        StoreRule rule = StoreContract.rules().get(1);

        assertThatThrownBy(() -> rule.check(broken.underTest()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(rule.toString())
                .hasMessageContaining("rows of work: expected");
    }
}
