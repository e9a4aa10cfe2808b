package org.chatpadi.notify;

import java.util.List;
import java.util.function.Function;

/** What a request that claims to come from the channel is worth, and what the host replies. */
public sealed interface Inbound permits Inbound.Reports, Inbound.Challenge, Inbound.Nothing, Inbound.Rejected {
    /** Most receipts of one request: {@value}. */
    int RECEIPTS_MAX = 1_000;

    /** Authentic receipts, at least one. */
    static Inbound receipts(List<Receipt> receipts, Reply reply) {
        return new Reports(receipts, reply);
    }

    /** The channel proves that the host owns the address; the reply holds the proof. */
    static Inbound challenge(Reply reply) {
        return new Challenge(reply);
    }

    /**
     * Authentic, and no receipt in it: a customer's message, a kind of event this adapter does not know (NOT-16).
     *
     * @param type what the channel calls it, for the curious; made one short line
     */
    static Inbound nothing(String type, Reply reply) {
        return new Nothing(type, reply);
    }

    /** Not authentic or not readable: nothing is stored but a count. */
    static Inbound rejected(Reason reason, Reply reply) {
        return new Rejected(reason, reply);
    }

    /** What the host answers, whatever it was. */
    Reply reply();

    /** The answer of the one function that fits; a new kind breaks the caller's build, never its run. */
    default <T> T match(
            Function<Reports, T> receipts,
            Function<Challenge, T> challenge,
            Function<Nothing, T> nothing,
            Function<Rejected, T> rejected) {
        if (this instanceof Reports it) {
            return receipts.apply(it);
        } else if (this instanceof Challenge it) {
            return challenge.apply(it);
        } else if (this instanceof Nothing it) {
            return nothing.apply(it);
        }
        return rejected.apply((Rejected) this);
    }

    /** See {@link Inbound#receipts}. */
    final class Reports extends Value implements Inbound {
        private final List<Receipt> receipts;
        private final Reply reply;

        private Reports(List<Receipt> receipts, Reply reply) {
            super(List.copyOf(receipts), Check.given(reply, "Reports.reply"));
            this.receipts = List.copyOf(receipts);
            this.reply = reply;
            Check.that(
                    !receipts.isEmpty() && receipts.size() <= RECEIPTS_MAX,
                    "Reports.receipts",
                    "must be 1 to " + RECEIPTS_MAX);
        }

        public List<Receipt> receipts() {
            return receipts;
        }

        @Override
        public Reply reply() {
            return reply;
        }
    }

    /** See {@link Inbound#challenge}. */
    final class Challenge extends Value implements Inbound {
        private final Reply reply;

        private Challenge(Reply reply) {
            super(Check.given(reply, "Challenge.reply"));
            this.reply = reply;
        }

        @Override
        public Reply reply() {
            return reply;
        }
    }

    /** See {@link Inbound#nothing}. */
    final class Nothing extends Value implements Inbound {
        private static final int TYPE_MAX = 100;

        private final String type;
        private final Reply reply;

        private Nothing(String type, Reply reply) {
            super(Foreign.line(type, TYPE_MAX), Check.given(reply, "Nothing.reply"));
            this.type = Foreign.line(type, TYPE_MAX);
            this.reply = reply;
        }

        public String type() {
            return type;
        }

        @Override
        public Reply reply() {
            return reply;
        }

        @Override
        public String toString() {
            return "Nothing[" + reply + "]";
        }
    }

    /** See {@link Inbound#rejected}. */
    final class Rejected extends Value implements Inbound {
        private final Reason reason;
        private final Reply reply;

        private Rejected(Reason reason, Reply reply) {
            super(Check.given(reason, "Rejected.reason"), Check.given(reply, "Rejected.reply"));
            this.reason = reason;
            this.reply = reply;
        }

        public Reason reason() {
            return reason;
        }

        @Override
        public Reply reply() {
            return reply;
        }
    }
}
