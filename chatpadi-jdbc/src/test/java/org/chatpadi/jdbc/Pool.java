package org.chatpadi.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import javax.sql.DataSource;

/** Keeps connections for the next borrower, as hosts' pools do, and knows how many are out. */
final class Pool extends Sources implements AutoCloseable {

    private final DataSource source;
    private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();
    private final Set<Connection> out = ConcurrentHashMap.newKeySet();

    Pool(DataSource source) {
        this.source = source;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection kept = idle.poll();
        Connection real = kept != null && !kept.isClosed() ? kept : source.getConnection();
        out.add(real);
        return (Connection) Proxy.newProxyInstance(
                Pool.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        out.remove(real);
                        idle.push(real);
                        return null;
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    DataSource source() {
        return source;
    }

    int borrowed() {
        return out.size();
    }

    @Override
    public void close() throws SQLException {
        for (Connection one : idle) {
            one.close();
        }
    }
}
