package org.chatpadi.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every statement that stands in the code. */
@Tag("S6")
class StatementTextsTest {

    private static final Map<String, List<String>> ALL = StatementTexts.ofTheStore();

    /** Classes that speak to PostgreSQL only. */
    private static final Set<String> ON_POSTGRESQL =
            Set.of("PostgresCommits", "PostgresLanes", "CommitShape", "PostgresCatalogue");

    @Test
    void S6_every_statement_asks_for_the_time_it_reads_at_and_writes_rows_of_one_shop() {
        assertThat(ALL)
                .allSatisfy((type, statements) -> assertThat(statements)
                        .as(type)
                        .allSatisfy(one -> assertThat(StatementRules.broken(databaseOf(type), one))
                                .isEmpty()));
    }

    private static Dialect databaseOf(String type) {
        return ON_POSTGRESQL.contains(type) ? Dialect.POSTGRESQL : Dialect.H2;
    }

    @Test
    void no_statement_is_overlooked() {
        assertThat(ALL.get("OrderRows")).hasSize(10);
        assertThat(ALL.get("WorkRows")).hasSize(8);
        assertThat(ALL.get("JdbcSchema")).hasSize(2);
        assertThat(ALL).containsKeys(ON_POSTGRESQL.toArray(String[]::new));
        assertThat(ALL.values()).flatExtracting(each -> each).hasSizeGreaterThan(40);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select id from chatpadi_orders where shop = ?",
                "select count(*) from chatpadi_work w, chatpadi_orders where current_timestamp is not null and not exists (select 1 from chatpadi_work b)",
                "select 1 from chatpadi_work where current_timestamp is not null union all select 2 from chatpadi_work",
                "update chatpadi_orders set last_seq = ? where id = ?",
                "update chatpadi_orders set shop = null where id = (select id from chatpadi_claims where shop = ? and {now} > ?) or 1 = 1",
                "delete from chatpadi_commands where committed_at < {now}",
                "insert into chatpadi_claims (kind, key_digest) select shop, kind from chatpadi_claims where shop = ? and {now} > ?",
                "with a as (select id from chatpadi_work where {now} > ? for update) select 1 from a where shop = ? and {now} > ?",
                "truncate table chatpadi_work",
            })
    void a_bad_statement_is_found(String planted) {
        assertThat(StatementRules.isStatement(planted)).isTrue();
        assertThat(StatementRules.broken(Dialect.H2, planted)).isNotEmpty();
    }
}
