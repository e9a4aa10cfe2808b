package org.chatpadi.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** The numbered rules of the store port on every other supported major of PostgreSQL, one server after the other. */
@ExtendWith(Counted.class)
class OtherMajorsTest {

    private static final List<String> TESTED = new ArrayList<>();

    @TestFactory
    Stream<DynamicNode> every_supported_major_keeps_every_rule() {
        assumeThat(System.getProperty("os.name") + "/" + System.getProperty("os.arch"))
                .as("the other majors are there for one platform only")
                .isEqualTo("Linux/amd64");
        return Postgres.others().stream()
                .map(archive -> dynamicContainer(
                        archive.getFileName().toString(), Stream.of(archive).flatMap(OtherMajorsTest::rules)));
    }

    private static Stream<DynamicTest> rules(Path archive) {
        TestDatabase database = TestDatabase.of(Postgres.database(archive, "rules"));
        String version = version(database);
        TESTED.add(version);
        assertThat(archive.getFileName().toString()).contains("-" + version.split("\\.")[0] + ".");
        return ContractScenario.rules(database).onClose(() -> Postgres.stop(archive));
    }

    @AfterAll
    static void tell_what_was_tested() {
        List<String> all = new ArrayList<>(TESTED);
        all.add(version(TestDatabase.postgres()));
        System.out.println("PostgreSQL tested: " + String.join(", ", all));
    }

    private static String version(TestDatabase database) {
        return database.texts("show server_version").get(0).split(" ")[0];
    }
}
