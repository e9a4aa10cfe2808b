package org.chatpadi.core.format;

import org.jspecify.annotations.Nullable;

/** How the values of one type are written, and read back equal. */
abstract class Shape<T> {

    abstract void write(T value, Out out);

    /** Reads the value that the next token begins. */
    abstract T read(In in);

    /** What a field that is not there stands for: a zero or something empty; null where a field of this type is always there. */
    @Nullable
    T absent() {
        return null;
    }
}
