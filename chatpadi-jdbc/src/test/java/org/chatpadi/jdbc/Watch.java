package org.chatpadi.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.store.Commit;
import org.chatpadi.core.store.Lease;
import org.chatpadi.core.store.Storage;
import org.chatpadi.core.store.StoreUpkeep;
import org.jspecify.annotations.Nullable;

/**
 * Watches what a store does for each call of its ports: every statement keeps the {@link StatementRules}; its values name the shop of the call
 * and no other that was ever named; and a call that names no shop only reads, and reads no single one.
 */
final class Watch {

    private static final Predicate<String> OF_ONE_SHOP =
            Pattern.compile("\\bshop = \\?").asPredicate();

    private static final Set<String> GIVES = Set.of("execute", "executeQuery", "executeUpdate", "addBatch");

    private final Dialect dialect;
    private final Set<String> shops = ConcurrentHashMap.newKeySet();
    private final Set<String> texts = ConcurrentHashMap.newKeySet();
    private final Queue<String> broken = new ConcurrentLinkedQueue<>();
    private final ThreadLocal<Optional<String>> calls = new ThreadLocal<>();

    Watch(Dialect dialect) {
        this.dialect = dialect;
    }

    /** What was broken until now, each with its statement. */
    List<String> broken() {
        return List.copyOf(broken);
    }

    /** The texts of the statements seen until now in calls that name a shop. */
    Set<String> texts() {
        return texts;
    }

    /** Connections whose statements are looked at while a call is made. */
    DataSource over(DataSource source) {
        return new Sources() {
            @Override
            public Connection getConnection() throws SQLException {
                Connection real = source.getConnection();
                return proxy(Connection.class, real, (proxy, method, arguments) -> prepared(real, method, arguments));
            }
        };
    }

    private @Nullable Object prepared(Connection real, Method method, Object @Nullable [] arguments) throws Throwable {
        Object result = call(real, method, arguments);
        return result instanceof PreparedStatement statement && arguments != null
                ? watched(statement, (String) arguments[0])
                : result;
    }

    private PreparedStatement watched(PreparedStatement real, String sql) {
        Map<Integer, Object> values = new HashMap<>();
        return proxy(PreparedStatement.class, real, (proxy, method, arguments) -> {
            if (method.getName().startsWith("set") && arguments != null && arguments.length > 1) {
                values.put((Integer) arguments[0], arguments[1]);
            } else if (GIVES.contains(method.getName())) {
                look(sql, values.values());
            }
            return call(real, method, arguments);
        });
    }

    private void look(String sql, Collection<@Nullable Object> values) throws SQLException {
        Optional<String> shop = calls.get();
        if (shop == null) {
            return;
        }
        String text = sql.replace(dialect.clock(), "{now}");
        if (shop.isPresent()) {
            texts.add(text);
        }
        StatementRules.broken(dialect, text).forEach(broken::add);
        Set<String> bound = new HashSet<>();
        for (Object value : values) {
            flat(value).filter(shops::contains).forEach(bound::add);
        }
        if (shop.isPresent() ? !bound.equals(Set.of(shop.get())) : !bound.isEmpty() && OF_ONE_SHOP.test(text)) {
            broken.add("a call of shop " + shop.orElse("none") + " names shops " + bound + ": " + text);
        }
        if (shop.isEmpty() && StatementRules.isWriting(text)) {
            broken.add("a call of no shop writes: " + text);
        }
    }

    private static Stream<String> flat(@Nullable Object value) throws SQLException {
        Object plain = value instanceof Array array ? array.getArray() : value;
        return plain instanceof Object[] all
                ? Arrays.stream(all).filter(String.class::isInstance).map(String.class::cast)
                : Stream.of(plain).filter(String.class::isInstance).map(String.class::cast);
    }

    /** The same store, whose calls are told to this watch. */
    Storage over(Storage store) {
        return proxy(Storage.class, store, (proxy, method, arguments) -> {
            Object port = call(store, method, arguments);
            Class<?> type = method.getReturnType();
            return type.isInterface() ? port(type, port) : port;
        });
    }

    private <T> T port(Class<T> type, @Nullable Object real) {
        return proxy(type, real, (proxy, method, arguments) -> {
            Set<String> named = type == StoreUpkeep.class && !method.getName().equals("shopAfter")
                    ? Set.of(String.valueOf(arguments[0]))
                    : named(arguments);
            shops.addAll(named);
            calls.set(named.stream().findFirst());
            try {
                return call(real, method, arguments);
            } finally {
                calls.remove();
            }
        });
    }

    private static Set<String> named(Object @Nullable [] arguments) {
        List<Object> all = new ArrayList<>();
        for (Object one : arguments == null ? new Object[0] : arguments) {
            all.addAll(one instanceof List<?> several ? several : List.of(one == null ? "" : one));
        }
        return all.stream().map(Watch::shop).flatMap(Optional::stream).collect(Collectors.toSet());
    }

    private static Optional<String> shop(Object argument) {
        if (argument instanceof ShopId shop) {
            return Optional.of(shop.value());
        }
        if (argument instanceof Commit commit) {
            return Optional.of(commit.shop().value());
        }
        return argument instanceof Lease lease ? Optional.of(lease.shop().value()) : Optional.empty();
    }

    private static @Nullable Object call(@Nullable Object real, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, @Nullable Object real, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Watch.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
