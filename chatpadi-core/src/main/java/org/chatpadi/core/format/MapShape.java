package org.chatpadi.core.format;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.core.JsonToken;

/** Maps in the order of their keys: the same on every JVM. */
final class MapShape<K extends Comparable<K>, V> extends Shape<Map<K, V>> {

    private final Function<String, K> key;
    private final Shape<V> value;

    MapShape(Function<String, K> key, Shape<V> value) {
        this.key = key;
        this.value = value;
    }

    @Override
    void write(Map<K, V> map, Out out) {
        out.json.writeStartObject();
        new TreeMap<>(map).forEach((name, one) -> {
            out.json.writeName(name.toString());
            value.write(one, out);
        });
        out.json.writeEndObject();
    }

    @Override
    Map<K, V> read(In in) {
        Map<K, V> read = new TreeMap<>();
        in.expect(JsonToken.START_OBJECT);
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            if (read.put(in.valid(key, name), value.read(in)) != null) {
                throw in.broken();
            }
        }
        return Map.copyOf(read);
    }

    @Override
    Map<K, V> absent() {
        return Map.of();
    }
}
