package org.chatpadi.core.format;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.SerializedString;

/** One component of a record. */
final class Field {

    final String name;
    private final SerializedString written;
    private final MethodHandle accessor;
    private final Shape<Object> shape;
    private final boolean nullable;
    private final @Nullable Object absent;

    @SuppressWarnings("unchecked") // the component's value has the component's type
    Field(RecordComponent component) throws IllegalAccessException {
        name = component.getName();
        written = new SerializedString(name);
        accessor = MethodHandles.lookup()
                .unreflect(component.getAccessor())
                .asType(MethodType.methodType(Object.class, Record.class));
        shape = (Shape<Object>) Shapes.of(component.getGenericType());
        nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        // Where a field may be null, null alone is left out: nothing and empty are told apart.
        absent = nullable ? null : shape.absent();
    }

    void write(Record record, Out out) {
        Object value = value(record);
        if (value == null && !nullable) {
            throw new NullPointerException(record.getClass().getSimpleName() + "." + name);
        }
        if (value == null || value.equals(absent)) {
            return;
        }
        out.json.writeName(written);
        shape.write(value, out);
    }

    private @Nullable Object value(Record record) {
        try {
            return (Object) accessor.invokeExact(record);
        } catch (RuntimeException | Error e) {
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
