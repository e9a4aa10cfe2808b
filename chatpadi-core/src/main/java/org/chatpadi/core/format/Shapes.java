package org.chatpadi.core.format;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.chatpadi.core.order.Detail;

/** The shape of every type that is stored; made once for each record, from its components. */
final class Shapes {

    private static final Map<Type, Shape<?>> MADE = new ConcurrentHashMap<>(Scalars.ALL);

    private Shapes() {}

    /** @throws IllegalArgumentException when values of the type cannot be stored: a bug */
    static Shape<?> of(Type type) {
        Shape<?> known = MADE.get(type);
        if (known != null) {
            return known;
        }
        Shape<?> made = make(type);
        MADE.put(type, made);
        return made;
    }

    @SuppressWarnings("unchecked") // a record's shape is a RecordShape of it
    static <R extends Record> RecordShape<R> of(Class<R> type) {
        return (RecordShape<R>) of((Type) type);
    }

    private static Shape<?> make(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            if (generic.getRawType() == List.class) {
                return new ListShape<>(of(arguments[0]));
            }
            if (generic.getRawType() == Map.class && arguments[0] == String.class) {
                return new MapShape<>(Function.identity(), of(arguments[1]));
            }
            if (generic.getRawType() == Map.class && arguments[0] == Integer.class) {
                return new MapShape<>(Integer::valueOf, of(arguments[1]));
            }
        } else if (type == Detail.class) {
            return new DetailShape();
        } else if (type instanceof Class<?> single && single.isEnum()) {
            return new EnumShape(single);
        } else if (type instanceof Class<?> single && single.isRecord()) {
            return new RecordShape<>(single.asSubclass(Record.class));
        }
        throw new IllegalArgumentException("no shape for " + type);
    }
}
