package org.chatpadi.payments;

import java.util.List;
import java.util.function.Function;

/** What a request that claims to come from the gateway is worth, and what the host replies. */
public sealed interface Callback permits Callback.Notices, Callback.Nothing, Callback.Rejected {
    /** Most notices of one request: {@value}. */
    int NOTICES_MAX = 1_000;

    /** As authentic as this gateway's callbacks get, and a reason to look something up; at least one notice. */
    static Callback notices(List<Notice> notices, Reply reply) {
        return new Notices(notices, reply);
    }

    /**
     * Authentic, and nothing to look up: an event of no interest, or of a kind this adapter does not know (PAY-24).
     *
     * @param type what the gateway calls it, for the curious; made one short line
     */
    static Callback nothing(String type, Reply reply) {
        return new Nothing(type, reply);
    }

    /** Not authentic or not readable: nothing is stored but a count. */
    static Callback rejected(Reason reason, Reply reply) {
        return new Rejected(reason, reply);
    }

    /** What the host answers, whatever it was. */
    Reply reply();

    /** The answer of the one function that fits; a new kind breaks the caller's build, never its run. */
    default <T> T match(Function<Notices, T> notices, Function<Nothing, T> nothing, Function<Rejected, T> rejected) {
        if (this instanceof Notices it) {
            return notices.apply(it);
        } else if (this instanceof Nothing it) {
            return nothing.apply(it);
        }
        return rejected.apply((Rejected) this);
    }

    /** See {@link Callback#notices}. */
    final class Notices extends Value implements Callback {
        private final List<Notice> notices;
        private final Reply reply;

        private Notices(List<Notice> notices, Reply reply) {
            super(List.copyOf(notices), Check.given(reply, "Notices.reply"));
            this.notices = List.copyOf(notices);
            this.reply = reply;
            Check.that(
                    !notices.isEmpty() && notices.size() <= NOTICES_MAX,
                    "Notices.notices",
                    "must be 1 to " + NOTICES_MAX);
        }

        public List<Notice> notices() {
            return notices;
        }

        @Override
        public Reply reply() {
            return reply;
        }
    }

    /** See {@link Callback#nothing}. */
    final class Nothing extends Value implements Callback {
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

    /** See {@link Callback#rejected}. */
    final class Rejected extends Value implements Callback {
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
