package org.chatpadi.core.work;

import java.time.Duration;
import org.chatpadi.core.order.Actor;
import org.chatpadi.core.order.Attempt;
import org.chatpadi.core.order.ChargebackState;
import org.chatpadi.core.order.Payment;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.payment.ChargebackNews;
import org.chatpadi.core.store.WorkStore.Ended;
import org.chatpadi.payments.Notice;
import org.chatpadi.payments.PaymentAnswer;
import org.chatpadi.payments.PaymentGateway;

/**
 * Follows up what came in: a notice is a reason to look something up, never a fact about money. It never makes an order (W5); what finds none
 * waits by the schedule and expires (W6).
 */
final class InboxReader extends RowHandler {

    private final PaymentLookUp payments;
    private final RefundReader refunds;

    InboxReader(PaymentLookUp payments, RefundReader refunds) {
        this.payments = payments;
        this.refunds = refunds;
    }

    @Override
    Verdict handle(Row row) {
        String source = row.work().source();
        byte[] raw = row.setup()
                .storage()
                .work()
                .inbox(row.shopId(), source, row.work().dedupeKey());
        Notice notice = raw == null ? null : NoticeFormat.read(raw).orElse(null);
        if (notice == null) {
            return Verdict.parked(UNREADABLE);
        }
        PaymentGateway gateway = row.gateway(source).orElse(null);
        if (gateway == null) {
            return Verdict.parked("gateway-unknown");
        }
        return notice.match(
                payment -> payment(row, gateway, payment),
                refund -> refunds.read(row, gateway, refund),
                chargeback -> chargeback(row, gateway, chargeback));
    }

    private Verdict payment(Row row, PaymentGateway gateway, Notice.OfPayment notice) {
        Located<Attempt> found = Located.attempt(row, gateway.name(), notice.attempt(), notice.gatewayId())
                .orElse(null);
        if (found == null) {
            return unmatched(row);
        }
        if (!found.part().gateway().equals(gateway.name())) {
            return Verdict.parked("quarantine:merchant");
        }
        Called<PaymentAnswer> called = payments.find(
                row, found.order(), found.part(), gateway, notice.gatewayId().orElse(null));
        if (called.failure().equals(PaymentLookUp.LOST)) {
            return Verdict.lost();
        }
        PaymentAnswer answer = called.value();
        return answer == null
                ? patient(row, called.failure())
                : answer.match(
                        told -> told(row, found, told),
                        notFound -> patient(row, "not-found"),
                        silent -> patient(row, silent.reason().code()));
    }

    private static Verdict told(Row row, Located<Attempt> found, PaymentAnswer.Found told) {
        PaymentNews news = PaymentNews.of(
                found.order(),
                found.part(),
                told.payments(),
                row.setup().settings().testMoney());
        return news.decided() ? news.tell(row, found.order(), found.part()) : pending(row);
    }

    /** The gateway does not know of the money yet that it told us of. */
    private static Verdict pending(Row row) {
        return RefundSchedule.wait(row.age())
                .map(wait -> Verdict.later(row.spread(wait), "pending"))
                .orElseGet(() -> Verdict.done(Ended.EXPIRED));
    }

    private Verdict chargeback(Row row, PaymentGateway gateway, Notice.OfChargeback notice) {
        if (!gateway.capabilities().callbacksAuthenticated()) {
            return Verdict.parked("chargeback-unproven");
        }
        Located<Payment> paid = Located.payment(row, gateway.name(), notice.attempt(), notice.paymentId())
                .orElse(null);
        if (paid == null) {
            return patient(row, "unmatched");
        }
        ChargebackState state = switch (notice.state()) {
            case OPENED -> ChargebackState.OPEN;
            case WON -> ChargebackState.WON;
            case LOST -> ChargebackState.LOST;
        };
        ChargebackNews news = ChargebackNews.of(
                gateway.name(),
                java.util.Objects.requireNonNull(paid.part().transaction()),
                notice.caseId(),
                notice.amount(),
                state,
                notice.answerBy().orElse(null));
        return row.settle(paid.order().id(), news, Actor.of(Role.GATEWAY, gateway.name()));
    }

    /** Nothing of ours, as far as we know: an account may serve others too. */
    static Verdict unmatched(Row row) {
        return RefundSchedule.wait(row.age())
                .map(wait -> Verdict.later(row.spread(wait), "unmatched"))
                .orElseGet(() -> Verdict.done(Ended.EXPIRED));
    }

    /** Ours, but not to be settled yet; in the end a person looks. */
    static Verdict patient(Row row, String why) {
        return RefundSchedule.wait(row.age())
                .map(wait -> Verdict.later(row.spread(wait), why))
                .orElseGet(() -> Verdict.parked(why));
    }

    @Override
    Verdict broken(Row row) {
        Verdict patient = patient(row, BROKEN);
        return row.attempt() < row.setup().settings().messages().maxAttempts() || patient.kind() == Verdict.Kind.PARKED
                ? patient
                : Verdict.later(row.spread(Duration.ofDays(1)), BROKEN);
    }
}
