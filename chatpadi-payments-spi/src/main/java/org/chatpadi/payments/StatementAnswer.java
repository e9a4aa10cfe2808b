package org.chatpadi.payments;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the gateway's statement told. */
public sealed interface StatementAnswer permits StatementAnswer.Page, NoAnswer {
    /**
     * One page.
     *
     * @param payments of every attempt, ours or not
     * @param refunds each with its {@linkplain Refund#withPaymentId payment}
     * @param next for {@link StatementQuery#after}; absent on the last page
     */
    static StatementAnswer page(List<Payment> payments, List<Refund> refunds, @Nullable String next) {
        return new Page(payments, refunds, next);
    }

    /** The look-up failed. */
    static StatementAnswer noAnswer(Reason reason) {
        return new NoAnswer(reason, null);
    }

    /** The look-up failed; the gateway asks to wait. */
    static StatementAnswer noAnswer(Reason reason, @Nullable Duration retryAfter) {
        return new NoAnswer(reason, retryAfter);
    }

    /** The answer of the one function that fits; a new kind breaks the caller's build, never its run. */
    default <T> T match(Function<Page, T> page, Function<NoAnswer, T> noAnswer) {
        return this instanceof Page it ? page.apply(it) : noAnswer.apply((NoAnswer) this);
    }

    /** See {@link StatementAnswer#page}. */
    final class Page extends Value implements StatementAnswer {
        private final List<Payment> payments;
        private final List<Refund> refunds;
        private final @Nullable String next;

        private Page(List<Payment> payments, List<Refund> refunds, @Nullable String next) {
            super(List.copyOf(payments), List.copyOf(refunds), next);
            this.payments = List.copyOf(payments);
            this.refunds = List.copyOf(refunds);
            Check.that(
                    refunds.stream().allMatch(refund -> refund.paymentId().isPresent()),
                    "Page.refunds",
                    "must name their payments");
            this.next = next == null ? null : Check.id(next, "Page.next", StatementQuery.CURSOR_MAX);
        }

        public List<Payment> payments() {
            return payments;
        }

        public List<Refund> refunds() {
            return refunds;
        }

        /** The cursor of the next page; empty on the last. */
        public Optional<String> next() {
            return Optional.ofNullable(next);
        }
    }
}
