package org.chatpadi.core.work;

import org.jspecify.annotations.Nullable;

/**
 * How a call outside went.
 *
 * @param value what it gave, or null where it gave nothing
 * @param failure why it gave nothing, as a code; empty where it gave something
 * @param made whether it was made at all
 */
record Called<T>(@Nullable T value, String failure, boolean made) {

    static <T> Called<T> gave(T value) {
        return new Called<>(value, "", true);
    }

    /** Nobody knows how far it came. */
    static <T> Called<T> failed(String code) {
        return new Called<>(null, code, true);
    }

    static <T> Called<T> notMade(String code) {
        return new Called<>(null, code, false);
    }
}
