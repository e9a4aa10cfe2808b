package org.chatpadi.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Attempt;
import org.chatpadi.core.order.ChargebackState;
import org.chatpadi.core.order.Command;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.Payment;
import org.chatpadi.core.order.PaymentKind;
import org.chatpadi.core.order.Received;
import org.chatpadi.core.order.Refund;
import org.chatpadi.core.order.RefundState;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.payment.AmendCharges;
import org.chatpadi.core.payment.AttemptOutcome;
import org.chatpadi.core.payment.ChargebackNews;
import org.chatpadi.core.payment.ClaimPayment;
import org.chatpadi.core.payment.CloseMoneyMatter;
import org.chatpadi.core.payment.DirectPayment;
import org.chatpadi.core.payment.GatewayPayment;
import org.chatpadi.core.payment.OpenCheckout;
import org.chatpadi.core.payment.PaymentFailed;
import org.chatpadi.core.payment.PaymentReversed;
import org.chatpadi.core.payment.RejectClaim;
import org.chatpadi.core.payment.VoidPayment;
import org.chatpadi.core.refund.ExternalRefund;
import org.chatpadi.core.refund.RecordManualRefund;
import org.chatpadi.core.refund.RefundOutcome;
import org.chatpadi.core.refund.ReleaseExcess;
import org.chatpadi.core.refund.RequestRefund;
import org.chatpadi.core.refund.ResolveReview;
import org.chatpadi.core.refund.WaiveExcess;
import org.joda.money.Money;

/** Commands about money that fit an order as it stands. */
record MoneyCommands(Order order, Role role, Choice choice) {

    private static final String WHY = "as agreed";
    private static final List<String> GATEWAYS = List.of("paystack", "paystack", "flutterwave", "momo");
    private static final List<RefundState> OUTCOMES = List.of(
            RefundState.UNKNOWN,
            RefundState.PENDING,
            RefundState.NEEDS_REVIEW,
            RefundState.FAILED,
            RefundState.SUCCEEDED,
            RefundState.SUCCEEDED,
            RefundState.REVERSED);

    List<Command> of(Act act) {
        return switch (act) {
            case OPEN_CHECKOUT -> List.of(checkout());
            case ATTEMPT_OUTCOME -> each(order.ledger().attempts(), this::outcome);
            case RECORD_PAYMENT -> role == Role.GATEWAY ? gatewayPayments() : List.of(directPayment());
            case CLAIM_PAYMENT ->
                List.of(ClaimPayment.of(money(choice.amount(due())), received(), Sandbox.evidence(role)));
            case REJECT_CLAIM -> List.of(RejectClaim.because(WHY));
            case PAYMENT_FAILED ->
                each(order.ledger().attempts(), attempt -> PaymentFailed.of(attempt.operation(), "declined"));
            case PAYMENT_REVERSED ->
                each(captured(), payment -> PaymentReversed.of(payment.through(), id(payment), "reversed"));
            case VOID_PAYMENT -> each(order.ledger().payments(), payment -> VoidPayment.of(payment.number(), WHY));
            case CHARGEBACK_OPENED -> chargebacks(ChargebackState.OPEN);
            case CHARGEBACK_LOST -> chargebacks(ChargebackState.LOST);
            case CHARGEBACK_WON -> chargebacks(ChargebackState.WON);
            case AMEND_CHARGES -> List.of(amend());
            case CLOSE_MONEY_MATTER ->
                each(order.matters().open().toList(), matter -> CloseMoneyMatter.of(matter.number(), WHY));
            case REQUEST_REFUND -> List.of(refund());
            case RECORD_MANUAL_REFUND ->
                each(
                        order.ledger().refunds(),
                        refund -> RecordManualRefund.of(
                                refund.number(), money(refund.amount()), OrderShape.PHONE, fresh("mm")));
            case RELEASE_EXCESS ->
                List.of(choice.of(ReleaseExcess.all(), ReleaseExcess.of(money(choice.amount(excess())))));
            case WAIVE_EXCESS -> List.of(WaiveExcess.because(WHY));
            case REFUND_OUTCOME ->
                each(order.ledger().refunds(), refund -> RefundOutcome.of(refund.number(), choice.among(OUTCOMES)));
            case RESOLVE_REVIEW -> each(order.ledger().refunds(), this::review);
            case EXTERNAL_REFUND ->
                each(
                        captured(),
                        payment -> ExternalRefund.of(
                                payment.through(),
                                id(payment),
                                money(choice.amount(payment.amount())),
                                fresh("dashboard")));
            default -> List.of();
        };
    }

    private Command checkout() {
        String gateway = choice.among(GATEWAYS);
        long missing = order.balance().due() - order.balance().paid();
        return choice.below(3) > 0
                ? OpenCheckout.through(gateway)
                : OpenCheckout.through(gateway, money(choice.amount(missing)));
    }

    private Command outcome(Attempt attempt) {
        return choice.below(4) > 0
                ? AttemptOutcome.link(attempt.number(), "https://" + attempt.gateway() + ".example/pay", null, Map.of())
                : AttemptOutcome.refused(attempt.number(), "declined");
    }

    private List<Command> gatewayPayments() {
        return each(order.ledger().attempts(), attempt -> {
            Money paid = choice.below(4) > 0 ? money(attempt.amount()) : money(choice.amount(2 * attempt.amount()));
            return payment(attempt.operation(), attempt.gateway(), paid);
        });
    }

    private Command payment(UUID operation, String gateway, Money paid) {
        return GatewayPayment.of(
                operation,
                gateway,
                fresh("t"),
                paid,
                paid,
                paid,
                order.placement().placedAt(),
                Map.of());
    }

    private Command directPayment() {
        long missing = Math.max(1, order.balance().due() - order.balance().paid());
        return DirectPayment.of(money(choice.below(4) > 0 ? missing : choice.amount(2 * missing)), received());
    }

    private Received received() {
        return choice.of(Received.cash(), Received.mobileMoney("mtn", fresh("MM"), OrderShape.PHONE));
    }

    private List<Command> chargebacks(ChargebackState state) {
        List<Command> all = new ArrayList<>();
        order.ledger()
                .chargebacks()
                .forEach(known -> order.ledger()
                        .payment(known.payment())
                        .ifPresent(payment -> all.add(news(payment, known.caseId(), money(known.amount()), state))));
        captured()
                .forEach(payment ->
                        all.add(news(payment, fresh("case"), money(choice.amount(payment.amount())), state)));
        return all;
    }

    private static Command news(Payment payment, String caseId, Money amount, ChargebackState state) {
        return ChargebackNews.of(payment.through(), id(payment), caseId, amount, state, null);
    }

    private Command amend() {
        Money amount = money(choice.amount(Math.max(1, due() / (1 + choice.below(4)))));
        return switch (choice.below(4)) {
            case 0 -> AmendCharges.discount(amount, WHY);
            case 1 -> AmendCharges.discountHeld(amount, WHY);
            case 2 -> AmendCharges.goodwill(amount, WHY);
            default -> AmendCharges.deliveryFee(money(1 + choice.below(2_000)), WHY, Sandbox.evidence(role));
        };
    }

    private Command refund() {
        Money amount = money(choice.amount(Math.max(1, due() / (1 + choice.below(4)))));
        RequestRefund plain = choice.of(RequestRefund.goodwill(amount, WHY), RequestRefund.discount(amount, WHY));
        RequestRefund named = order.ledger().payments().isEmpty() || choice.below(3) > 0
                ? plain
                : plain.of(choice.among(order.ledger().payments()).number());
        return choice.below(4) > 0 ? named : named.alreadyMade(fresh("made"));
    }

    private Command review(Refund refund) {
        return switch (choice.below(4)) {
            case 0 -> ResolveReview.made(refund.number(), fresh("mm"));
            case 1 -> ResolveReview.notMade(refund.number());
            case 2 -> ResolveReview.retry(refund.number());
            default -> ResolveReview.byHand(refund.number());
        };
    }

    private List<Payment> captured() {
        return order.ledger().payments().stream()
                .filter(payment -> payment.kind() == PaymentKind.GATEWAY)
                .toList();
    }

    private static String id(Payment payment) {
        return payment.transaction() == null ? "none" : payment.transaction();
    }

    /** An id that no other command of this life has. */
    private String fresh(String kind) {
        return kind + "-" + order.id() + "-" + order.seq();
    }

    private Money money(long minor) {
        return order.money(minor);
    }

    private long due() {
        return order.balance().due();
    }

    private long excess() {
        return order.balance().excess();
    }

    private static <T> List<Command> each(List<T> all, Function<T, Command> how) {
        return all.stream().map(how).toList();
    }
}
