package org.chatpadi.core.order;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Immutable lists with one element more or another: most orders have one payment, one shipment, one matter. */
final class Lists {

    private Lists() {}

    static <T> List<T> added(List<T> all, T one) {
        if (all.isEmpty()) {
            return List.of(one);
        }
        List<T> more = new ArrayList<>(all.size() + 1);
        more.addAll(all);
        more.add(one);
        return List.copyOf(more);
    }

    /** The element of this number, from 1, changed. */
    static <T> List<T> changed(List<T> all, int number, UnaryOperator<T> change) {
        T changed = change.apply(all.get(number - 1));
        if (all.size() == 1) {
            return List.of(changed);
        }
        List<T> more = new ArrayList<>(all);
        more.set(number - 1, changed);
        return List.copyOf(more);
    }
}
