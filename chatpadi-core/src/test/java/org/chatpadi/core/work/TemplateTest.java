package org.chatpadi.core.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TemplateTest {

    @Test
    void facts_are_put_in_their_places() {
        assertThat(new Template("Order {ref}, {total}.").fill(Map.of("ref", "R-1", "total", "GHS 5.00")))
                .isEqualTo("Order R-1, GHS 5.00.");
    }

    @Test
    void a_group_is_left_out_where_its_fact_is_missing() {
        Template template = new Template("On its way[ with {courier}][, number {number}].");
        assertThat(template.fill(Map.of("courier", "okada-7"))).isEqualTo("On its way with okada-7.");
        assertThat(template.fill(Map.of())).isEqualTo("On its way.");
    }

    @Test
    void a_fact_can_be_asked_for_without_being_shown() {
        Template template = new Template("Cancelled.[unpaid? Do not pay.]");
        assertThat(template.fill(Map.of("unpaid", "yes"))).isEqualTo("Cancelled. Do not pay.");
        assertThat(template.fill(Map.of())).isEqualTo("Cancelled.");
    }

    @Test
    void a_question_mark_in_a_sentence_asks_for_nothing() {
        assertThat(new Template("Done.[ Questions? {contact}]").fill(Map.of("contact", "024 412 3456")))
                .isEqualTo("Done. Questions? 024 412 3456");
    }

    @Test
    @Tag("F90")
    void what_a_fact_says_is_never_a_template() {
        assertThat(new Template("{words} {ref}").fill(Map.of("words", "{ref}[unpaid?x]$1\\", "ref", "R-1")))
                .isEqualTo("{ref}[unpaid?x]$1\\ R-1");
    }

    @Test
    void a_fact_that_must_be_there_is_named_when_it_is_not() {
        assertThat(new Template("{ref}[ {courier}]").required()).containsExactly("ref");
        assertThatThrownBy(() -> new Template("{ref}").fill(Map.of())).hasMessageContaining("ref");
    }

    @Test
    void brackets_and_braces_must_be_closed_and_do_not_nest() {
        for (String broken : new String[] {"{ref", "[ {ref}", "[ a [ b ]]", "{a{b}}"}) {
            assertThatThrownBy(() -> new Template(broken)).as(broken).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
