package org.chatpadi.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DialectTest {

    @Test
    void an_unknown_database_is_refused_with_the_known_ones() {
        Sources oracle = new Sources() {
            @Override
            public Connection getConnection() {
                DatabaseMetaData metadata = fake(DatabaseMetaData.class, "Oracle");
                return fake(Connection.class, metadata);
            }
        };

        assertThatThrownBy(() -> JdbcStore.on(oracle))
                .isInstanceOf(StoreException.class)
                .hasMessage("the database is Oracle; known are PostgreSQL, H2");
    }

    @Test
    void instants_of_any_size_and_fineness_have_a_place_in_the_database() {
        assertThat(Times.floor(Instant.MIN).toInstant()).isEqualTo(Times.FIRST);
        assertThat(Times.ceiling(Instant.MAX).toInstant()).isEqualTo(Times.LAST);
        Instant fine = Instant.parse("2026-03-02T12:00:00.123456001Z");
        assertThat(Times.floor(fine).toInstant()).isEqualTo(Instant.parse("2026-03-02T12:00:00.123456Z"));
        assertThat(Times.ceiling(fine).toInstant()).isEqualTo(Instant.parse("2026-03-02T12:00:00.123457Z"));
    }

    private static <T> T fake(Class<T> type, Object answer) {
        return type.cast(Proxy.newProxyInstance(
                DialectTest.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> method.getReturnType().isInstance(answer) ? answer : null));
    }
}
