package org.chatpadi.core.format;

import java.util.HashMap;
import java.util.Map;
import org.chatpadi.core.order.Detail;
import tools.jackson.core.JsonToken;
import tools.jackson.core.io.SerializedString;

/** What is particular to a matter: its kind first, then its fields. */
final class DetailShape extends Shape<Detail> {

    private static final SerializedString KIND = new SerializedString("kind");

    private final Map<String, RecordShape<?>> byCode = new HashMap<>();
    private final Map<Class<?>, SerializedString> codes = new HashMap<>();

    DetailShape() {
        add("plain", Detail.Plain.class);
        add("request", Detail.Request.class);
        add("shortage", Detail.Shortage.class);
        add("dispute", Detail.Dispute.class);
        add("case", Detail.Case.class);
        add("claim", Detail.Claim.class);
        add("contradiction", Detail.Contradiction.class);
    }

    private <R extends Record & Detail> void add(String code, Class<R> type) {
        byCode.put(code, new RecordShape<>(type));
        codes.put(type, new SerializedString(code));
    }

    @Override
    void write(Detail value, Out out) {
        SerializedString code = codes.get(value.getClass());
        if (code == null) {
            throw new IllegalStateException(value.getClass() + " has no code");
        }
        out.json.writeStartObject();
        out.json.writeName(KIND);
        out.json.writeString(code);
        writeFields(java.util.Objects.requireNonNull(byCode.get(code.getValue())), value, out);
        out.json.writeEndObject();
    }

    @SuppressWarnings("unchecked") // the shape was found by the value's class
    private static <R extends Record> void writeFields(RecordShape<R> shape, Detail value, Out out) {
        shape.writeFields((R) value, out);
    }

    @Override
    Detail read(In in) {
        in.expect(JsonToken.START_OBJECT);
        if (!KIND.getValue().equals(in.nextName())) {
            throw in.broken();
        }
        String code = in.text();
        RecordShape<?> shape = byCode.get(code);
        if (shape == null) {
            throw in.unknown("matter detail", code);
        }
        return (Detail) shape.readFields(in, null);
    }
}
