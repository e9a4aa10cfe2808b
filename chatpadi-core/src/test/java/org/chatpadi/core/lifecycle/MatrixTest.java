package org.chatpadi.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Coded;
import org.chatpadi.core.order.Decision;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.order.Status;
import org.junit.jupiter.api.Test;

/** Status × act × role, in full: over all scenes each cell is walked, or is a proven refusal. */
class MatrixTest {

    private static final String ACCEPTED = "accepted";
    private static final String REPEATED = "repeated";
    private static final Map<String, Story> SCENES = Scenes.all();
    private static final Map<Cell, Set<String>> ANSWERS = answers();

    /**
     * Where the table lets an act through that the order's own state never does: act, statuses, and what refuses it there. Goods cannot be
     * with a courier before dispatch, nothing is owed where all is on its way, and so on.
     */
    private static final Set<String> NEVER = Set.of(
            "attempt-outcome: cancelled attempt.none-open repeated",
            "payment-failed: cancelled attempt.none-open repeated",
            "answer-shortage: dispatched shortage.none",
            "withdraw-shortage: dispatched shortage.none",
            "restock: dispatched shortage.none-waiting",
            "cancel: dispatched cancel.on-road",
            "cancel: partially-dispatched cancel.delivered cancel.on-road",
            "clear-duplicate: partially-dispatched duplicate.none",
            "clear-duplicate: dispatched duplicate.none",
            "clear-duplicate: delivery-failed duplicate.none",
            "clear-duplicate: delivered duplicate.none",
            "clear-duplicate: cancelled duplicate.none",
            "correct-address: dispatched address.on-road",
            "record-loss: placed shipment.none-out",
            "record-loss: confirmed shipment.none-out",
            "record-loss: processing shipment.none-out",
            "record-loss: cancelled shipment.none-out",
            "record-return: placed shipment.none-with-courier",
            "record-return: confirmed shipment.none-with-courier",
            "record-return: processing shipment.none-with-courier",
            "record-return: cancelled shipment.none-with-courier",
            "record-manual-refund: placed refund.none-by-hand",
            "release-excess: placed excess.none",
            "waive-excess: placed excess.none",
            "request-refund: placed refund.not-covered",
            "request-refund: cancelled refund.nothing-due",
            "resolve-review: placed review.none");

    private record Cell(Status status, Act act, Role role) {

        boolean hasRole() {
            return Table.of(act).by().contains(role);
        }

        boolean hasStatus() {
            return Table.of(act).in().contains(status);
        }

        Set<String> answers() {
            return ANSWERS.getOrDefault(this, Set.of());
        }
    }

    private static Map<Cell, Set<String>> answers() {
        Map<Cell, Set<String>> answers = new HashMap<>();
        for (Story scene : SCENES.values()) {
            for (Move move : Table.moves()) {
                for (Role role : Role.values()) {
                    Set<String> cell = answers.computeIfAbsent(
                            new Cell(scene.order().status(), move.act(), role), any -> new TreeSet<>());
                    Samples.of(scene, move.act(), role)
                            .forEach(command -> cell.add(answer(scene.decide(role, command))));
                }
            }
        }
        return answers;
    }

    private static String answer(Decision decision) {
        if (decision instanceof Decision.Refused refused) {
            return refused.code().code();
        }
        return decision instanceof Decision.Accepted ? ACCEPTED : REPEATED;
    }

    private static Set<Cell> cells() {
        Set<Cell> cells = new HashSet<>();
        for (Status status : Status.values()) {
            for (Move move : Table.moves()) {
                for (Role role : Role.values()) {
                    cells.add(new Cell(status, move.act(), role));
                }
            }
        }
        return cells;
    }

    @Test
    void a_role_outside_the_row_is_refused_as_actor_in_every_status() {
        assertThat(cells())
                .filteredOn(cell -> !cell.hasRole())
                .hasSizeGreaterThan(1_500)
                .allSatisfy(cell -> {
                    assertThat(cell.answers()).contains("actor");
                    assertThat(cell.answers()).isSubsetOf("actor", REPEATED);
                });
    }

    @Test
    void a_status_outside_the_row_is_refused_as_status_for_every_role_of_the_row() {
        assertThat(cells())
                .filteredOn(cell -> cell.hasRole() && !cell.hasStatus())
                .hasSizeGreaterThan(100)
                .allSatisfy(cell -> {
                    assertThat(cell.answers()).contains("status");
                    assertThat(cell.answers()).isSubsetOf("status", REPEATED);
                });
    }

    @Test
    void every_role_of_a_row_walks_every_arrow_that_the_state_does_not_always_refuse() {
        Set<String> never = new TreeSet<>();
        for (Cell cell : cells()) {
            if (cell.hasRole() && cell.hasStatus() && !cell.answers().contains(ACCEPTED)) {
                never.add(cell.act().code() + ": " + cell.status().code() + " " + String.join(" ", cell.answers()));
            }
        }
        assertThat(never).isEqualTo(new TreeSet<>(NEVER));
    }

    @Test
    void legal_now_is_exactly_what_some_arguments_get_accepted__Q6() {
        SCENES.forEach((name, scene) -> {
            for (Role role : Role.values()) {
                Set<Act> accepted = EnumSet.noneOf(Act.class);
                for (Move move : Table.moves()) {
                    if (Samples.of(scene, move.act(), role).stream()
                            .anyMatch(command -> scene.decide(role, command) instanceof Decision.Accepted)) {
                        accepted.add(move.act());
                    }
                }
                assertThat(scene.legal(role)).as("%s, %s", name, role).isEqualTo(accepted);
            }
        });
    }

    @Test
    void every_status_has_scenes() {
        assertThat(SCENES.values().stream().map(scene -> scene.order().status()))
                .contains(Status.values());
    }

    @Test
    void an_act_has_one_row_and_a_row_has_roles_and_statuses__F42() {
        assertThat(Table.moves()).extracting(Move::act).doesNotHaveDuplicates();
        assertThat(Table.moves()).extracting(Move::act).hasSize(Act.values().length - 1);
        assertThat(Table.moves()).allSatisfy(move -> {
            assertThat(move.by()).isNotEmpty();
            assertThat(move.in()).isNotEmpty();
            assertThat(move.rules()).extracting(rule -> rule.code()).doesNotHaveDuplicates();
        });
    }

    @Test
    void only_assistants_sellers_and_hosts_place_orders() {
        assertThat(Table.PLACES).extracting(Coded::code).containsExactlyInAnyOrder("assistant", "seller", "host");
        for (Role role : Role.values()) {
            Decision decision = Lifecycle.place(
                    Plan.prepaid(100).event(), false, Story.prepaid(100).context(role));
            assertThat(answer(decision)).isEqualTo(Table.PLACES.contains(role) ? ACCEPTED : "actor");
        }
    }
}
