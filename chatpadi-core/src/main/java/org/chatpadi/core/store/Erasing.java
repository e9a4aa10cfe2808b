package org.chatpadi.core.store;

import java.lang.reflect.RecordComponent;
import java.util.List;
import org.chatpadi.core.order.OrderEvent;
import org.chatpadi.core.order.Personal;
import org.jspecify.annotations.Nullable;

/**
 * An event as it reads once its sealed part is destroyed: every text about a person in it is the erased one, at any depth. Walks records
 * instead of naming their fields, so that a field added later cannot be forgotten.
 */
final class Erasing {

    private Erasing() {}

    static OrderEvent personal(OrderEvent event) {
        return (OrderEvent) record((Record) event);
    }

    private static @Nullable Object any(@Nullable Object value) {
        if (value instanceof Personal) {
            return Personal.erased();
        }
        if (value instanceof Record part) {
            return record(part);
        }
        return value instanceof List<?> list
                ? list.stream()
                        .map(part -> java.util.Objects.requireNonNull(any(part)))
                        .toList()
                : value;
    }

    private static Record record(Record record) {
        RecordComponent[] parts = record.getClass().getRecordComponents();
        Class<?>[] types = new Class<?>[parts.length];
        @Nullable Object[] values = new @Nullable Object[parts.length];
        boolean same = true;
        try {
            for (int i = 0; i < parts.length; i++) {
                Object value = parts[i].getAccessor().invoke(record);
                types[i] = parts[i].getType();
                values[i] = any(value);
                same &= java.util.Objects.equals(values[i], value);
            }
            return same
                    ? record
                    : record.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot erase " + record.getClass().getSimpleName(), e);
        }
    }
}
