package org.chatpadi.testkit;

import java.util.Locale;
import org.chatpadi.notify.Scope;
import org.jspecify.annotations.Nullable;

/** How one sending through a {@link FakeChannel} goes: whether the message arrives, and what the sender is told. */
public enum ChannelFault {
    /** Arrives, and is told as delivered. */
    NONE(true, null),
    /** Does not arrive; this message never will. */
    REFUSE_MESSAGE(false, Scope.MESSAGE),
    /** Does not arrive; nothing will at this address. */
    REFUSE_ADDRESS(false, Scope.ADDRESS),
    /** Does not arrive; nothing will through this channel. */
    REFUSE_CHANNEL(false, Scope.CHANNEL),
    /** Does not arrive now; this message may later. */
    RETRY_MESSAGE(false, Scope.MESSAGE),
    /** Does not arrive now; messages to this address may later. */
    RETRY_ADDRESS(false, Scope.ADDRESS),
    /** Does not arrive now; messages through this channel may later, after {@link FakeChannel#RETRY_AFTER}. */
    RETRY_CHANNEL(false, Scope.CHANNEL),
    /** Does not arrive; the answer is unknown. */
    UNKNOWN_BEFORE(false, null),
    /** Arrives; the answer is unknown. */
    UNKNOWN_AFTER(true, null),
    /** Blocks until {@link FakeChannel#release} or an interrupt, and does not arrive; the answer is unknown. */
    HANG_BEFORE(false, null),
    /** Arrives and blocks until {@link FakeChannel#release} or an interrupt; the answer is unknown. */
    HANG_AFTER(true, null),
    /** Throws a {@link RuntimeException}; does not arrive. */
    THROW(false, null),
    /** Arrives and throws a {@link RuntimeException}. */
    THROW_AFTER(true, null),
    /** Throws a {@link LinkageError}; does not arrive. */
    ERROR(false, null),
    /** Arrives and throws a {@link LinkageError}. */
    ERROR_AFTER(true, null),
    /** Returns null; does not arrive. */
    NULL(false, null),
    /** Arrives and returns null. */
    NULL_AFTER(true, null);

    private final boolean arrives;
    private final @Nullable Scope scope;

    ChannelFault(boolean arrives, @Nullable Scope scope) {
        this.arrives = arrives;
        this.scope = scope;
    }

    /** Whether the message reaches the addressee. */
    public boolean arrives() {
        return arrives;
    }

    Scope scope() {
        return scope == null ? Scope.MESSAGE : scope;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
