package org.chatpadi.core.lifecycle;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Coded;
import org.chatpadi.core.order.RefusalCode;
import org.junit.jupiter.api.Test;

/** docs/commands.md and the table say the same. */
class CommandsDocumentTest {

    private static final CommandsDocument DOCUMENT = CommandsDocument.read();
    private static final Set<String> ACTS =
            Stream.of(Act.values()).map(Coded::code).collect(toSet());
    private static final Set<String> REFUSALS =
            Stream.of(RefusalCode.values()).map(Coded::code).collect(toSet());

    @Test
    void every_refusal_code_is_explained() {
        assertThat(DOCUMENT.codes()).containsAll(REFUSALS);
    }

    @Test
    void every_code_in_the_document_is_one_of_the_library() {
        Set<String> known = new TreeSet<>(REFUSALS);
        known.addAll(ACTS);
        known.addAll(DOCUMENT.kinds("customer"));
        known.addAll(DOCUMENT.kinds("seller"));
        assertThat(DOCUMENT.codes())
                .filteredOn(code -> !code.matches("[A-Z_]+"))
                .isSubsetOf(known);
    }

    @Test
    void every_act_has_a_row_with_the_roles_statuses_and_state_rules_of_the_table_in_order() {
        assertThat(DOCUMENT.rows().keySet()).isEqualTo(ACTS);
        for (Move move : Table.moves()) {
            CommandsDocument.Row row = DOCUMENT.row(move.act().code());
            assertThat(row.by()).as(move.act().code()).isEqualTo(move.by());
            assertThat(row.in()).as(move.act().code()).isEqualTo(move.in());
            assertThat(row.rules())
                    .as(move.act().code())
                    .containsExactlyElementsOf(move.rules().stream()
                            .map(rule -> rule.code().code())
                            .toList());
        }
    }

    @Test
    void placing_is_in_the_document_as_it_is_in_the_table() {
        assertThat(DOCUMENT.row("place").by()).isEqualTo(Table.PLACES);
    }
}
