package org.chatpadi.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a database intends for statements whose values it does not know yet. */
final class Plans {

    /** A table of ours, and in the line below or in the remark behind how its rows are found. */
    private static final Pattern POSTGRESQL_LOOK = Pattern.compile(".* Scan .*\\bon chatpadi_.*(?:\\R.*)?");

    private static final Pattern H2_LOOK =
            Pattern.compile("CHATPADI_\\w+\"?(?: \"?\\w+\"?)?\\s*/\\* (.*?)\\*/", Pattern.DOTALL);

    /** A server reads small tables whole, whatever indexes there are, unless it is told to avoid that. */
    private static final List<String> AS_IF_TABLES_WERE_LARGE = List.of(
            "set enable_seqscan = off", "set enable_bitmapscan = off", "set plan_cache_mode = force_generic_plan");

    private Plans() {}

    /** Statements that look for rows of a table otherwise than by an index that begins with the shop, each with its plan. */
    static List<String> withoutShop(TestDatabase database, Collection<String> statements) throws SQLException {
        fill(database);
        List<String> found = new ArrayList<>();
        try (Connection connection = database.connection();
                Statement session = connection.createStatement()) {
            Dialect dialect = Dialect.of(connection);
            session.execute("analyze");
            for (String setting : dialect == Dialect.POSTGRESQL ? AS_IF_TABLES_WERE_LARGE : List.<String>of()) {
                session.execute(setting);
            }
            for (String statement : statements) {
                String sql = statement.replace("{now}", dialect.clock());
                String plan = dialect == Dialect.H2 ? onH2(connection, sql) : onPostgresql(connection, sql);
                Pattern look = dialect == Dialect.H2 ? H2_LOOK : POSTGRESQL_LOOK;
                if (look.matcher(plan).results().map(MatchResult::group).anyMatch(one -> !isByShop(one))) {
                    found.add(sql + "\n" + plan);
                }
            }
        }
        return found;
    }

    private static boolean isByShop(String look) {
        String text = look.toLowerCase(Locale.ROOT);
        return text.contains("shop =") || text.contains("shop)::text =");
    }

    private static void fill(TestDatabase database) {
        JdbcStore store = database.emptyStore();
        Crowd.COMMITS.forEach(commit -> store.orders().commit(commit));
    }

    private static String onH2(Connection connection, String sql) throws SQLException {
        try (var explain = connection.prepareStatement("explain " + sql)) {
            for (int i = 1; i <= explain.getParameterMetaData().getParameterCount(); i++) {
                explain.setNull(i, Types.NULL);
            }
            return text(explain.executeQuery());
        }
    }

    private static String onPostgresql(Connection connection, String sql) throws SQLException {
        StringBuilder numbered = new StringBuilder();
        int values = 0;
        for (char c : sql.toCharArray()) {
            numbered.append(c == '?' ? "$" + ++values : String.valueOf(c));
        }
        String arguments = values == 0 ? "" : "(" + String.join(", ", Collections.nCopies(values, "null")) + ")";
        try (Statement session = connection.createStatement()) {
            session.execute("prepare looked_at as " + numbered);
            String plan = text(session.executeQuery("explain (costs off) execute looked_at" + arguments));
            session.execute("deallocate looked_at");
            return plan;
        }
    }

    private static String text(ResultSet plan) throws SQLException {
        List<String> lines = new ArrayList<>();
        while (plan.next()) {
            lines.add(plan.getString(1));
        }
        return String.join("\n", lines);
    }
}
