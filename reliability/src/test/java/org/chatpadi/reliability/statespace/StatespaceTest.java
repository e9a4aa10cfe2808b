package org.chatpadi.reliability.statespace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.chatpadi.core.order.MatterKind;
import org.chatpadi.core.order.Status;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search with one odd thing at a time, each time the house is built; the whole of it runs by {@code reliability/prove statespace}. */
@Tag("T2")
class StatespaceTest {

    @ParameterizedTest
    @ValueSource(strings = {"prepaid", "deposit", "on-delivery", "nothing-due"})
    void the_search_ends_by_itself_and_finds_nothing_wrong(String terms) throws Exception {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        boolean well = Statespace.prove(List.of("--quick", terms), new PrintStream(said, true, StandardCharsets.UTF_8));
        String report = said.toString(StandardCharsets.UTF_8);
        assertThat(well).as(report).isTrue();
        assertThat(report).contains("terms=" + terms, "frontier=0", "invariants=26/26", "violations=0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"deposit", "on-delivery"})
    void the_detour_can_be_walked_to_its_end(String terms) {
        Deal deal = Deal.ALL.stream()
                .filter(one -> one.name().equals(terms))
                .findFirst()
                .orElseThrow();
        Search search = new Search(deal, Bounds.QUICK, 0, line -> {});
        search.run();
        World world = search.at(0);
        List<Turn> way = Detour.UNDERPAID_ON_THE_ROAD.from(world, new Alphabet(deal));
        assertThat(way).hasSameSizeAs(Detour.UNDERPAID_ON_THE_ROAD.steps());
        for (Turn turn : way) {
            world = Search.made(world, turn);
        }
        assertThat(world.main().status()).isEqualTo(Status.DISPATCHED);
        assertThat(world.main().matters().hasOpen(MatterKind.UNDERPAYMENT)).isTrue();
    }

    @Test
    void an_equal_state_that_spent_more_need_not_be_followed() {
        Spent little = new Spent(0x0012_0000, 0);
        assertThat(little.isWithin(new Spent(0x0012_0000, 0))).isTrue();
        assertThat(little.isWithin(new Spent(0x0113_0000, 1))).isTrue();
        assertThat(little.isWithin(new Spent(0x0202_0000, 0))).isFalse();
        assertThat(new Spent(little.main(), 1).isWithin(little)).isFalse();
    }
}
