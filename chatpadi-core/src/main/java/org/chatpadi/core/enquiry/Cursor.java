package org.chatpadi.core.enquiry;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.Texts;

/** A place in a list as opaque text, URL-safe. Whatever comes back is read, or refused in one way. */
final class Cursor {

    private static final int LONGEST = 4_000;
    /** What every database can hold. */
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private final List<String> parts = new ArrayList<>();
    private int read = 1;

    private Cursor(List<String> parts) {
        this.parts.addAll(parts);
    }

    /** An empty one of this list's. */
    static Cursor of(String list) {
        return new Cursor(List.of(list));
    }

    Cursor with(Object part) {
        parts.add(part.toString());
        return this;
    }

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
    }

    /** @throws IllegalArgumentException when it is not one of this list's, with this many parts */
    static Cursor read(String list, String text, int count) {
        try {
            if (text.length() <= LONGEST) {
                byte[] raw = Base64.getUrlDecoder().decode(text);
                List<String> parts = List.of(new String(raw, StandardCharsets.UTF_8).split("\n", -1));
                if (parts.size() == count + 1 && parts.get(0).equals(list)) {
                    return new Cursor(parts);
                }
            }
        } catch (IllegalArgumentException notBase64) {
            throw broken();
        }
        throw broken();
    }

    boolean hasNext() {
        return !parts.get(read).isEmpty();
    }

    void skip(int count) {
        read += count;
    }

    String id() {
        try {
            return Texts.id(parts.get(read++), "cursor");
        } catch (IllegalArgumentException noId) {
            throw broken();
        }
    }

    OrderId order() {
        return OrderId.of(id());
    }

    Instant instant() {
        try {
            Instant instant = Instant.parse(parts.get(read++));
            if (instant.isBefore(Instant.EPOCH) || instant.isAfter(LATEST)) {
                throw broken();
            }
            return instant;
        } catch (DateTimeException noInstant) {
            throw broken();
        }
    }

    long number() {
        try {
            return Long.parseLong(parts.get(read++));
        } catch (NumberFormatException noNumber) {
            throw broken();
        }
    }

    private static IllegalArgumentException broken() {
        return new IllegalArgumentException("cursor: is none that this list gave");
    }
}
