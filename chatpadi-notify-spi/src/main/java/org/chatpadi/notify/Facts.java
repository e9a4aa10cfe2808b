package org.chatpadi.notify;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Copies facts so deeply that nobody can change them, and holds them to plain values that any template can print. */
final class Facts {
    private static final int DEPTH_MAX = 4;

    private Facts() {}

    static Map<String, Object> copy(Map<String, Object> facts, String field) {
        return copy(Check.given(facts, field), field, 1);
    }

    private static Map<String, Object> copy(Map<?, ?> facts, String field, int depth) {
        var copy = new LinkedHashMap<String, Object>();
        facts.forEach((key, value) -> {
            Check.that(key instanceof String name && !name.isBlank(), field, "must have names that are not blank");
            Check.storable((String) key, field);
            copy.put((String) key, plain(value, field, depth));
        });
        return Collections.unmodifiableMap(copy);
    }

    private static Object plain(Object value, String field, int depth) {
        Check.given(value, field);
        Check.that(depth <= DEPTH_MAX, field, "must be at most " + DEPTH_MAX + " deep");
        if (value instanceof String text) {
            Check.storable(text, field);
            return text;
        } else if (value instanceof Map<?, ?> map) {
            return copy(map, field, depth + 1);
        } else if (value instanceof List<?> list) {
            return list.stream().map(item -> plain(item, field, depth + 1)).toList();
        }
        Check.that(
                value instanceof Integer
                        || value instanceof Long
                        || value instanceof BigDecimal
                        || value instanceof Boolean
                        || value instanceof Instant,
                field,
                "must be text, Integer, Long, BigDecimal, Boolean, Instant, or lists and maps of these");
        return value;
    }
}
