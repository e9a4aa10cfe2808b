package org.chatpadi.core.order;

/** The closed list of events, by the stable names under which they are stored. */
public enum EventType implements Coded {
    PLACED("placed", OrderEvent.Placed.class),
    NOTED("noted", OrderEvent.Noted.class),
    CONFIRMED("confirmed", FulfilmentEvent.Confirmed.class),
    PROCESSING_STARTED("processing-started", FulfilmentEvent.ProcessingStarted.class),
    DISPATCHED("dispatched", FulfilmentEvent.Dispatched.class),
    SHIPMENT_DELIVERED("shipment-delivered", FulfilmentEvent.ShipmentDelivered.class),
    SHIPMENT_FAILED("shipment-failed", FulfilmentEvent.ShipmentFailed.class),
    GOODS_RETURNED("goods-returned", FulfilmentEvent.GoodsReturned.class),
    GOODS_LOST("goods-lost", FulfilmentEvent.GoodsLost.class),
    DELIVERY_UNDONE("delivery-undone", FulfilmentEvent.DeliveryUndone.class),
    PART_AGREED("part-agreed", FulfilmentEvent.PartAgreed.class),
    QUANTITIES_REDUCED("quantities-reduced", FulfilmentEvent.QuantitiesReduced.class),
    CANCELLED("cancelled", FulfilmentEvent.Cancelled.class),
    CHARGE_AMENDED("charge-amended", LedgerEvent.ChargeAmended.class),
    ATTEMPT_OPENED("attempt-opened", LedgerEvent.AttemptOpened.class),
    ATTEMPT_STARTED("attempt-started", LedgerEvent.AttemptStarted.class),
    ATTEMPT_FAILED("attempt-failed", LedgerEvent.AttemptFailed.class),
    ATTEMPT_SUPERSEDED("attempt-superseded", LedgerEvent.AttemptSuperseded.class),
    PAYMENT_RECORDED("payment-recorded", LedgerEvent.PaymentRecorded.class),
    PAYMENT_VOIDED("payment-voided", LedgerEvent.PaymentVoided.class),
    PAYMENT_REVERSED("payment-reversed", LedgerEvent.PaymentReversed.class),
    REFUND_REQUESTED("refund-requested", LedgerEvent.RefundRequested.class),
    REFUND_MOVED("refund-moved", LedgerEvent.RefundMoved.class),
    EXCESS_WAIVED("excess-waived", LedgerEvent.ExcessWaived.class),
    CHARGEBACK_MOVED("chargeback-moved", LedgerEvent.ChargebackMoved.class),
    MATTER_OPENED("matter-opened", MatterEvent.MatterOpened.class),
    MATTER_CLOSED("matter-closed", MatterEvent.MatterClosed.class),
    SHORTAGE_REPORTED("shortage-reported", MatterEvent.ShortageReported.class),
    SHORTAGE_ANSWERED("shortage-answered", MatterEvent.ShortageAnswered.class),
    SHORTAGE_ASKED_AGAIN("shortage-asked-again", MatterEvent.ShortageAskedAgain.class),
    DISPUTE_RESOLVED("dispute-resolved", MatterEvent.DisputeResolved.class),
    DISPUTE_REOPENED("dispute-reopened", MatterEvent.DisputeReopened.class),
    CONTACT_CORRECTED("contact-corrected", CustomerEvent.ContactCorrected.class),
    ADDRESS_CORRECTED("address-corrected", CustomerEvent.AddressCorrected.class),
    TRACKING_REVOKED("tracking-revoked", CustomerEvent.TrackingRevoked.class),
    WORDS_OWED("words-owed", CustomerEvent.WordsOwed.class),
    CUSTOMER_MESSAGED("customer-messaged", CustomerEvent.CustomerMessaged.class),
    CUSTOMER_ERASED("customer-erased", CustomerEvent.CustomerErased.class);

    private final String code;
    private final Class<? extends OrderEvent> event;

    EventType(String code, Class<? extends OrderEvent> event) {
        this.code = code;
        this.event = event;
    }

    @Override
    public String code() {
        return code;
    }

    /** The record that carries it. */
    public Class<? extends OrderEvent> event() {
        return event;
    }
}
