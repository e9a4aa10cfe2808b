package org.chatpadi.payments;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How the start of a payment went. None of these says that money moved (PAY-11). */
public sealed interface StartResult
        permits StartResult.Redirect, StartResult.Prompted, StartResult.CodeNeeded, Refused, NotDone, Unknown {
    /** Longest text for a payer, in characters: {@value}; longer text is cut, control characters become blanks. */
    int TEXT_MAX = 500;

    /**
     * The payer goes on at a link.
     *
     * @param until how long the link works, where the gateway says so
     */
    static StartResult redirect(URI link, @Nullable Instant until, Memo memo) {
        return new Redirect(link, until, memo);
    }

    /** The payer was asked on the phone and has until then; {@code text} tells what to do. */
    static StartResult prompted(String text, Instant until, Memo memo) {
        return new Prompted(text, until, memo);
    }

    /** The payer must type a code, which goes to {@link PaymentGateway#payerCodes}; {@code text} tells which. */
    static StartResult codeNeeded(String text, Memo memo) {
        return new CodeNeeded(text, memo);
    }

    /** Certainly not started, and the same request never will be (PAY-8, PAY-9). */
    static StartResult refused(Reason reason) {
        return new Refused(reason);
    }

    /** Certainly not started now; later it may work (PAY-8, PAY-9). */
    static StartResult notDone(Reason reason) {
        return new NotDone(reason, null);
    }

    /** Certainly not started now; the gateway asks to wait. */
    static StartResult notDone(Reason reason, @Nullable Duration retryAfter) {
        return new NotDone(reason, retryAfter);
    }

    /** Started or not: nobody knows until {@link PaymentGateway#find} does. */
    static StartResult unknown(Reason reason, Memo memo) {
        return new Unknown(reason, memo);
    }

    /** The answer of the one function that fits; a new kind breaks the caller's build, never its run. */
    default <T> T match(
            Function<Redirect, T> redirect,
            Function<Prompted, T> prompted,
            Function<CodeNeeded, T> codeNeeded,
            Function<Refused, T> refused,
            Function<NotDone, T> notDone,
            Function<Unknown, T> unknown) {
        if (this instanceof Redirect it) {
            return redirect.apply(it);
        } else if (this instanceof Prompted it) {
            return prompted.apply(it);
        } else if (this instanceof CodeNeeded it) {
            return codeNeeded.apply(it);
        } else if (this instanceof Refused it) {
            return refused.apply(it);
        } else if (this instanceof NotDone it) {
            return notDone.apply(it);
        }
        return unknown.apply((Unknown) this);
    }

    /** See {@link StartResult#redirect}. Prints without the link, which is a key in itself. */
    final class Redirect extends Value implements StartResult {
        private final URI link;
        private final @Nullable Instant until;
        private final Memo memo;

        private Redirect(URI link, @Nullable Instant until, Memo memo) {
            super(Check.web(link, "Redirect.link"), Foreign.until(until), Check.given(memo, "Redirect.memo"));
            this.link = link;
            this.until = Foreign.until(until);
            this.memo = memo;
        }

        public URI link() {
            return link;
        }

        /** How long the link works; empty where the gateway does not say. */
        public Optional<Instant> until() {
            return Optional.ofNullable(until);
        }

        public Memo memo() {
            return memo;
        }

        @Override
        public String toString() {
            return "Redirect[redacted, " + until + ", " + memo + "]";
        }
    }

    /** See {@link StartResult#prompted}. Prints without the text, which may name the phone. */
    final class Prompted extends Value implements StartResult {
        private final String text;
        private final Instant until;
        private final Memo memo;

        private Prompted(String text, Instant until, Memo memo) {
            super(
                    Foreign.line(text, TEXT_MAX),
                    Foreign.time(Check.given(until, "Prompted.until")),
                    Check.given(memo, "Prompted.memo"));
            this.text = Foreign.line(text, TEXT_MAX);
            this.until = Foreign.time(until);
            this.memo = memo;
        }

        public String text() {
            return text;
        }

        public Instant until() {
            return until;
        }

        public Memo memo() {
            return memo;
        }

        @Override
        public String toString() {
            return "Prompted[redacted, " + until + ", " + memo + "]";
        }
    }

    /** See {@link StartResult#codeNeeded}. Prints without the text, which may name the phone. */
    final class CodeNeeded extends Value implements StartResult {
        private final String text;
        private final Memo memo;

        private CodeNeeded(String text, Memo memo) {
            super(Foreign.line(text, TEXT_MAX), Check.given(memo, "CodeNeeded.memo"));
            this.text = Foreign.line(text, TEXT_MAX);
            this.memo = memo;
        }

        public String text() {
            return text;
        }

        public Memo memo() {
            return memo;
        }

        @Override
        public String toString() {
            return "CodeNeeded[redacted, " + memo + "]";
        }
    }
}
