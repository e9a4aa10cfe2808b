package org.chatpadi.reliability.kill;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.chatpadi.core.store.Commit;
import org.chatpadi.core.store.CommitResult;
import org.chatpadi.core.store.Lease;
import org.chatpadi.core.store.Orders;
import org.chatpadi.core.store.Storage;
import org.chatpadi.core.store.WorkStore;

/**
 * The store with traps before and after a commit, also that of news, which says aloud what is claimed, given back and ended. Leases are cut to seconds on their way to
 * the database, so that a dead worker's rows are free again within the run; the worker believes that it holds them for longer.
 */
final class WatchedStore {

    private WatchedStore() {}

    static Storage of(Storage store, Trap trap, Duration longestLease) {
        Orders orders = watched(Orders.class, store.orders(), (method, arguments) -> {
            if (!method.getName().equals("commit")) {
                return method.invoke(store.orders(), arguments);
            }
            trap.pass(Point.BEFORE_COMMIT);
            Object result = method.invoke(store.orders(), arguments);
            Lease settled = ((Commit) arguments[0]).settles();
            if (settled != null) {
                ended(result instanceof CommitResult.LeaseLost ? 0 : 1, List.of(settled));
            }
            trap.pass(Point.AFTER_COMMIT);
            return result;
        });
        WorkStore work = watched(WorkStore.class, store.work(), (method, arguments) -> {
            switch (method.getName()) {
                case "claim" -> {
                    arguments[3] = shorter((Duration) arguments[3], longestLease);
                    List<?> claimed = (List<?>) method.invoke(store.work(), arguments);
                    claimed.forEach(lease -> Voice.say("claimed", row(lease), name(lease)));
                    return claimed;
                }
                case "accept" -> {
                    trap.pass(Point.BEFORE_COMMIT);
                    Object isNew = method.invoke(store.work(), arguments);
                    trap.pass(Point.AFTER_COMMIT);
                    return isNew;
                }
                case "done" -> {
                    Object many = method.invoke(store.work(), arguments);
                    ended((int) many, (List<?>) arguments[0]);
                    return many;
                }
                case "later", "park" -> {
                    Voice.say("gives-back", row(arguments[0]));
                    Object held = method.invoke(store.work(), arguments);
                    ended((boolean) held ? 1 : 0, List.of(arguments[0]));
                    return held;
                }
                case "extend" -> arguments[1] = shorter((Duration) arguments[1], longestLease);
                default -> {}
            }
            return method.invoke(store.work(), arguments);
        });
        return watched(Storage.class, store, (method, arguments) -> switch (method.getName()) {
            case "orders" -> orders;
            case "work" -> work;
            default -> method.invoke(store, arguments);
        });
    }

    /** @param written how many of the leases the store took for valid */
    private static void ended(int written, List<?> leases) {
        Voice.say(Stream.concat(
                        Stream.of("ended", Integer.toString(written)),
                        leases.stream().map(WatchedStore::name))
                .toArray(String[]::new));
    }

    private static String row(Object lease) {
        return ((Lease) lease).shop() + "/" + ((Lease) lease).row();
    }

    private static String name(Object lease) {
        return row(lease) + "@" + ((Lease) lease).token();
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private interface Watch {
        Object call(Method method, Object[] arguments) throws ReflectiveOperationException;
    }

    /** Everything that is not watched goes through, also what the port may learn in time to come. */
    private static <T> T watched(Class<T> port, T real, Watch watch) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    try {
                        return method.getDeclaringClass() == Object.class
                                ? method.invoke(real, arguments)
                                : watch.call(method, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
