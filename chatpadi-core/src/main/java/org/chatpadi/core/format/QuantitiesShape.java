package org.chatpadi.core.format;

import java.util.Map;
import java.util.TreeMap;
import org.chatpadi.core.order.Quantities;
import tools.jackson.core.JsonToken;

/** Quantities by line number: {@code {"1":2}}. */
final class QuantitiesShape extends Shape<Quantities> {

    @Override
    void write(Quantities value, Out out) {
        out.json.writeStartObject();
        for (int line : value.lines()) {
            out.json.writeName(Integer.toString(line));
            out.json.writeNumber(value.of(line));
        }
        out.json.writeEndObject();
    }

    @Override
    Quantities read(In in) {
        Map<Integer, Long> byLine = new TreeMap<>();
        in.expect(JsonToken.START_OBJECT);
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            if (byLine.put(in.valid(Integer::valueOf, name), in.number()) != null) {
                throw in.broken();
            }
        }
        return in.valid(Quantities::of, byLine);
    }

    @Override
    Quantities absent() {
        return Quantities.none();
    }
}
