package org.chatpadi.reliability.compare;

import static org.chatpadi.core.order.PaymentStatus.DEFICIT;
import static org.chatpadi.core.order.PaymentStatus.NOTHING_DUE;
import static org.chatpadi.core.order.PaymentStatus.OVERPAID;
import static org.chatpadi.core.order.PaymentStatus.PAID;
import static org.chatpadi.core.order.PaymentStatus.PARTIALLY_REFUNDED;
import static org.chatpadi.core.order.PaymentStatus.PART_PAID;
import static org.chatpadi.core.order.PaymentStatus.PENDING;
import static org.chatpadi.core.order.PaymentStatus.REFUNDING;
import static org.chatpadi.core.order.PaymentStatus.UNDERPAID;
import static org.chatpadi.core.order.Role.ASSISTANT;
import static org.chatpadi.core.order.Role.CUSTOMER;
import static org.chatpadi.core.order.Role.GATEWAY;
import static org.chatpadi.core.order.Role.HOST;
import static org.chatpadi.core.order.Role.SELLER;
import static org.chatpadi.core.order.Role.SYSTEM;
import static org.chatpadi.core.order.Status.CANCELLED;
import static org.chatpadi.core.order.Status.CONFIRMED;
import static org.chatpadi.core.order.Status.DELIVERED;
import static org.chatpadi.core.order.Status.PLACED;
import static org.chatpadi.reliability.compare.Story.ALL;
import static org.chatpadi.reliability.compare.Story.ALPHA;
import static org.chatpadi.reliability.compare.Story.BETA;
import static org.chatpadi.reliability.compare.Story.KWESI;
import static org.chatpadi.reliability.compare.Story.NONE;
import static org.chatpadi.reliability.compare.Story.PLAIN;
import static org.chatpadi.reliability.compare.Story.ghs;
import static org.chatpadi.reliability.compare.Story.line;
import static org.chatpadi.reliability.compare.Story.of;
import static org.chatpadi.reliability.compare.Story.shop;

import java.util.List;
import org.chatpadi.core.order.Act;
import org.chatpadi.reliability.model.Amount;
import org.chatpadi.reliability.model.Evidence;
import org.chatpadi.reliability.model.MatterKind;
import org.chatpadi.reliability.model.ModelCommand;
import org.chatpadi.reliability.model.ModelCommand.Amendment;
import org.chatpadi.reliability.model.ModelCommand.RefundState;
import org.chatpadi.reliability.model.ModelCommand.Remedy;
import org.chatpadi.reliability.model.ModelCommand.Resolution;
import org.chatpadi.reliability.model.ModelCommand.Standing;
import org.chatpadi.reliability.model.ModelCommand.Terms;
import org.chatpadi.reliability.model.ModelShop;
import org.chatpadi.reliability.model.ModelView.AttemptState;
import org.chatpadi.reliability.model.ModelView.Route;

/** Lives in which money takes the less travelled turn. */
public enum MoneyLife implements Lived {
    THE_STANDING_POLICY_REFUNDS_WHAT_A_PAYMENT_FREED_AND_NOTHING_THAT_WAS_HELD(
            () -> Story.placed(shop().releasingExcess(), Terms.ofPrepayment(), Standing.ASK_ME, List.of(), line(1, 100))
                    .pays(ALPHA, 100)
                    .seller(new ModelCommand.AmendCharges(Amendment.DISCOUNT, ghs(20), true, null))
                    .stands(CONFIRMED, 80, 100, 0, 20, OVERPAID)
                    .paysOn(1, ALPHA, 50)
                    .stands(CONFIRMED, 80, 150, 50, 20, OVERPAID)
                    .refund(1, 2, 50, Route.AUTOMATIC, RefundState.REQUESTED)
                    .tellsCustomer("payment-received", "refund-requested")
                    .tellsSeller()
                    .openMatters(MatterKind.EXCESS)),

    REFUND_STATES_ONLY_RISE_AND_LATE_NEWS_OF_AN_OLD_REFUND_IS_A_CONTRADICTION(() -> paid(100)
            .seller(new ModelCommand.RequestRefund(ghs(30), 0, false))
            .gateway(new ModelCommand.RefundOutcome(1, RefundState.PENDING))
            .repeated(SYSTEM, new ModelCommand.RefundOutcome(1, RefundState.UNKNOWN))
            .refused(new ModelCommand.ResolveReview(1, Resolution.MADE), "review.none")
            .as(SYSTEM, new ModelCommand.RefundOutcome(1, RefundState.NEEDS_REVIEW))
            .tellsSeller("refund-review")
            .refused(new ModelCommand.ResolveReview(2, Resolution.RETRY), "refund.unknown")
            .seller(new ModelCommand.ResolveReview(1, Resolution.RETRY))
            .stands(CONFIRMED, 70, 100, 30, 0, REFUNDING)
            .refund(1, 1, 30, Route.AUTOMATIC, RefundState.FAILED)
            .refund(2, 1, 30, Route.AUTOMATIC, RefundState.REQUESTED)
            .refundMade(2)
            .stands(CONFIRMED, 70, 70, 0, 0, PARTIALLY_REFUNDED)
            .refundMade(1)
            .stands(CONFIRMED, 70, 40, 0, -30, UNDERPAID)
            .openMatters(MatterKind.CONTRADICTION)
            .repeated(GATEWAY, new ModelCommand.RefundOutcome(1, RefundState.FAILED))
            .gateway(new ModelCommand.RefundOutcome(1, RefundState.REVERSED))
            .stands(CONFIRMED, 70, 70, 0, 0, PARTIALLY_REFUNDED)
            .refused(new ModelCommand.CloseMoneyMatter(MatterKind.CONTRADICTION, 2), "matter.unknown")
            .seller(new ModelCommand.CloseMoneyMatter(MatterKind.CONTRADICTION, 1))
            .refused(new ModelCommand.CloseMoneyMatter(MatterKind.CONTRADICTION, 1), "matter.none")),

    A_REFUND_THAT_ONLY_TAKES_WHAT_WAS_RESERVED_CONTRADICTS_NOTHING(() -> {
        paid(100)
                .seller(new ModelCommand.RequestRefund(ghs(30), 0, false))
                .gateway(new ModelCommand.PaymentReversed(1))
                .openMatters(MatterKind.CONTRADICTION)
                .seller(new ModelCommand.CloseMoneyMatter(MatterKind.CONTRADICTION, 1))
                .refundMade(1)
                .stands(CONFIRMED, 70, -30, 0, -100, DEFICIT)
                .tellsCustomer("refund-succeeded")
                .openMatters();
        paid(100)
                .seller(new ModelCommand.RequestRefund(ghs(30), 0, false))
                .as(SYSTEM, new ModelCommand.RefundOutcome(1, RefundState.NEEDS_REVIEW))
                .gateway(new ModelCommand.ChargebackLost(1, "c1", ghs(50)))
                .seller(new ModelCommand.ResolveReview(1, Resolution.MADE))
                .stands(CONFIRMED, 70, 20, 0, -50, UNDERPAID)
                .openMatters();
    }),

    A_REFUND_THAT_FAILED_AND_WAS_MADE_AFTER_ALL_CONTRADICTS_ONLY_WHAT_IS_DUE(() -> paid(100)
            .seller(new ModelCommand.RequestRefund(ghs(30), 0, false))
            .gateway(new ModelCommand.RefundOutcome(1, RefundState.FAILED))
            .stands(CONFIRMED, 70, 100, 0, 30, OVERPAID)
            .refundMade(1)
            .stands(CONFIRMED, 70, 70, 0, 0, PARTIALLY_REFUNDED)
            .openMatters()),

    A_REVIEW_IS_NOT_RETRIED_BEYOND_THE_EXCESS_OR_UNDER_A_CHARGEBACK(() -> paid(100)
            .seller(new ModelCommand.RequestRefund(ghs(30), 0, false))
            .as(SYSTEM, new ModelCommand.RefundOutcome(1, RefundState.NEEDS_REVIEW))
            .gateway(new ModelCommand.ChargebackOpened(1, "c1", ghs(10)))
            .refused(new ModelCommand.ResolveReview(1, Resolution.RETRY), "refund.chargeback-open")
            .gateway(new ModelCommand.ChargebackLost(1, "c1", ghs(10)))
            .stands(CONFIRMED, 70, 90, 30, -10, UNDERPAID)
            .refused(new ModelCommand.ResolveReview(1, Resolution.BY_HAND), "refund.beyond-excess")
            .seller(new ModelCommand.ResolveReview(1, Resolution.NOT_MADE))
            .stands(CONFIRMED, 70, 90, 0, 20, OVERPAID)),

    A_REVIEW_IS_NOT_RETRIED_BEYOND_WHAT_IS_LEFT_OF_ITS_PAYMENT(() -> Story.prepaid(line(1, 100))
            .pays(ALPHA, 100)
            .seller(new ModelCommand.RecordDirectPayment("momo", "m1", ghs(200)))
            .seller(new ModelCommand.ReleaseExcess(ghs(50), 1, false))
            .as(SYSTEM, new ModelCommand.RefundOutcome(1, RefundState.NEEDS_REVIEW))
            .gateway(new ModelCommand.PaymentReversed(1))
            .stands(CONFIRMED, 100, 200, 50, 50, OVERPAID)
            .refused(new ModelCommand.ResolveReview(1, Resolution.RETRY), "refund.beyond-excess")
            .seller(new ModelCommand.ResolveReview(1, Resolution.NOT_MADE))
            .stands(CONFIRMED, 100, 200, 0, 100, OVERPAID)),

    A_REFUND_BY_HAND_IS_RECORDED_ONCE_AND_EXACTLY(() -> Story.prepaid(line(1, 100))
            .pays(PLAIN, 100)
            .seller(new ModelCommand.RequestRefund(ghs(40), 0, false))
            .tellsSeller("refund-by-hand")
            .refund(1, 1, 40, Route.MANUAL, RefundState.REQUESTED)
            .refused(GATEWAY, "", new ModelCommand.RefundOutcome(1, RefundState.SUCCEEDED), "refund.none-awaiting")
            .refused(new ModelCommand.RecordManualRefund(1, ghs(41)), "refund.amount")
            .refused(new ModelCommand.RecordManualRefund(1, ghs(39)), "refund.amount")
            .refused(new ModelCommand.RecordManualRefund(1, new Amount(4000, "NGN")), "currency")
            .seller(new ModelCommand.RecordManualRefund(1, ghs(40)))
            .stands(CONFIRMED, 60, 60, 0, 0, PARTIALLY_REFUNDED)
            .refused(new ModelCommand.RecordManualRefund(1, ghs(40)), "refund.none-by-hand")
            .seller(new ModelCommand.RequestRefund(ghs(10), 1, true))
            .tellsCustomer("refund-succeeded")
            .refund(2, 1, 10, Route.MADE, RefundState.SUCCEEDED)
            .stands(CONFIRMED, 50, 50, 0, 0, PARTIALLY_REFUNDED)),

    A_REFUND_TAKES_THE_NEWEST_CAPTURE_FIRST_UNLESS_ONE_IS_NAMED(() -> Story.prepaid(line(1, 100))
            .pays(ALPHA, 30)
            .pays(BETA, 70)
            .refused(new ModelCommand.RequestRefund(ghs(101), 0, false), "refund.beyond-due")
            .refused(new ModelCommand.RequestRefund(ghs(31), 1, false), "refund.beyond-payment")
            .refused(new ModelCommand.RequestRefund(ghs(10), 3, false), "payment.unknown")
            .seller(new ModelCommand.RequestRefund(ghs(80), 0, false))
            .refund(1, 2, 70, Route.AUTOMATIC, RefundState.REQUESTED)
            .refund(2, 1, 10, Route.AUTOMATIC, RefundState.REQUESTED)
            .stands(CONFIRMED, 20, 100, 80, 0, REFUNDING)
            .seller(new ModelCommand.RequestRefund(ghs(20), 1, false))
            .stands(CONFIRMED, 0, 100, 100, 0, REFUNDING)
            .refused(new ModelCommand.RequestRefund(ghs(1), 0, false), "refund.nothing-due")),

    A_CASE_ONLY_RISES_AND_COUNTS_FOR_ITS_OWN_AMOUNT(() -> Story.prepaid(line(1, 100))
            .refused(GATEWAY, "", new ModelCommand.ChargebackOpened(1, "c1", ghs(60)), "payment.none-gateway")
            .pays(ALPHA, 100)
            .refused(GATEWAY, "", new ModelCommand.ChargebackOpened(2, "c1", ghs(60)), "payment.unknown")
            .refused(GATEWAY, "", new ModelCommand.ChargebackOpened(1, "c1", ghs(101)), "chargeback.beyond-payment")
            .gateway(new ModelCommand.ChargebackLost(1, "c1", ghs(60)))
            .stands(CONFIRMED, 100, 40, 0, -60, UNDERPAID)
            .tellsSeller("chargeback")
            .openMatters()
            .repeated(GATEWAY, new ModelCommand.ChargebackOpened(1, "c1", ghs(60)))
            .gateway(new ModelCommand.ChargebackOpened(1, "c2", ghs(100)))
            .openMatters(MatterKind.CHARGEBACK)
            .gateway(new ModelCommand.ChargebackLost(1, "c2", ghs(100)))
            .stands(CONFIRMED, 100, 0, 0, -100, UNDERPAID)
            .gateway(new ModelCommand.ChargebackWon(1, "c2", ghs(100)))
            .stands(CONFIRMED, 100, 40, 0, -60, UNDERPAID)
            .gateway(new ModelCommand.ChargebackWon(1, "c1", ghs(60)))
            .stands(CONFIRMED, 100, 100, 0, 0, PAID)
            .repeated(GATEWAY, new ModelCommand.ChargebackLost(1, "c1", ghs(60)))),

    A_CASE_KEEPS_THE_PAYMENT_AND_THE_AMOUNT_FIRST_TOLD(() -> Story.prepaid(line(1, 100))
            .pays(ALPHA, 60)
            .pays(BETA, 40)
            .gateway(new ModelCommand.ChargebackOpened(1, "c1", ghs(50)))
            .refused(GATEWAY, "", new ModelCommand.ChargebackLost(2, "c1", ghs(41)), "chargeback.beyond-payment")
            .gateway(new ModelCommand.ChargebackLost(2, "c1", ghs(10)))
            .stands(CONFIRMED, 100, 50, 0, -50, UNDERPAID)
            .gateway(new ModelCommand.ChargebackWon(2, "c1", ghs(10)))
            .stands(CONFIRMED, 100, 100, 0, 0, PAID)),

    A_CANCELLED_ORDER_KEEPS_WHAT_IS_UNDER_CHARGEBACK_AS_EXCESS(() -> Story.prepaid(line(1, 100))
            .pays(ALPHA, 60)
            .pays(BETA, 40)
            .gateway(new ModelCommand.ChargebackOpened(1, "c1", ghs(60)))
            .refused(new ModelCommand.Dispatch(ALL, null, 0), "dispatch.chargeback")
            .seller(new ModelCommand.Cancel())
            .stands(CANCELLED, 0, 100, 40, 60, OVERPAID)
            .openMatters(MatterKind.CHARGEBACK, MatterKind.EXCESS)
            .refused(new ModelCommand.ReleaseExcess(null, 0, false), "refund.chargeback-open")
            .gateway(new ModelCommand.ChargebackLost(1, "c1", ghs(60)))
            .stands(CANCELLED, 0, 40, 40, 0, REFUNDING)
            .openMatters()),

    A_CHECKOUT_IS_POSSIBLE_WHILE_SOME_GATEWAY_TAKES_SOME_OF_WHAT_IS_MISSING(() -> {
        ModelShop shop = ModelShop.with(
                new ModelShop.Gateway(ALPHA, 6_000, true), new ModelShop.Gateway(BETA, Long.MAX_VALUE, true));
        Story.placed(shop, Terms.ofPrepayment(), Standing.ASK_ME, List.of(), line(1, 100))
                .refused(HOST, "", new ModelCommand.OpenCheckout(ALPHA, ghs(59)), "checkout.gateway-unable")
                .refused(HOST, "", new ModelCommand.OpenCheckout(BETA, null), "checkout.gateway-unable")
                .pays(ALPHA, 41)
                .refused(HOST, "", new ModelCommand.OpenCheckout(ALPHA, null), "checkout.all-unable");
    }),

    A_CHANGE_OF_WHAT_IS_DUE_SUPERSEDES_ATTEMPTS_AND_MONEY_ON_THEM_STILL_COUNTS(() -> Story.prepaid(line(1, 100))
            .refused(new ModelCommand.OpenCheckout("nobody", null), "checkout.gateway-unknown")
            .refused(new ModelCommand.OpenCheckout(ALPHA, ghs(101)), "checkout.amount")
            .as(HOST, new ModelCommand.OpenCheckout(ALPHA, null))
            .as(SYSTEM, new ModelCommand.AttemptOutcome(1, true))
            .repeated(SYSTEM, new ModelCommand.AttemptOutcome(1, true))
            .refused(
                    GATEWAY,
                    "",
                    new ModelCommand.RecordGatewayPayment(1, BETA, "x", ghs(100)),
                    "payment.gateway-differs")
            .refused(
                    GATEWAY,
                    "",
                    new ModelCommand.RecordGatewayPayment(1, ALPHA, "x", new Amount(100, "NGN")),
                    "currency")
            .seller(new ModelCommand.AmendCharges(Amendment.FEE, ghs(5), false, Evidence.TOLD))
            .attempt(1, AttemptState.SUPERSEDED)
            .repeated(GATEWAY, new ModelCommand.PaymentFailed(1))
            .paysOn(1, ALPHA, 100)
            .attempt(1, AttemptState.CAPTURED)
            .stands(PLACED, 105, 100, 0, -5, UNDERPAID)
            .openMatters(MatterKind.UNDERPAYMENT)
            .seller(new ModelCommand.OpenCheckout(BETA, null))
            .gateway(new ModelCommand.PaymentFailed(2))
            .tellsCustomer("payment-failed")
            .attempt(2, AttemptState.FAILED)
            .seller(new ModelCommand.OpenCheckout(BETA, null))
            .as(SYSTEM, new ModelCommand.AttemptOutcome(3, false))
            .tellsCustomer("payment-failed")
            .attempt(3, AttemptState.FAILED)),

    A_TRANSACTION_ID_STANDS_FOR_ONE_PAYMENT_UNTIL_THAT_IS_VOIDED(() -> Story.prepaid(line(1, 100))
            .refused(new ModelCommand.VoidPayment(1), "void.none")
            .seller(new ModelCommand.RecordDirectPayment("momo", "m1", ghs(100)))
            .repeated(SELLER, new ModelCommand.RecordDirectPayment("momo", "m1", ghs(100)))
            .refused(new ModelCommand.RecordDirectPayment("momo", "m1", ghs(90)), "payment.transaction-used")
            .seller(new ModelCommand.RecordDirectPayment("bank", "m1", ghs(1)))
            .seller(new ModelCommand.VoidPayment(1))
            .stands(CONFIRMED, 100, 1, 0, -99, UNDERPAID)
            .refused(new ModelCommand.VoidPayment(1), "void.voided")
            .seller(new ModelCommand.RecordDirectPayment("momo", "m1", ghs(99)))
            .stands(CONFIRMED, 100, 100, 0, 0, PAID)
            .seller(new ModelCommand.RequestRefund(ghs(99), 3, false))
            .refused(new ModelCommand.VoidPayment(3), "void.refund-stands")
            .seller(new ModelCommand.Dispatch(ALL, null, 0))
            .seller(new ModelCommand.Deliver(1, NONE))
            .customer(new ModelCommand.OpenDispute("damaged", of(1, 1), Evidence.PAGE))
            .seller(new ModelCommand.ResolveDispute(1, Remedy.REPLACEMENT, null, false))
            .onOrder(1)
            .refused(new ModelCommand.RecordDirectPayment("momo", "m1", ghs(99)), "payment.transaction-used")),

    A_CLAIM_IS_NO_PAYMENT_AND_IS_GRANTED_BY_ONE(() -> {
        ModelCommand claim = new ModelCommand.ClaimPayment(ghs(100), "momo", "m1", Evidence.MESSAGE);
        Story.prepaid(line(1, 100))
                .refused(CUSTOMER, "", new ModelCommand.ClaimPayment(ghs(1), "momo", "m1", Evidence.TOLD), "evidence")
                .as(ASSISTANT, claim)
                .tellsCustomer("claim-received")
                .tellsSeller("payment-claimed")
                .repeated(CUSTOMER, claim)
                .refused(
                        CUSTOMER, "", new ModelCommand.ClaimPayment(ghs(99), "momo", "m1", Evidence.PAGE), "claim.open")
                .stands(PLACED, 100, 0, 0, -100, PENDING)
                .seller(new ModelCommand.RejectClaim())
                .refused(new ModelCommand.RejectClaim(), "claim.none")
                .customer(claim)
                .seller(new ModelCommand.RecordDirectPayment("momo", "m1", ghs(100)))
                .openMatters()
                .refused(CUSTOMER, "", claim, "nothing-due");
    }),

    A_REFUND_WE_DO_NOT_KNOW_USES_UP_THE_EXCESS_AND_CONTRADICTS_WHEN_IT_TAKES_MORE(() -> Story.prepaid(line(1, 100))
            .pays(ALPHA, 130)
            .gateway(new ModelCommand.ExternalRefund(1, "r1", ghs(30)))
            .stands(CONFIRMED, 100, 100, 0, 0, PARTIALLY_REFUNDED)
            .openMatters()
            .repeated(GATEWAY, new ModelCommand.ExternalRefund(1, "r1", ghs(30)))
            .gateway(new ModelCommand.ExternalRefund(1, "r2", ghs(5)))
            .stands(CONFIRMED, 100, 95, 0, -5, UNDERPAID)
            .tellsCustomer("refund-succeeded")
            .openMatters(MatterKind.CONTRADICTION)
            .refused(new ModelCommand.RequestRefund(ghs(1), 0, false), "refund.not-covered")
            .gateway(new ModelCommand.RefundOutcome(2, RefundState.REVERSED))
            .stands(CONFIRMED, 100, 100, 0, 0, PARTIALLY_REFUNDED)),

    WAIVED_EXCESS_STAYS_WITH_THE_SHOP_EVEN_WHEN_THE_ORDER_IS_CANCELLED(() -> Story.prepaid(line(1, 100))
            .seller(new ModelCommand.OpenCheckout(ALPHA, null))
            .paysOn(1, ALPHA, 100)
            .paysOn(1, ALPHA, 20)
            .refused(new ModelCommand.ReleaseExcess(ghs(21), 0, false), "refund.beyond-excess")
            .seller(new ModelCommand.WaiveExcess())
            .stands(CONFIRMED, 100, 120, 0, 0, PAID)
            .openMatters()
            .refused(new ModelCommand.WaiveExcess(), "excess.none")
            .seller(new ModelCommand.Cancel())
            .stands(CANCELLED, 0, 120, 100, 0, REFUNDING)
            .refund(1, 2, 20, Route.AUTOMATIC, RefundState.REQUESTED)
            .refund(2, 1, 80, Route.AUTOMATIC, RefundState.REQUESTED)),

    A_REVERSED_DEPOSIT_IS_A_CONTRADICTION_AND_BLOCKS_DISPATCH_BUT_MOVES_NO_STATUS(() -> Story.deposit(50, line(1, 200))
            .pays(ALPHA, 50)
            .stands(CONFIRMED, 200, 50, 0, -150, PART_PAID)
            .gateway(new ModelCommand.PaymentReversed(1))
            .stands(CONFIRMED, 200, 0, 0, -200, UNDERPAID)
            .openMatters(MatterKind.CONTRADICTION)
            .tellsCustomer()
            .tellsSeller("money-matter")
            .repeated(GATEWAY, new ModelCommand.PaymentReversed(1))
            .refused(new ModelCommand.Dispatch(ALL, KWESI, 0), "dispatch.uncovered")
            .seller(new ModelCommand.AmendCharges(Amendment.DISCOUNT, ghs(200), false, null))
            .stands(CONFIRMED, 0, 0, 0, 0, NOTHING_DUE)
            .refused(new ModelCommand.AmendCharges(Amendment.DISCOUNT, ghs(1), false, null), "amend.beyond-due")
            .seller(new ModelCommand.Dispatch(ALL, null, 0))
            .seller(new ModelCommand.Deliver(1, NONE))
            .refused(new ModelCommand.AmendCharges(Amendment.DISCOUNT, ghs(1), false, null), "amend.nothing-due")),

    A_FOREIGN_CURRENCY_IS_REFUSED_BEFORE_ANY_ARGUMENT(() -> {
        Amount naira = new Amount(100, "NGN");
        paid(100)
                .refused(new ModelCommand.RequestRefund(naira, 9, false), "currency")
                .refused(GATEWAY, "", new ModelCommand.ExternalRefund(9, "r1", naira), "currency")
                .refused(new ModelCommand.AmendCharges(Amendment.FEE, naira, false, Evidence.PAGE), "currency")
                .refused(new ModelCommand.ResolveDispute(1, Remedy.PARTIAL_REFUND, naira, false), "status")
                .seller(new ModelCommand.Dispatch(ALL, null, 0))
                .refused(new ModelCommand.ResolveDispute(9, Remedy.PARTIAL_REFUND, naira, false), "dispute.none")
                .customer(new ModelCommand.OpenDispute("damaged", of(1, 1), Evidence.PAGE))
                .refused(new ModelCommand.ResolveDispute(9, Remedy.PARTIAL_REFUND, naira, false), "currency")
                .refused(new ModelCommand.ResolveDispute(9, Remedy.PARTIAL_REFUND, ghs(1), false), "dispute.unknown");
    }),

    AMENDED_CHARGES_ARE_TOLD_UNLESS_A_REFUND_OR_A_DISPUTE_TELLS_OF_THEM(() -> Story.prepaid(line(1, 100))
            .seller(new ModelCommand.AmendCharges(Amendment.FEE, ghs(10), false, Evidence.TOLD))
            .tellsCustomer("charges-amended")
            .pays(ALPHA, 110)
            .seller(new ModelCommand.RequestRefund(ghs(10), 0, true))
            .tellsCustomer("refund-succeeded")
            .seller(new ModelCommand.Dispatch(ALL, null, 0))
            .customer(new ModelCommand.OpenDispute("damaged", NONE, Evidence.PAGE))
            .seller(new ModelCommand.ResolveDispute(1, Remedy.PARTIAL_REFUND, ghs(20), false))
            .tellsCustomer("dispute-resolved")),

    A_FEE_NEEDS_AGREEMENT_AND_COMES_BEFORE_DELIVERY(() -> Story.onDelivery(line(1, 100))
            .refused(new ModelCommand.AmendCharges(Amendment.FEE, ghs(10), false, Evidence.PAGE), "evidence")
            .seller(new ModelCommand.AmendCharges(Amendment.FEE, ghs(10), false, Evidence.TOLD))
            .seller(new ModelCommand.Dispatch(ALL, KWESI, 0))
            .outstanding(110)
            .seller(new ModelCommand.RecordDirectPayment("momo", "m1", ghs(30)))
            .tellsCustomer("payment-received")
            .outstanding(80)
            .seller(new ModelCommand.SettleOnDelivery(1, ghs(80), NONE, "momo", "m2"))
            .stands(DELIVERED, 110, 110, 0, 0, PAID)
            .tellsCustomer("delivered")
            .refused(new ModelCommand.VoidPayment(2), "void.settlement")
            .refused(
                    new ModelCommand.AmendCharges(Amendment.FEE, ghs(1), false, Evidence.TOLD),
                    "amend.fee-after-delivery")),

    VOIDING_A_PART_PAYMENT_AFTER_DELIVERY_LEAVES_THE_ORDER_UNDERPAID(() -> Story.onDelivery(line(1, 100))
            .seller(new ModelCommand.Dispatch(ALL, KWESI, 0))
            .seller(new ModelCommand.RecordDirectPayment("momo", "m1", ghs(30)))
            .seller(new ModelCommand.SettleOnDelivery(1, ghs(70), NONE, "cash", null))
            .seller(new ModelCommand.VoidPayment(1))
            .stands(DELIVERED, 100, 70, 0, -30, UNDERPAID)
            .tellsCustomer("payment-voided")
            .openMatters()),

    WHAT_IS_LEGAL_NOW_FOLLOWS_ROLE_STATUS_AND_STATE(() -> Story.prepaid(line(1, 100))
            .legalIsExactly(GATEWAY, "")
            .legalIsExactly(HOST, "", Act.OPEN_CHECKOUT)
            .legalIsExactly(CUSTOMER, "", Act.CLAIM_PAYMENT, Act.REQUEST_CANCELLATION, Act.REQUEST_CORRECTION)
            .notLegal(SELLER, "ama", Act.DISPATCH, Act.DELIVER, Act.RELEASE_EXCESS, Act.ERASE_CUSTOMER)
            .pays(ALPHA, 100)
            .legalIsExactly(
                    GATEWAY,
                    "",
                    Act.RECORD_PAYMENT,
                    Act.PAYMENT_REVERSED,
                    Act.EXTERNAL_REFUND,
                    Act.CHARGEBACK_OPENED,
                    Act.CHARGEBACK_LOST,
                    Act.CHARGEBACK_WON)
            .legalIsExactly(HOST, "")
            .legal(SELLER, "ama", Act.DISPATCH, Act.CANCEL, Act.REQUEST_REFUND, Act.START_PROCESSING)),

    A_CUSTOMER_IS_ERASED_ONCE_NOTHING_IS_OPEN(() -> paid(100)
            .customer(new ModelCommand.RequestCorrection(Evidence.PAGE))
            .refused(new ModelCommand.DeclineCorrection(2), "matter.unknown")
            .seller(new ModelCommand.CorrectContact(true))
            .tellsCustomer("contact-corrected")
            .openMatters()
            .refused(new ModelCommand.EraseCustomer(), "status")
            .seller(new ModelCommand.Cancel())
            .refused(HOST, "", new ModelCommand.EraseCustomer(), "erase.open-refund")
            .refundMade(1)
            .legalIsExactly(HOST, "", Act.ERASE_CUSTOMER)
            .as(HOST, new ModelCommand.EraseCustomer())
            .legalIsExactly(HOST, "")
            .repeated(SELLER, new ModelCommand.EraseCustomer())
            .refused(new ModelCommand.MessageCustomer(), "customer.erased")
            .refused(new ModelCommand.CorrectAddress(), "customer.erased")
            .as(ASSISTANT, new ModelCommand.AddNote()));

    private final Runnable story;

    MoneyLife(Runnable story) {
        this.story = story;
    }

    @Override
    public void tell() {
        story.run();
    }

    private static Story paid(long cedis) {
        return Story.prepaid(line(1, cedis)).pays(ALPHA, cedis);
    }
}
