package org.chatpadi.notify;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Equality and printing by parts. A type with a part that must not be printed overrides {@link #toString}. */
abstract class Value {
    private final List<@Nullable Object> parts;

    Value(@Nullable Object... parts) {
        this.parts = Arrays.asList(parts);
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other != null && getClass() == other.getClass() && parts.equals(((Value) other).parts);
    }

    @Override
    public final int hashCode() {
        return 31 * getClass().hashCode() + parts.hashCode();
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + parts;
    }
}
