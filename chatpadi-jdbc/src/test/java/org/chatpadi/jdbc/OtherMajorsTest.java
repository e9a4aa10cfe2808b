package org.chatpadi.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.chatpadi.jdbc.Sample.MESSAGE;
import static org.chatpadi.jdbc.Sample.SHOP;
import static org.chatpadi.jdbc.Sample.noted;
import static org.chatpadi.jdbc.Sample.place;
import static org.chatpadi.jdbc.Sample.row;
import static org.chatpadi.jdbc.Sample.with;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.store.CommitResult.Committed;
import org.chatpadi.core.store.CommitResult.Stale;
import org.chatpadi.core.store.CommitResult.Taken;
import org.chatpadi.core.store.Lease;
import org.chatpadi.core.store.OrderFilter;
import org.chatpadi.core.store.Storage;
import org.chatpadi.core.store.WorkStore;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A little of everything on the other supported majors of PostgreSQL, one server after the other. */
class OtherMajorsTest {

    static Stream<Path> archives() {
        return Postgres.others().stream();
    }

    @ParameterizedTest
    @MethodSource("archives")
    void the_store_works_on_every_supported_major(Path archive) throws Exception {
        assumeThat(System.getProperty("os.name") + "/" + System.getProperty("os.arch"))
                .as("the other majors are there for one platform only")
                .isEqualTo("Linux/amd64");
        try {
            TestDatabase database = TestDatabase.of(Postgres.database(archive, "smoke"));
            assertThat(archive.getFileName().toString())
                    .contains("-" + database.texts("show server_version").get(0).split("\\.")[0] + ".");
            smoke(database.emptyStore());
        } finally {
            Postgres.stop(archive);
        }
    }

    private static void smoke(Storage store) {
        assertThat(store.orders().commit(with(with(place("a", "c1"), MESSAGE), row("a", 1), row("a", 2))))
                .isEqualTo(new Committed());
        assertThat(store.orders().commit(place("a", "c2"))).isEqualTo(new Stale(OrderId.of("a")));
        assertThat(store.orders().commit(with(place("b", "c3"), MESSAGE)))
                .isEqualTo(new Taken(MESSAGE, OrderId.of("a")));
        assertThat(store.work().due(10)).containsExactly(SHOP);
        List<Lease> leases = store.work().claim(SHOP, "w", 10, Duration.ofMinutes(1));
        assertThat(leases).hasSize(2);
        assertThat(store.work().done(List.of(leases.get(0)), WorkStore.Ended.DELIVERED, List.of()))
                .isEqualTo(1);
        assertThat(store.orders()
                        .commit(Sample.settling(Sample.commit(SHOP, "c4", noted(store, "a", "c4")), leases.get(1))))
                .isEqualTo(new Committed());
        assertThat(store.work().completed(SHOP, 10)).hasSize(2);
        assertThat(store.search().orders(SHOP, OrderFilter.all().withText("ESI"), null, 10))
                .hasSize(1);
        assertThat(store.search().queue(SHOP, Sample.NOON, null, 10)).isEmpty();
    }
}
