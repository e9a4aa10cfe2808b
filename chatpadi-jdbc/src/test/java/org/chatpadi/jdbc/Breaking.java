package org.chatpadi.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A data source whose connections fail at the n-th call that reaches the database, before or after it did what was asked. */
final class Breaking extends Sources {

    static final SQLException LOST = new SQLException("the line is dead", "08006", 90067);
    static final SQLException DEADLOCK = new SQLException("deadlock", "40P01", 40001);

    private static final Set<String> REACHES = Set.of("execute", "executeBatch", "commit");

    private final DataSource source;
    private int calls;
    private int from = Integer.MAX_VALUE;
    private int to = Integer.MAX_VALUE;
    private When when = When.BEFORE;
    private SQLException with = LOST;
    private boolean unreachable;
    private Runnable meanwhile = () -> {};

    Breaking(DataSource source) {
        this.source = source;
    }

    enum When {
        BEFORE,
        AFTER
    }

    /** Once, at this call from now on. */
    void at(int call, When moment, SQLException error) {
        set(call, call, moment, error);
    }

    /** What somebody else does after it broke and before the next connection is asked for. */
    void meanwhile(Runnable others) {
        meanwhile = others;
    }

    void always(When moment, SQLException error) {
        set(1, Integer.MAX_VALUE, moment, error);
    }

    void noConnections() {
        unreachable = true;
    }

    void heal() {
        set(Integer.MAX_VALUE, Integer.MAX_VALUE, When.BEFORE, LOST);
    }

    boolean broke() {
        return calls >= from;
    }

    int calls() {
        return calls;
    }

    private void set(int first, int last, When moment, SQLException error) {
        calls = 0;
        from = first;
        to = last;
        when = moment;
        with = error;
        unreachable = false;
        meanwhile = () -> {};
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (unreachable) {
            throw LOST;
        }
        if (broke()) {
            Runnable others = meanwhile;
            meanwhile = () -> {};
            others.run();
        }
        return proxy(Connection.class, source.getConnection());
    }

    private <T> T proxy(Class<T> type, Object real) {
        InvocationHandler handler = (proxy, method, arguments) -> call(real, method, arguments);
        return type.cast(Proxy.newProxyInstance(Breaking.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private @Nullable Object call(Object real, Method method, Object @Nullable [] arguments) throws Throwable {
        boolean breaks = REACHES.contains(method.getName()) && ++calls >= from && calls <= to;
        if (breaks && when == When.BEFORE) {
            throw with;
        }
        Object result;
        try {
            result = method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
        if (breaks) {
            throw with;
        }
        return result instanceof PreparedStatement ? proxy(PreparedStatement.class, result) : result;
    }
}
