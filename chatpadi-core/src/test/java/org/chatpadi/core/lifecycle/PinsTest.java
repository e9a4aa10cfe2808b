package org.chatpadi.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.AttemptState;
import org.chatpadi.core.order.CancelReason;
import org.chatpadi.core.order.ChargeKind;
import org.chatpadi.core.order.ChargebackState;
import org.chatpadi.core.order.Coded;
import org.chatpadi.core.order.DisputeCause;
import org.chatpadi.core.order.DisputeReason;
import org.chatpadi.core.order.EventType;
import org.chatpadi.core.order.EvidenceKind;
import org.chatpadi.core.order.Goods;
import org.chatpadi.core.order.Grade;
import org.chatpadi.core.order.MatterKind;
import org.chatpadi.core.order.Means;
import org.chatpadi.core.order.PaymentKind;
import org.chatpadi.core.order.PaymentStatus;
import org.chatpadi.core.order.RefundReason;
import org.chatpadi.core.order.RefundRoute;
import org.chatpadi.core.order.RefundState;
import org.chatpadi.core.order.RefusalCode;
import org.chatpadi.core.order.Resolution;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.order.ShipmentState;
import org.chatpadi.core.order.ShortageChoice;
import org.chatpadi.core.order.ShortageStage;
import org.chatpadi.core.order.StandingChoice;
import org.chatpadi.core.order.Status;
import org.junit.jupiter.api.Test;

/** The closed lists, literally: a code that changes or goes breaks what was stored, sent and written against it. */
class PinsTest {

    private static void pinned(Class<? extends Coded> list, String... codes) {
        Coded[] members = list.getEnumConstants();
        assertThat(Stream.of(members).map(Coded::code)).as(list.getSimpleName()).containsExactly(codes);
    }

    @Test
    void acts() {
        pinned(
                Act.class,
                "place",
                "open-checkout",
                "attempt-outcome",
                "record-payment",
                "claim-payment",
                "reject-claim",
                "payment-failed",
                "payment-reversed",
                "void-payment",
                "start-processing",
                "dispatch",
                "deliver",
                "settle-on-delivery",
                "fail-delivery",
                "record-return",
                "record-loss",
                "undo-delivery",
                "cancel",
                "request-cancellation",
                "withdraw-cancellation",
                "decline-cancellation",
                "report-shortage",
                "answer-shortage",
                "restock",
                "withdraw-shortage",
                "close-short",
                "amend-charges",
                "request-refund",
                "record-manual-refund",
                "release-excess",
                "waive-excess",
                "close-money-matter",
                "clear-duplicate",
                "request-correction",
                "decline-correction",
                "refund-outcome",
                "resolve-review",
                "external-refund",
                "open-dispute",
                "withdraw-dispute",
                "resolve-dispute",
                "chargeback-opened",
                "chargeback-lost",
                "chargeback-won",
                "add-note",
                "message-customer",
                "correct-contact",
                "correct-address",
                "revoke-tracking",
                "erase-customer");
    }

    @Test
    void events() {
        pinned(
                EventType.class,
                "placed",
                "noted",
                "confirmed",
                "processing-started",
                "dispatched",
                "shipment-delivered",
                "shipment-failed",
                "goods-returned",
                "goods-lost",
                "delivery-undone",
                "part-agreed",
                "quantities-reduced",
                "cancelled",
                "charge-amended",
                "attempt-opened",
                "attempt-started",
                "attempt-failed",
                "attempt-superseded",
                "payment-recorded",
                "payment-voided",
                "payment-reversed",
                "refund-requested",
                "refund-moved",
                "excess-waived",
                "chargeback-moved",
                "matter-opened",
                "matter-closed",
                "shortage-reported",
                "shortage-answered",
                "shortage-asked-again",
                "dispute-resolved",
                "dispute-reopened",
                "contact-corrected",
                "address-corrected",
                "tracking-revoked",
                "words-owed",
                "customer-messaged",
                "customer-erased");
    }

    @Test
    void refusals() {
        pinned(
                RefusalCode.class,
                "actor",
                "status",
                "currency",
                "policy",
                "order.unknown",
                "command.reused",
                "stale.version",
                "invalid",
                "format.newer",
                "line.unknown",
                "evidence",
                "amount.limit",
                "limit.events",
                "checkout.no-gateway",
                "checkout.all-unable",
                "checkout.gateway-unknown",
                "checkout.gateway-unable",
                "checkout.amount",
                "nothing-due",
                "attempt.none-open",
                "attempt.none",
                "attempt.unknown",
                "payment.gateway-differs",
                "payment.transaction-used",
                "payment.unknown",
                "payment.none",
                "payment.none-gateway",
                "claim.open",
                "claim.none",
                "void.none",
                "void.gateway",
                "void.settlement",
                "void.voided",
                "void.refund-stands",
                "dispatch.uncovered",
                "dispatch.cancellation-requested",
                "dispatch.shortage",
                "dispatch.chargeback",
                "dispatch.possible-duplicate",
                "dispatch.courier-required",
                "dispatch.not-failed",
                "dispatch.beyond-owed",
                "dispatch.name-failed",
                "dispatch.again-incomplete",
                "dispatch.part-not-agreed",
                "shipment.unknown",
                "shipment.not-on-road",
                "shipment.none-on-road",
                "shipment.none-with-courier",
                "shipment.not-with-courier",
                "shipment.none-out",
                "shipment.not-out",
                "courier.not-carrying",
                "deliver.outstanding",
                "deliver.beyond-shipment",
                "deliver.all-refused",
                "settle.nothing-outstanding",
                "settle.amount",
                "undo.none",
                "undo.not-delivered",
                "undo.window",
                "undo.dispute-since",
                "undo.refund-since",
                "undo.closed-short-since",
                "undo.returned-since",
                "cancel.on-road",
                "cancel.delivered",
                "cancel.goods-not-home",
                "request.none",
                "request.open",
                "shortage.not-short",
                "shortage.none",
                "shortage.none-waiting",
                "answer.revision",
                "answer.not-possible",
                "close-short.nothing-sent",
                "close-short.goods-not-home",
                "close-short.no-agreement",
                "amend.nothing-due",
                "amend.beyond-due",
                "amend.fee-after-delivery",
                "refund.nothing-due",
                "refund.not-covered",
                "refund.chargeback-open",
                "refund.beyond-due",
                "refund.beyond-excess",
                "refund.beyond-payment",
                "refund.none-by-hand",
                "refund.unknown",
                "refund.not-by-hand",
                "refund.amount",
                "refund.none-awaiting",
                "refund.by-hand",
                "review.none",
                "review.not-needed",
                "excess.none",
                "matter.none",
                "matter.unknown",
                "duplicate.none",
                "correction.none",
                "dispute.none",
                "dispute.unknown",
                "dispute.beyond-agreed",
                "dispute.no-quantities",
                "dispute.already-remedied",
                "chargeback.beyond-payment",
                "customer.erased",
                "address.on-road",
                "erase.open-matter",
                "erase.open-refund");
    }

    @Test
    void statuses_and_states() {
        pinned(
                Status.class,
                "placed",
                "confirmed",
                "processing",
                "partially-dispatched",
                "dispatched",
                "delivery-failed",
                "delivered",
                "cancelled");
        pinned(
                PaymentStatus.class,
                "pending",
                "underpaid",
                "part-paid",
                "paid",
                "overpaid",
                "refunding",
                "partially-refunded",
                "refunded",
                "nothing-due",
                "deficit");
        pinned(AttemptState.class, "open", "superseded", "failed", "captured");
        pinned(RefundState.class, "requested", "unknown", "pending", "needs-review", "failed", "succeeded", "reversed");
        pinned(ShipmentState.class, "on-road", "delivered", "failed", "sent-again");
        pinned(ShortageStage.class, "asked", "waiting", "cancelling");
        pinned(ChargebackState.class, "open", "lost", "won");
    }

    @Test
    void who_and_what_rests_on_it() {
        pinned(Role.class, "seller", "customer", "assistant", "courier", "gateway", "host", "system");
        pinned(EvidenceKind.class, "page", "message", "told");
        pinned(Grade.class, "customer", "message", "told", "standing", "at-the-door");
    }

    @Test
    void matters_and_how_they_end() {
        pinned(
                MatterKind.class,
                "cancellation-request",
                "shortage",
                "dispute",
                "chargeback",
                "excess",
                "underpayment",
                "contradiction",
                "payment-claimed",
                "correction-request",
                "possible-duplicate");
        pinned(
                Resolution.class,
                "granted",
                "declined",
                "withdrawn",
                "lapsed",
                "settled",
                "closed",
                "replaced",
                "partially-refunded",
                "fully-refunded",
                "rejected",
                "lost",
                "won");
        pinned(DisputeReason.class, "not-received", "wrong-item", "damaged", "refund-not-received", "other");
        pinned(DisputeCause.class, "product", "packaging", "picking", "delivery", "payment", "customer", "other");
        pinned(ShortageChoice.class, "send-and-refund", "wait", "send-now-rest-later", "cancel");
        pinned(StandingChoice.class, "ask-me", "all-or-nothing", "rest-later", "send-and-refund");
    }

    @Test
    void money() {
        pinned(PaymentKind.class, "gateway", "direct", "settlement");
        pinned(Means.class, "cash", "mobile-money", "transfer");
        pinned(ChargeKind.class, "delivery", "tax", "other", "discount", "goodwill", "dispute");
        pinned(RefundRoute.class, "automatic", "manual", "made", "external");
        pinned(RefundReason.class, "cancellation", "reduction", "discount", "goodwill", "dispute", "excess", "retry");
    }

    @Test
    void reasons_and_goods() {
        pinned(CancelReason.class, "out-of-stock", "area-not-served", "customers-request", "unpaid", "fraud", "other");
        pinned(Goods.class, "with-courier", "returned", "lost", "not-handed-over");
    }
}
