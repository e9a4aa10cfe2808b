package org.chatpadi.reliability.planted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chatpadi.core.lifecycle.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That planting works, and that each finder finds; whether everything is found is for the proof itself. */
class PlantedTest {

    private static final Sources SOURCES = Sources.ofThisTree();
    private static final List<Plant> PLANTS = Planted.plants(SOURCES);
    private static final List<Finder> EVERY_FINDER = List.of(Finder.values());

    @Test
    void every_rule_of_the_table_is_removed_once() {
        assertThat(of(Plant.Area.RULES))
                .hasSize(Table.moves().stream()
                        .mapToInt(move -> move.rules().size())
                        .sum());
        assertThat(PLANTS).extracting(Plant::name).doesNotHaveDuplicates();
    }

    @Test
    void six_bugs_or_more_are_planted_in_each_area() {
        assertThat(Arrays.stream(Plant.Area.values()))
                .allSatisfy(area -> assertThat(of(area)).hasSizeGreaterThanOrEqualTo(6));
        assertThat(Bugs.ALL).hasSizeGreaterThanOrEqualTo(30);
    }

    @Test
    void every_bug_compiles(@TempDir Path classes) {
        List<Plant> left = new ArrayList<>(PLANTS);
        left.removeAll(of(Plant.Area.RULES));
        while (!left.isEmpty()) {
            List<Plant> onePerFile = new ArrayList<>();
            for (Plant plant : left) {
                if (onePerFile.stream().noneMatch(other -> other.file().equals(plant.file()))) {
                    onePerFile.add(plant);
                }
            }
            Build.of(onePerFile, classes);
            left.removeAll(onePerFile);
        }
    }

    @Test
    void nothing_is_found_in_the_product_as_it_is() {
        assertThat(new Trial(Effort.BRIEF, EVERY_FINDER, true).of(Planted.untouched(SOURCES, PLANTS)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "LIVES, cancelling gives no money back",
        "MODEL, dispatch without Dispatch.CANCELLATION_REQUESTED",
        "MODEL, exactly enough is not enough to dispatch",
        "SEARCH, restock without Restock.NONE_WAITING"
    })
    void each_finder_finds(Finder finder, String name) {
        Plant plant = PLANTS.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(new Trial(Effort.BRIEF, List.of(finder), false).of(List.of(plant)))
                .hasSize(1);
    }

    @Test
    void a_bug_that_throws_everywhere_is_found() {
        Plant broken = bug("private Table() {}", "static { if (!ROWS.isEmpty()) throw new ArithmeticException(); }")
                .plant(SOURCES);
        assertThat(new Trial(Effort.BRIEF, EVERY_FINDER, false).of(List.of(broken)))
                .singleElement()
                .extracting(Trial.Found::said)
                .asString()
                .contains("ArithmeticException");
    }

    @Test
    void a_bug_whose_text_does_not_stand_there_once_is_an_error() {
        assertThatIllegalStateException()
                .isThrownBy(() -> bug("no such text", "").plant(SOURCES))
                .withMessageContaining("nowhere");
        assertThatIllegalStateException()
                .isThrownBy(() -> bug("move(", "").plant(SOURCES))
                .withMessageContaining("more than once");
    }

    @Test
    void a_bug_that_does_not_compile_is_an_error() {
        Plant broken =
                bug("private Table() {}", "private Table() { return 1; }").plant(SOURCES);
        assertThatIllegalStateException()
                .isThrownBy(() -> new Trial(Effort.BRIEF, EVERY_FINDER, false).of(List.of(broken)))
                .withMessageContaining("does not compile");
    }

    private static Bug bug(String text, String instead) {
        return new Bug(Plant.Area.RULES, "a bug", "lifecycle/Table", text, instead);
    }

    private static List<Plant> of(Plant.Area area) {
        return PLANTS.stream().filter(plant -> plant.area() == area).toList();
    }
}
