package org.chatpadi.reliability.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A line to a database that is cut again and again: half of the times before what was sent arrived, half of the times before the answer came
 * back. The connection is gone then. Thread-safe.
 */
public final class CutLine {

    private static final String CONNECTION_FAILURE = "08006";
    private static final Set<String> SENT =
            Set.of("execute", "executeQuery", "executeUpdate", "executeBatch", "commit");

    private final long every;
    private final AtomicLong sent = new AtomicLong();

    private CutLine(long every) {
        this.every = every;
    }

    /** Cut at one of so many statements and commits. */
    public static CutLine every(long statements) {
        return new CutLine(statements);
    }

    /** How often it was cut. */
    public long cuts() {
        return sent.get() / every;
    }

    DataSource to(DataSource source) {
        return wired(DataSource.class, (proxy, method, arguments) -> {
            Object result = called(source, method, arguments);
            return result instanceof Connection connection ? on(connection) : result;
        });
    }

    private Connection on(Connection connection) {
        return wired(Connection.class, (proxy, method, arguments) -> {
            Object result = sent(connection, connection, method, arguments);
            return result instanceof PreparedStatement statement ? on(connection, statement) : result;
        });
    }

    private PreparedStatement on(Connection connection, PreparedStatement statement) {
        return wired(
                PreparedStatement.class, (proxy, method, arguments) -> sent(connection, statement, method, arguments));
    }

    private static <T> T wired(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(CutLine.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private @Nullable Object sent(Connection connection, Object target, Method method, Object @Nullable [] arguments)
            throws Throwable {
        if (!SENT.contains(method.getName())) {
            return called(target, method, arguments);
        }
        long number = sent.incrementAndGet();
        boolean cut = number % every == 0;
        if (!cut || number / every % 2 == 0) {
            Object answer = called(target, method, arguments);
            if (!cut) {
                return answer;
            }
        }
        connection.close();
        throw new SQLException("the line was cut", CONNECTION_FAILURE);
    }

    private static @Nullable Object called(Object target, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
