package org.chatpadi.notify;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How one sending went. */
public sealed interface SendResult
        permits SendResult.Delivered, SendResult.Accepted, SendResult.Failure, SendResult.Unknown {
    /** Longest id of a channel, in characters: {@value}. */
    int ID_MAX = 500;

    /** As delivered as this channel can ever tell; no receipt follows. */
    static SendResult delivered(String channelMessageId) {
        return new Delivered(channelMessageId);
    }

    /**
     * The channel has it, and a receipt tells the rest.
     *
     * @param receiptWithin after this long without a receipt, the message counts as delivered without proof (cut to
     *     {@link Capabilities#WAIT_MAX})
     */
    static SendResult accepted(String channelMessageId, Duration receiptWithin) {
        return new Accepted(channelMessageId, receiptWithin);
    }

    /** Certainly not sent now; later it may work (NOT-6). */
    static Failure retry(Scope scope, Reason reason) {
        return new Retry(scope, null, reason);
    }

    /** Certainly not sent now; the channel asks to wait (cut to {@link Capabilities#WAIT_MAX}). */
    static Failure retry(Scope scope, @Nullable Duration after, Reason reason) {
        return new Retry(scope, after, reason);
    }

    /** Certainly not sent, and never will be until somebody changes something (NOT-6). */
    static Failure refused(Scope scope, Reason reason) {
        return new Refused(scope, reason);
    }

    /** Sent or not: nobody knows, and no receipt will tell. */
    static SendResult unknown(Reason reason) {
        return new Unknown(reason, null);
    }

    /** Sent or not: nobody knows, but if it was, a receipt that echoes our id comes within this time. */
    static SendResult unknown(Reason reason, @Nullable Duration receiptWithin) {
        return new Unknown(reason, receiptWithin);
    }

    /** The answer of the one function that fits; a new kind breaks the caller's build, never its run. */
    default <T> T match(
            Function<Delivered, T> delivered,
            Function<Accepted, T> accepted,
            Function<Retry, T> retry,
            Function<Refused, T> refused,
            Function<Unknown, T> unknown) {
        if (this instanceof Delivered it) {
            return delivered.apply(it);
        } else if (this instanceof Accepted it) {
            return accepted.apply(it);
        } else if (this instanceof Retry it) {
            return retry.apply(it);
        } else if (this instanceof Refused it) {
            return refused.apply(it);
        }
        return unknown.apply((Unknown) this);
    }

    /** See {@link SendResult#delivered}. */
    final class Delivered extends Value implements SendResult {
        private final String channelMessageId;

        private Delivered(String channelMessageId) {
            super(Check.id(channelMessageId, "Delivered.channelMessageId", ID_MAX));
            this.channelMessageId = channelMessageId;
        }

        public String channelMessageId() {
            return channelMessageId;
        }
    }

    /** See {@link SendResult#accepted}. */
    final class Accepted extends Value implements SendResult {
        private final String channelMessageId;
        private final Duration receiptWithin;

        private Accepted(String channelMessageId, Duration receiptWithin) {
            super(
                    Check.id(channelMessageId, "Accepted.channelMessageId", ID_MAX),
                    Foreign.wait(receiptWithin, "Accepted.receiptWithin"));
            this.channelMessageId = channelMessageId;
            this.receiptWithin = Foreign.wait(receiptWithin, "Accepted.receiptWithin");
        }

        public String channelMessageId() {
            return channelMessageId;
        }

        public Duration receiptWithin() {
            return receiptWithin;
        }
    }

    /** Certainly not sent: {@link Retry} or {@link Refused}. Also what a {@link Receipt} tells of a failure. */
    sealed interface Failure extends SendResult permits Retry, Refused {
        /** What the failure is about, and so what else fails with it. */
        Scope scope();

        /** Why it failed. */
        Reason reason();
    }

    /** See {@link SendResult#retry}. */
    final class Retry extends Value implements Failure {
        private final Scope scope;
        private final @Nullable Duration after;
        private final Reason reason;

        private Retry(Scope scope, @Nullable Duration after, Reason reason) {
            super(Check.given(scope, "Retry.scope"), Foreign.pause(after), Check.given(reason, "Retry.reason"));
            this.scope = scope;
            this.after = Foreign.pause(after);
            this.reason = reason;
        }

        @Override
        public Scope scope() {
            return scope;
        }

        /** How long the channel asks to wait; empty where it did not say. */
        public Optional<Duration> after() {
            return Optional.ofNullable(after);
        }

        @Override
        public Reason reason() {
            return reason;
        }
    }

    /** See {@link SendResult#refused}. */
    final class Refused extends Value implements Failure {
        private final Scope scope;
        private final Reason reason;

        private Refused(Scope scope, Reason reason) {
            super(Check.given(scope, "Refused.scope"), Check.given(reason, "Refused.reason"));
            this.scope = scope;
            this.reason = reason;
        }

        @Override
        public Scope scope() {
            return scope;
        }

        @Override
        public Reason reason() {
            return reason;
        }
    }

    /** See {@link SendResult#unknown}. */
    final class Unknown extends Value implements SendResult {
        private final Reason reason;
        private final @Nullable Duration receiptWithin;

        private Unknown(Reason reason, @Nullable Duration receiptWithin) {
            super(Check.given(reason, "Unknown.reason"), Foreign.pause(receiptWithin));
            this.reason = reason;
            this.receiptWithin = Foreign.pause(receiptWithin);
        }

        public Reason reason() {
            return reason;
        }

        /** How long a receipt may still tell; empty: none ever will. */
        public Optional<Duration> receiptWithin() {
            return Optional.ofNullable(receiptWithin);
        }
    }
}
