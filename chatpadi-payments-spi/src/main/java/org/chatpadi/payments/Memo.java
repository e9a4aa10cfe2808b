package org.chatpadi.payments;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What an adapter wants handed back later: the gateway's numeric transaction id, an access code. ChatPadi stores it
 * with the operation and never reads it; an empty memo leaves the one before in place (PAY-14). Prints its keys only.
 *
 * @param entries keys and values, together at most {@link #MAX_BYTES} of UTF-8; neither secrets nor card data
 */
public record Memo(Map<String, String> entries) {
    /** Most bytes of UTF-8 that keys and values may take together: {@value}. */
    public static final int MAX_BYTES = 2_048;

    private static final Memo EMPTY = new Memo(Map.of());

    public Memo {
        Check.given(entries, "Memo.entries");
        entries = Map.copyOf(entries);
        var bytes = 0L;
        for (var entry : entries.entrySet()) {
            Check.that(!entry.getKey().isEmpty(), "Memo.entries", "must have no empty key");
            Check.storable(entry.getKey(), "Memo.entries");
            Check.storable(entry.getValue(), "Memo.entries");
            bytes += entry.getKey().getBytes(StandardCharsets.UTF_8).length;
            bytes += entry.getValue().getBytes(StandardCharsets.UTF_8).length;
        }
        Check.that(bytes <= MAX_BYTES, "Memo.entries", "must be at most " + MAX_BYTES + " bytes of UTF-8");
    }

    /** The memo of an adapter that needs none. */
    public static Memo empty() {
        return EMPTY;
    }

    /** A memo of one entry. */
    public static Memo of(String key, String value) {
        return new Memo(Map.of(key, value));
    }

    /** A copy in which {@code key} has this value. */
    public Memo with(String key, String value) {
        var copy = new LinkedHashMap<>(entries);
        copy.put(key, value);
        return new Memo(copy);
    }

    /** The value of {@code key}, if the memo has one. */
    public Optional<String> get(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    @Override
    public String toString() {
        return "Memo" + entries.keySet().stream().sorted().toList();
    }
}
