package org.chatpadi.core.format;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.SerializedString;

/** One component of a record. */
final class Field {

    final String name;
    private final SerializedString written;
    private final Function<Object, @Nullable Object> accessor;
    private final Shape<Object> shape;
    private final boolean nullable;
    private final @Nullable Object absent;

    @SuppressWarnings("unchecked") // the component's value has the component's type
    Field(RecordComponent component) throws IllegalAccessException {
        name = component.getName();
        written = new SerializedString(name);
        accessor = accessor(MethodHandles.lookup(), component);
        shape = (Shape<Object>) Shapes.of(component.getGenericType());
        nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        // Where a field may be null, null alone is left out: nothing and empty are told apart.
        absent = nullable ? null : shape.absent();
    }

    void write(Record record, Out out) {
        Object value = accessor.apply(record);
        if (value == null && !nullable) {
            throw new NullPointerException(record.getClass().getSimpleName() + "." + name);
        }
        if (value == null || value.equals(absent)) {
            return;
        }
        out.json.writeName(written);
        shape.write(value, out);
    }

    /** As a call that the compiler sees through: a handle that is no constant is carried out step by step each time. */
    @SuppressWarnings("unchecked") // it was asked to be one
    private static Function<Object, @Nullable Object> accessor(MethodHandles.Lookup lookup, RecordComponent component)
            throws IllegalAccessException {
        MethodHandle read = lookup.unreflect(component.getAccessor());
        MethodType any = MethodType.methodType(Object.class, Object.class);
        try {
            return (Function<Object, @Nullable Object>) LambdaMetafactory.metafactory(
                            lookup,
                            "apply",
                            MethodType.methodType(Function.class),
                            any,
                            read,
                            read.type().wrap())
                    .getTarget()
                    .invoke();
        } catch (RuntimeException | Error | IllegalAccessException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    Object read(In in) {
        return shape.read(in);
    }

    /** What it stands for where it is not there. */
    @Nullable
    Object absent(In in) {
        if (absent == null && !nullable) {
            throw in.broken();
        }
        return absent;
    }
}
