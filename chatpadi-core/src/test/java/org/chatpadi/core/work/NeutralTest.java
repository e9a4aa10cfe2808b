package org.chatpadi.core.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F84")
class NeutralTest {

    @Test
    void characters_that_turn_or_hide_others_are_taken_out() {
        assertThat(Neutral.line("Kente\u202Elor\u2066 \u200Bcloth\uFEFF")).isEqualTo("Kentelor cloth");
    }

    @Test
    void joiners_stay_for_the_scripts_that_need_them() {
        assertThat(Neutral.line("\u0646\u0645\u06CC\u200C\u062E\u0648")).contains("\u200C");
    }

    @Test
    void a_line_has_no_line_feed_and_a_text_keeps_it() {
        assertThat(Neutral.line("a\nb\r\u0000c")).isEqualTo("a bc");
        assertThat(Neutral.text("a\n\tb\r\u0000c")).isEqualTo("a\n\tbc");
    }

    @Test
    void a_cut_never_halves_a_character() {
        assertThat(Neutral.cut("ab\uD83E\uDDE3", 3)).isEqualTo("ab");
        assertThat(Neutral.cut("abc", 3)).isEqualTo("abc");
    }
}
