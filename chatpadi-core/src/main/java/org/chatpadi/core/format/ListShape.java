package org.chatpadi.core.format;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonToken;

/** Lists, in their order. */
final class ListShape<T> extends Shape<List<T>> {

    private final Shape<T> element;

    ListShape(Shape<T> element) {
        this.element = element;
    }

    @Override
    void write(List<T> value, Out out) {
        out.json.writeStartArray();
        for (T one : value) {
            element.write(one, out);
        }
        out.json.writeEndArray();
    }

    @Override
    List<T> read(In in) {
        List<T> read = new ArrayList<>();
        in.expect(JsonToken.START_ARRAY);
        while (in.hasElement()) {
            read.add(element.read(in));
        }
        return List.copyOf(read);
    }

    @Override
    List<T> absent() {
        return List.of();
    }
}
