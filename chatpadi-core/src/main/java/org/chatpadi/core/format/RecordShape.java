package org.chatpadi.core.format;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** Records, field by field in the order of their declaration. */
final class RecordShape<R extends Record> extends Shape<R> {

    private final Class<R> type;
    private final Field[] fields;
    private final Map<String, Integer> places = new HashMap<>();
    private final Function<@Nullable Object[], Object> constructor;

    RecordShape(Class<R> type) {
        this.type = type;
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
        fields = new Field[components.length];
        try {
            for (int i = 0; i < fields.length; i++) {
                fields[i] = new Field(components[i]);
                places.put(fields[i].name, i);
            }
            constructor = Construction.by(MethodHandles.lookup()
                    .unreflectConstructor(type.getDeclaredConstructor(types))
                    .asSpreader(Object[].class, fields.length)
                    .asType(MethodType.methodType(Object.class, Object[].class)));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be written", e);
        }
    }

    @Override
    void write(R value, Out out) {
        out.json.writeStartObject();
        writeFields(value, out);
        out.json.writeEndObject();
    }

    void writeFields(R value, Out out) {
        for (Field field : fields) {
            field.write(value, out);
        }
    }

    @Override
    R read(In in) {
        in.expect(JsonToken.START_OBJECT);
        return readFields(in, null);
    }

    /** Reads fields to the object's end, or to one with this name, which is left to the caller. */
    R readFields(In in, @Nullable String last) {
        @Nullable Object[] values = new Object[fields.length];
        String name = in.nextName();
        while (name != null && !name.equals(last)) {
            Integer place = places.get(name);
            if (place == null) {
                throw in.unknown("field", name);
            }
            if (values[place] != null) {
                throw in.broken();
            }
            values[place] = fields[place].read(in);
            name = in.nextName();
        }
        if (last != null && name == null) {
            throw in.broken();
        }
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                values[i] = fields[i].absent(in);
            }
        }
        return in.valid(this::construct, values);
    }

    private R construct(@Nullable Object[] values) {
        return type.cast(constructor.apply(values));
    }
}
