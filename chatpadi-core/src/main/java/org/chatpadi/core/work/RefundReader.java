package org.chatpadi.core.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.Payment;
import org.chatpadi.core.order.Refund;
import org.chatpadi.core.order.RefundRoute;
import org.chatpadi.core.order.RefundState;
import org.chatpadi.core.store.WorkStore.Ended;
import org.chatpadi.core.work.RefundProtocol.End;
import org.chatpadi.core.work.RefundProtocol.Next;
import org.chatpadi.core.work.RefundProtocol.Sent;
import org.chatpadi.core.work.RefundProtocol.Standing;
import org.chatpadi.core.work.RefundProtocol.Wait;
import org.chatpadi.payments.Capabilities.RefundLookUp;
import org.chatpadi.payments.Notice;
import org.chatpadi.payments.PaymentGateway;
import org.chatpadi.payments.Refunds;
import org.jspecify.annotations.Nullable;

/**
 * Follows up a notice of a refund: looks up the one it names, or those of the payment it names, where the gateway can tell of them. It never
 * submits anything. A refund that we do not know is a stranger's only when it can be none of ours: news may come before our own answer.
 */
final class RefundReader {

    /** Why news waits that names a refund which we do not know. */
    static final String UNKNOWN = "refund-unknown";

    private final RefundCalls calls;
    private final StrangeRefunds strange;

    RefundReader(RefundCalls calls, StrangeRefunds strange) {
        this.calls = calls;
        this.strange = strange;
    }

    Verdict read(Row row, PaymentGateway gateway, Notice.OfRefund notice) {
        Refunds refunds = gateway.refunds().orElse(null);
        Optional<Located<Refund>> named = notice.refund().flatMap(id -> Located.refund(row, id.value()));
        Optional<Located<Payment>> paid = named.isPresent()
                ? Optional.empty()
                : Located.payment(row, gateway.name(), notice.attempt(), notice.paymentId());
        if (named.isEmpty() && paid.isEmpty()) {
            return InboxReader.unmatched(row);
        }
        Order order =
                named.map(Located::order).orElseGet(() -> paid.orElseThrow().order());
        List<Refund> ours = named.map(one -> List.of(one.part()))
                .orElseGet(() -> of(order, paid.orElseThrow().part(), notice.refundId()));
        boolean known = named.isPresent() || notice.refundId().isEmpty();
        List<Refund> nameless = new ArrayList<>();
        for (Refund refund : ours) {
            Told told = refunds == null ? Told.NOTHING : look(row, gateway, refunds, order, refund);
            if (told.verdict != null) {
                return told.verdict;
            }
            Optional<String> id = told.gatewayId.or(() -> Optional.ofNullable(refund.reference()));
            known |= notice.refundId().equals(id);
            if (id.isEmpty()) {
                nameless.add(refund);
            }
        }
        if (known) {
            return Verdict.done(Ended.SETTLED);
        }
        return nameless.isEmpty()
                ? strange.read(
                        row, gateway, paid.orElseThrow(), notice.refundId().orElseThrow())
                : perhapsOurs(row, nameless);
    }

    /** Until the worker knows what its refunds are called; what is before a person already, a person tells apart. */
    private static Verdict perhapsOurs(Row row, List<Refund> nameless) {
        return nameless.stream().anyMatch(refund -> refund.state().compareTo(RefundState.NEEDS_REVIEW) < 0)
                ? InboxReader.patient(row, UNKNOWN)
                : Verdict.parked(UNKNOWN);
    }

    /** The one of this id where it is known, else all that may still change. */
    private static List<Refund> of(Order order, Payment payment, Optional<String> refundId) {
        List<Refund> all = order.ledger().refunds().stream()
                .filter(refund -> refund.payment() == payment.number() && refund.route() == RefundRoute.AUTOMATIC)
                .toList();
        List<Refund> exact = all.stream()
                .filter(refund -> refundId.isPresent() && refundId.get().equals(refund.reference()))
                .toList();
        return exact.isEmpty()
                ? all.stream().filter(refund -> !refund.state().isGivenBack()).toList()
                : exact;
    }

    /**
     * What a look-up told.
     *
     * @param verdict what becomes of the row at once, or null
     */
    private record Told(@Nullable Verdict verdict, Optional<String> gatewayId) {
        static final Told NOTHING = new Told(null, Optional.empty());
    }

    private Told look(Row row, PaymentGateway gateway, Refunds refunds, Order order, Refund refund) {
        RefundCase known = RefundCase.of(order, refund).orElse(null);
        if (known == null || gateway.capabilities().refundLookUp() == RefundLookUp.NONE) {
            return Told.NOTHING;
        }
        Sent sent = known.sent().orElse(Sent.at(refund.requestedAt()));
        RefundNews news = calls.find(row, gateway, refunds, known, sent.first());
        if (news == null) {
            return new Told(Verdict.lost(), Optional.empty());
        }
        if (news.kind() == RefundNews.Kind.NO_ANSWER) {
            return new Told(InboxReader.patient(row, news.code()), Optional.empty());
        }
        if (news.kind() == RefundNews.Kind.TOLD) {
            record(row, gateway, known, news, sent);
        }
        return new Told(null, Optional.ofNullable(news.refund()).map(org.chatpadi.payments.Refund::gatewayId));
    }

    private static void record(Row row, PaymentGateway gateway, RefundCase known, RefundNews news, Sent sent) {
        Standing standing = new Standing(
                gateway.capabilities(),
                known.order().money(known.refund().amount()),
                known.refund().state(),
                true,
                true,
                0,
                sent,
                row.now());
        Next next = RefundProtocol.next(standing, news);
        RefundState state = next instanceof End end ? end.state() : next instanceof Wait wait ? wait.state() : null;
        if (known.rises(state)) {
            row.run(
                    known.order().id(),
                    known.outcome(Objects.requireNonNull(state), news, news.code(), sent),
                    Row.WORKER);
        }
    }
}
