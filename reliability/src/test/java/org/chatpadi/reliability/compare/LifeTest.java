package org.chatpadi.reliability.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was computed by hand is what the model and the product live. */
class LifeTest {

    static List<Lived> lives() {
        return Lived.all();
    }

    @ParameterizedTest
    @MethodSource("lives")
    void model_and_product_live_it_as_it_was_told(Lived life) {
        life.tell();
    }

    @Test
    void the_worked_lives_are_among_them() {
        assertThat(lives()).contains(Life.values()).hasSizeGreaterThan(60);
    }
}
