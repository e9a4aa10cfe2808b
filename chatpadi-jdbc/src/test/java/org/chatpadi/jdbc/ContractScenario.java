package org.chatpadi.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.chatpadi.core.store.Storage;
import org.chatpadi.testkit.store.StoreContract;
import org.chatpadi.testkit.store.StoreUnderTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The numbered rules of the store port, on a store that goes by the database's clock, every statement under watch. */
abstract class ContractScenario {

    private final TestDatabase database;

    ContractScenario(TestDatabase database) {
        this.database = database;
    }

    @TestFactory
    Stream<DynamicTest> the_store_keeps_every_rule_in_transactions_of_a_hosts() {
        return rules(new Watched(database, EachJoined::over));
    }

    @TestFactory
    Stream<DynamicTest> the_store_keeps_every_rule() {
        Watched store = new Watched(database, JdbcStore::on);
        return Stream.concat(
                rules(store),
                Stream.of(dynamicTest(
                        "S6: every statement of these rules finds its rows by the shop",
                        () -> assertThat(Plans.withoutShop(database, store.texts))
                                .isEmpty())));
    }

    static Stream<DynamicTest> rules(TestDatabase database) {
        return rules(new Watched(database, JdbcStore::on));
    }

    private static Stream<DynamicTest> rules(Watched store) {
        return StoreContract.rules().stream()
                .map(rule -> dynamicTest(rule.toString(), () -> {
                    rule.skipped(store).ifPresent(why -> assumeTrue(false, why));
                    rule.check(store);
                    assertThat(store.watch.broken())
                            .as("S6: what the statements broke")
                            .isEmpty();
                    store.texts.addAll(store.watch.texts());
                }));
    }

    private static final class Watched implements StoreUnderTest {

        private final TestDatabase database;
        private final Function<DataSource, Storage> stores;
        private final Set<String> texts = new LinkedHashSet<>();
        private Watch watch;

        Watched(TestDatabase database, Function<DataSource, Storage> stores) {
            this.database = database;
            this.stores = stores;
            this.watch = watch();
        }

        private Watch watch() {
            return new Watch(JdbcStore.known(database.pool));
        }

        @Override
        public Storage open() {
            watch = watch();
            database.empty();
            return instance();
        }

        @Override
        public void pass(Duration time) throws SQLException {
            database.putBack(time);
        }

        @Override
        public Optional<Storage> second() {
            return Optional.of(instance());
        }

        private Storage instance() {
            return watch.over(stores.apply(watch.over(database.pool)));
        }

        @Override
        public int rounds() {
            return 10;
        }
    }
}
