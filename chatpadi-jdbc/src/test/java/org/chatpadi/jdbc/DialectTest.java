package org.chatpadi.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialectTest {

    @Test
    void an_unknown_database_is_refused_with_the_known_ones() {
        assertThatThrownBy(() -> JdbcStore.on(database("Oracle", 23, 5)))
                .isInstanceOf(StoreException.class)
                .hasMessage("the database is Oracle; known are PostgreSQL 13 or later, H2 2.3 or later");
    }

    @ParameterizedTest
    @CsvSource({"PostgreSQL, 12, 22", "PostgreSQL, 9, 6", "H2, 2, 2", "H2, 1, 4"})
    void F60_a_database_too_old_to_skip_locked_rows_is_refused_by_name(String product, int major, int minor) {
        assertThatThrownBy(() -> JdbcStore.on(database(product, major, minor)))
                .isInstanceOf(StoreException.class)
                .hasMessage(
                        "the database is %s %d.%d; known are PostgreSQL 13 or later, H2 2.3 or later",
                        product, major, minor);
    }

    @ParameterizedTest
    @CsvSource({"PostgreSQL, 13, 0", "PostgreSQL, 18, 6", "H2, 2, 3", "H2, 2, 4", "H2, 3, 0"})
    void F60_a_database_that_is_new_enough_is_known(String product, int major, int minor) throws SQLException {
        assertThat(Dialect.of(database(product, major, minor).getConnection())).isIn(Dialect.POSTGRESQL, Dialect.H2);
    }

    @Test
    void instants_of_any_size_and_fineness_have_a_place_in_the_database() {
        assertThat(Times.floor(Instant.MIN).toInstant()).isEqualTo(Times.FIRST);
        assertThat(Times.ceiling(Instant.MAX).toInstant()).isEqualTo(Times.LAST);
        Instant fine = Instant.parse("2026-03-02T12:00:00.123456001Z");
        assertThat(Times.floor(fine).toInstant()).isEqualTo(Instant.parse("2026-03-02T12:00:00.123456Z"));
        assertThat(Times.ceiling(fine).toInstant()).isEqualTo(Instant.parse("2026-03-02T12:00:00.123457Z"));
    }

    /** A data source that tells what database it leads to, and nothing else. */
    private static DataSource database(String product, int major, int minor) {
        Map<String, Object> told = Map.of(
                "getDatabaseProductName", product, "getDatabaseMajorVersion", major, "getDatabaseMinorVersion", minor);
        DatabaseMetaData metadata = fake(DatabaseMetaData.class, told);
        return new Sources() {
            @Override
            public Connection getConnection() {
                return fake(Connection.class, Map.of("getMetaData", metadata));
            }
        };
    }

    private static <T> T fake(Class<T> type, Map<String, Object> told) {
        return type.cast(Proxy.newProxyInstance(
                DialectTest.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> told.get(method.getName())));
    }
}
