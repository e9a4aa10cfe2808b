package org.chatpadi.reliability.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.store.MemoryStore;
import org.chatpadi.core.store.Storage;
import org.chatpadi.reliability.store.ProvenStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The product beside the model, a short way each time the house is built; and that a product that errs is found out. */
class DriveTest {

    private static final long SEED = 20_261_123;
    private static final long STEPS_ON_DATABASE = 200;

    @Test
    void product_and_model_say_the_same_for_two_thousand_steps() {
        Drive drive = Drive.stored(2_000, SEED, MemoryStore::on);
        assertThat(drive.difference()).as("seed %d", SEED).isNull();
        assertThat(drive.steps()).isEqualTo(2_000);
        assertThat(drive.pairs().reached()).hasSizeGreaterThan(300);
        assertThat(drive.answers()).containsKeys("accepted", "repeated", "actor", "status", "evidence");
    }

    @Test
    void a_seed_drives_the_same_way_again() {
        Drive first = Drive.lifecycle(500, 7);
        Drive second = Drive.lifecycle(500, 7);
        assertThat(second.answers()).isEqualTo(first.answers());
        assertThat(second.pairs().reached()).isEqualTo(first.pairs().reached());
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void T13_a_seed_drives_a_database_the_same_way_as_memory(String where) {
        Drive inMemory = Drive.stored(STEPS_ON_DATABASE, SEED, MemoryStore::on);
        try (ProvenStore database = ProvenStore.of(where)) {
            Storage store = database.instance(1);
            Drive drive = Drive.stored(STEPS_ON_DATABASE, SEED, clock -> store);
            assertThat(drive.difference()).as("seed %d", SEED).isNull();
            assertThat(drive.answers()).isEqualTo(inMemory.answers());
            assertThat(drive.pairs().reached()).isEqualTo(inMemory.pairs().reached());
        }
    }

    @Test
    void a_figure_that_is_wrong_is_found_and_its_story_made_short() {
        String found = Drive.run(20_000, SEED, setting -> new Erring(new LifecycleProduct(setting)) {
                    @Override
                    public Map<String, String> picture(int order) {
                        Map<String, String> picture = new TreeMap<>(super.picture(order));
                        picture.computeIfPresent("refunds", (name, refunds) -> refunds.replace("REVERSED", "FAILED"));
                        return picture;
                    }
                })
                .difference();
        assertThat(found)
                .contains("differ in refunds of order 0")
                .contains("RefundOutcome")
                .contains("outcome=REVERSED");
        assertThat(String.valueOf(found).lines().filter(line -> line.matches(" +\\d+\\. .*")))
                .hasSizeLessThan(12);
    }

    @Test
    void an_act_offered_though_it_is_not_legal_is_found() {
        String found = Drive.run(20_000, SEED, setting -> new Erring(new LifecycleProduct(setting)) {
                    @Override
                    public Set<Act> legalNow(int order, Role role, String actor, long now) {
                        Set<Act> legal = new TreeSet<>(super.legalNow(order, role, actor, now));
                        if (role == Role.CUSTOMER
                                && "DELIVERED".equals(picture(order).get("status"))) {
                            legal.add(Act.CANCEL);
                        }
                        return legal;
                    }
                })
                .difference();
        assertThat(found).contains("differ in what is legal for customer on order 0");
    }

    @Test
    void an_exception_is_a_difference() {
        String found = Drive.run(100, SEED, setting -> new Erring(new LifecycleProduct(setting)) {
                    @Override
                    public Reply say(Said said) {
                        throw new ArithmeticException("long overflow");
                    }
                })
                .difference();
        assertThat(found).contains("threw java.lang.ArithmeticException: long overflow");
    }

    /** A product that is right until a test overrides it. */
    private static class Erring implements Product {

        private final Product right;

        Erring(Product right) {
            this.right = right;
        }

        @Override
        public Reply place(Setting setting, long now) {
            return right.place(setting, now);
        }

        @Override
        public Reply say(Said said) {
            return right.say(said);
        }

        @Override
        public int size() {
            return right.size();
        }

        @Override
        public Map<String, String> picture(int order) {
            return right.picture(order);
        }

        @Override
        public Set<Act> legalNow(int order, Role role, String actor, long now) {
            return right.legalNow(order, role, actor, now);
        }
    }
}
