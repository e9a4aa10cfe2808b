package org.chatpadi.jdbc;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** A known database: what it says differently, and nothing else. */
enum Dialect {
    POSTGRESQL(
            "PostgreSQL",
            13,
            0,
            "postgresql",
            "statement_timestamp()",
            "(%s + ? * interval '1 microsecond')",
            "on conflict do nothing") {
        @Override
        String tell(Instant time) {
            return "set chatpadi.now = '" + time + "'";
        }

        @Override
        String told() {
            return "current_setting('chatpadi.now')::timestamptz";
        }

        @Override
        Fault fault(String state, int code) {
            if (state.startsWith("08") || SHUT_DOWN.contains(state)) {
                return Fault.LOST;
            }
            return GIVEN_WAY.contains(state) ? Fault.AGAIN : Fault.BROKEN;
        }
    },
    /** An insert that meets a row fails, and takes nothing else of the transaction with it. */
    H2("H2", 2, 3, "h2", "current_timestamp(6)", "dateadd(microsecond, ?, %s)", "") {
        @Override
        String tell(Instant time) {
            return "set @chatpadi_now = timestamp with time zone '" + time + "'";
        }

        @Override
        String told() {
            return "cast(@chatpadi_now as timestamp(6) with time zone)";
        }

        @Override
        Fault fault(String state, int code) {
            if (state.startsWith("08") || H2_CLOSED.contains(code)) {
                return Fault.LOST;
            }
            return H2_GIVEN_WAY.contains(code) ? Fault.AGAIN : Fault.BROKEN;
        }
    };

    /** admin_shutdown, crash_shutdown, cannot_connect_now, database_dropped. */
    private static final Set<String> SHUT_DOWN = Set.of("57P01", "57P02", "57P03", "57P04");
    /** serialization_failure, deadlock_detected, lock_not_available; unique_violation and division_by_zero: somebody was faster. */
    private static final Set<String> GIVEN_WAY = Set.of("40001", "40P01", "55P03", "23505", "22012");
    /** Connection broken, database closed, object closed, database called at shutdown. */
    private static final Set<Integer> H2_CLOSED = Set.of(90067, 90098, 90121, 90007);
    /** Deadlock, lock time-out, concurrent update, unique violation. */
    private static final Set<Integer> H2_GIVEN_WAY = Set.of(40001, 50200, 90131, 23505);

    /** A row that somebody else wrote first; and what a commit in one statement fails itself with for the same reason. */
    private static final Set<String> RACED = Set.of("23505", "22012");
    /** Undefined table, undefined schema: as each database says it. */
    private static final Set<String> NO_TABLE = Set.of("42P01", "3F000", "42S02", "42S03", "42S04", "90079");

    private final String product;
    private final int oldestMajor;
    private final int oldestMinor;
    private final String file;
    private final String clock;
    private final String later;
    private final String ifAbsent;

    Dialect(
            String product,
            int oldestMajor,
            int oldestMinor,
            String file,
            String clock,
            String later,
            String ifAbsent) {
        this.product = product;
        this.oldestMajor = oldestMajor;
        this.oldestMinor = oldestMinor;
        this.file = file;
        this.clock = clock;
        this.later = later;
        this.ifAbsent = ifAbsent;
    }

    /** What an error says about its statement. */
    enum Fault {
        /** Nothing was written, and the same statement can succeed when given again. */
        AGAIN,
        /** The connection is gone, and what became of the statement is unknown. */
        LOST,
        /** Nothing was written, and will not be. */
        BROKEN
    }

    /** Whether somebody else wrote the row first; nothing of the statement was written. */
    static boolean isRace(SQLException error) {
        return RACED.contains(String.valueOf(error.getSQLState()));
    }

    static boolean isMissingTable(SQLException error) {
        return NO_TABLE.contains(String.valueOf(error.getSQLState()));
    }

    abstract Fault fault(String state, int code);

    Fault fault(SQLException error) {
        return fault(String.valueOf(error.getSQLState()), error.getErrorCode());
    }

    /** @throws StoreException when the database is none of these, or older than the oldest that is known to work */
    static Dialect of(Connection connection) throws SQLException {
        DatabaseMetaData metadata = connection.getMetaData();
        String product = metadata.getDatabaseProductName();
        Dialect known = Arrays.stream(values())
                .filter(one -> one.product.equals(product))
                .findFirst()
                .orElseThrow(() -> new StoreException("the database is " + product + "; known are " + known()));
        int major = metadata.getDatabaseMajorVersion();
        int minor = metadata.getDatabaseMinorVersion();
        if (major < known.oldestMajor || major == known.oldestMajor && minor < known.oldestMinor) {
            throw new StoreException(
                    "the database is " + product + " " + major + "." + minor + "; known are " + known());
        }
        return known;
    }

    private static String known() {
        return Arrays.stream(values()).map(Dialect::supported).collect(Collectors.joining(", "));
    }

    private String supported() {
        return product + " " + oldestMajor + (oldestMinor == 0 ? "" : "." + oldestMinor) + " or later";
    }

    /** The schema file of a version. */
    String schemaFile(int version) {
        return "schema/v" + version + "/" + file + ".sql";
    }

    /** The database's own time, the same throughout a statement. */
    String clock() {
        return clock;
    }

    /** A statement that tells its session the time. */
    abstract String tell(Instant time);

    /** The time that the session was told last. */
    abstract String told();

    String ifAbsent() {
        return ifAbsent;
    }

    /** So many microseconds after a time, as an expression with one parameter. */
    String later(String time) {
        return later.formatted(time);
    }
}
