package org.chatpadi.notify;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a channel reported of one message. Immutable. Receipts come late, twice and in any order: the core takes
 * {@code DELIVERED} for good, whatever else is reported.
 */
public final class Receipt extends Value {
    /** What became of the message. */
    public enum State {
        /** It left the channel, and that is all. */
        SENT,
        /** It reached the addressee, or was read. */
        DELIVERED,
        /** It did not arrive. */
        FAILED
    }

    private final String channelMessageId;
    private final State state;
    private final Instant at;
    private final SendResult.@Nullable Failure failure;
    private final @Nullable String messageId;

    private Receipt(
            String channelMessageId,
            State state,
            Instant at,
            SendResult.@Nullable Failure failure,
            @Nullable String messageId) {
        super(channelMessageId, state, at, failure, messageId);
        this.channelMessageId = Check.id(channelMessageId, "Receipt.channelMessageId", SendResult.ID_MAX);
        this.state = state;
        this.at = Check.given(at, "Receipt.at");
        this.failure = failure;
        this.messageId = messageId == null ? null : Check.messageId(messageId, "Receipt.messageId");
    }

    /** It left the channel; more will follow. */
    public static Receipt sent(String channelMessageId, Instant at) {
        return new Receipt(channelMessageId, State.SENT, at, null, null);
    }

    /** It reached the addressee, or was read. */
    public static Receipt delivered(String channelMessageId, Instant at) {
        return new Receipt(channelMessageId, State.DELIVERED, at, null, null);
    }

    /** It did not arrive: the same failure that a sending would have answered, had the channel known at once. */
    public static Receipt failed(String channelMessageId, Instant at, SendResult.Failure failure) {
        Check.given(failure, "Receipt.failure");
        return new Receipt(channelMessageId, State.FAILED, at, failure, null);
    }

    /** A copy with our id, where the channel echoes it: the only way to match a sending whose answer was lost. */
    public Receipt withMessageId(String ours) {
        Check.given(ours, "Receipt.messageId");
        return new Receipt(channelMessageId, state, at, failure, ours);
    }

    public String channelMessageId() {
        return channelMessageId;
    }

    public State state() {
        return state;
    }

    public Instant at() {
        return at;
    }

    /** Whether it may pass later, and what the failure is about: present exactly when {@link State#FAILED}. */
    public Optional<SendResult.Failure> failure() {
        return Optional.ofNullable(failure);
    }

    /** Our id of the message; empty where the channel does not echo it. */
    public Optional<String> messageId() {
        return Optional.ofNullable(messageId);
    }
}
