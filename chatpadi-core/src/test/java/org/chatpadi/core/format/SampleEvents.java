package org.chatpadi.core.format;

import static org.chatpadi.core.format.SampleTrail.AT;
import static org.chatpadi.core.format.SampleTrail.CONTACT;
import static org.chatpadi.core.format.SampleTrail.OTHER_PHONE;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chatpadi.core.order.Address;
import org.chatpadi.core.order.Agreement;
import org.chatpadi.core.order.CancelReason;
import org.chatpadi.core.order.ChargeKind;
import org.chatpadi.core.order.ChargebackState;
import org.chatpadi.core.order.CustomerEvent;
import org.chatpadi.core.order.Detail;
import org.chatpadi.core.order.DisputeCause;
import org.chatpadi.core.order.DisputeReason;
import org.chatpadi.core.order.Evidence;
import org.chatpadi.core.order.FulfilmentEvent;
import org.chatpadi.core.order.Goods;
import org.chatpadi.core.order.Grade;
import org.chatpadi.core.order.LedgerEvent;
import org.chatpadi.core.order.MatterEvent;
import org.chatpadi.core.order.MatterKind;
import org.chatpadi.core.order.Means;
import org.chatpadi.core.order.OrderEvent;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.PaymentKind;
import org.chatpadi.core.order.Personal;
import org.chatpadi.core.order.Quantities;
import org.chatpadi.core.order.RefundReason;
import org.chatpadi.core.order.RefundRoute;
import org.chatpadi.core.order.RefundState;
import org.chatpadi.core.order.Resolution;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.order.ShortageChoice;
import org.chatpadi.core.order.ShortageStage;

/** One event of each type, and of each matter's kind, as an order's life writes them. */
final class SampleEvents {

    private static final UUID KEY = UUID.fromString("1f0c2b1e-7a44-4d57-9a53-0d2a6f9b7c11");
    private static final Quantities ONE = Quantities.of(1, 1);
    private static final Personal WORDS = Personal.of("She said \"tomorrow\" – ɔbɛba 🙂");
    private static final Evidence MESSAGE = Evidence.message("whatsapp", "wamid.18");
    private static final Evidence TOLD = Evidence.told("Said so by phone.");
    private static final Agreement AGREED =
            new Agreement(Grade.MESSAGE, 1, ONE, 48_000, ShortageChoice.SEND_AND_REFUND, MESSAGE);
    private static final Detail.Shortage SHORTAGE =
            new Detail.Shortage(ShortageStage.ASKED, 1, ONE, Quantities.of(1, 2), ONE, ONE);

    private SampleEvents() {}

    static List<OrderEvent> all() {
        return List.of(
                SampleTrail.placed(),
                new OrderEvent.Noted(WORDS),
                new FulfilmentEvent.Confirmed(),
                new FulfilmentEvent.ProcessingStarted(),
                new FulfilmentEvent.Dispatched(
                        1, SampleTrail.ALL, "kwesi", "T-1", "https://track.example/T-1", 0, false),
                new FulfilmentEvent.ShipmentDelivered(
                        1, 2, ONE, 2, new Agreement(Grade.AT_THE_DOOR, 0, ONE, 48_000, null, null), 9),
                new FulfilmentEvent.ShipmentFailed(1, Goods.WITH_COURIER, WORDS),
                new FulfilmentEvent.GoodsReturned(1, SampleTrail.ALL),
                new FulfilmentEvent.GoodsLost(1, WORDS),
                new FulfilmentEvent.DeliveryUndone(1, WORDS),
                new FulfilmentEvent.PartAgreed(ONE, AGREED),
                new FulfilmentEvent.QuantitiesReduced(ONE, ONE, true, AGREED),
                new FulfilmentEvent.Cancelled(CancelReason.OUT_OF_STOCK, WORDS, null, SampleTrail.ALL),
                new LedgerEvent.ChargeAmended(ChargeKind.DISCOUNT, -1_000, WORDS, true, null),
                new LedgerEvent.AttemptOpened(1, KEY, "paystack", 95_550),
                new LedgerEvent.AttemptStarted(
                        1, "https://pay.example/x", null, AT, Map.of("access", "a1", "page", "7")),
                new LedgerEvent.AttemptFailed(1, "declined"),
                new LedgerEvent.AttemptSuperseded(1),
                new LedgerEvent.PaymentRecorded(
                        1,
                        PaymentKind.GATEWAY,
                        Means.TRANSFER,
                        "paystack",
                        "4099260516",
                        95_550,
                        95_550,
                        97_000,
                        1,
                        WORDS,
                        AT,
                        Map.of("channel", "mobile_money")),
                new LedgerEvent.PaymentVoided(1, WORDS),
                new LedgerEvent.PaymentReversed(1, "reversed"),
                new LedgerEvent.RefundRequested(
                        1, 1, 95_550, RefundRoute.AUTOMATIC, RefundReason.CANCELLATION, KEY, "R-9"),
                new LedgerEvent.RefundMoved(1, RefundState.NEEDS_REVIEW, "R-9", WORDS, "timeout", Map.of("id", "R-9")),
                new LedgerEvent.ExcessWaived(500, WORDS),
                new LedgerEvent.ChargebackMoved("case-1", 1, 95_550, ChargebackState.OPEN, AT),
                new MatterEvent.MatterOpened(
                        1,
                        MatterKind.CANCELLATION_REQUEST,
                        Role.CUSTOMER,
                        AT,
                        new Detail.Request(true, false),
                        WORDS,
                        TOLD),
                new MatterEvent.MatterOpened(
                        2, MatterKind.POSSIBLE_DUPLICATE, Role.SYSTEM, AT, Detail.plain(), null, null),
                new MatterEvent.MatterOpened(
                        3,
                        MatterKind.DISPUTE,
                        Role.ASSISTANT,
                        AT,
                        new Detail.Dispute(DisputeReason.DAMAGED, ONE),
                        WORDS,
                        MESSAGE),
                new MatterEvent.MatterOpened(
                        4, MatterKind.CHARGEBACK, Role.SYSTEM, null, new Detail.Case("case-1"), null, null),
                new MatterEvent.MatterOpened(
                        5,
                        MatterKind.PAYMENT_CLAIMED,
                        Role.CUSTOMER,
                        AT,
                        new Detail.Claim("mtn", "TX17", 95_550),
                        null,
                        Evidence.page()),
                new MatterEvent.MatterOpened(
                        6,
                        MatterKind.CONTRADICTION,
                        Role.SYSTEM,
                        AT,
                        new Detail.Contradiction("payment-reversed"),
                        null,
                        null),
                new MatterEvent.MatterClosed(1, MatterKind.CANCELLATION_REQUEST, Resolution.DECLINED, WORDS, TOLD),
                new MatterEvent.ShortageReported(7, SHORTAGE, AT),
                new MatterEvent.ShortageAnswered(7, ShortageStage.WAITING, AGREED),
                new MatterEvent.ShortageAskedAgain(7, AT),
                new MatterEvent.DisputeResolved(
                        3, Resolution.REPLACED, DisputeCause.PACKAGING, ONE, 0, OrderId.of("o-kente-2"), WORDS),
                new MatterEvent.DisputeReopened(3, ONE, OrderId.of("o-kente-2"), AT),
                CustomerEvent.ContactCorrected.of(CONTACT, OTHER_PHONE),
                new CustomerEvent.AddressCorrected(null, Address.of("House 9,\nRing Road", "Kumasi", "GH")),
                new CustomerEvent.TrackingRevoked(),
                new CustomerEvent.WordsOwed(),
                new CustomerEvent.CustomerMessaged(WORDS),
                new CustomerEvent.CustomerErased());
    }
}
