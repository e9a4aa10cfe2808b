package org.chatpadi.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import javax.sql.DataSource;
import org.chatpadi.core.store.Storage;
import org.jspecify.annotations.Nullable;

/**
 * A store for whose every call a host begins a transaction, and commits it, or rolls it back where the call throws; where the error says so, the
 * host begins anew.
 */
final class EachJoined {

    private static final int MAX_TRIES = 10;

    private final DataSource source;
    private final JdbcStore store;

    private EachJoined(DataSource source) {
        this.source = source;
        this.store = JdbcStore.on(source);
    }

    static Storage over(DataSource source) {
        EachJoined host = new EachJoined(source);
        return proxy(
                Storage.class,
                (port, none) -> proxy(port.getReturnType(), (call, arguments) -> {
                    return host.call(port, call, arguments);
                }));
    }

    private Object call(Method port, Method call, Object @Nullable [] arguments) throws Throwable {
        for (int i = 1; i < MAX_TRIES; i++) {
            try {
                return once(port, call, arguments);
            } catch (StoreException e) {
                if (!String.valueOf(e.getMessage()).endsWith("begin anew")) {
                    throw e;
                }
            }
        }
        return once(port, call, arguments);
    }

    private Object once(Method port, Method call, Object @Nullable [] arguments) throws Throwable {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            boolean whole = false;
            try {
                Object result = invoke(invoke(store.within(connection), port, null), call, arguments);
                connection.commit();
                whole = true;
                return result;
            } finally {
                if (!whole) {
                    connection.rollback();
                }
                connection.setAutoCommit(true);
            }
        }
    }

    private static Object invoke(Object real, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private interface Call {
        Object of(Method method, Object @Nullable [] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                EachJoined.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call.of(method, arguments)));
    }
}
