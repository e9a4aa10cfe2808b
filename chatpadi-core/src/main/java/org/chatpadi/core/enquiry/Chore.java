package org.chatpadi.core.enquiry;

import org.chatpadi.core.order.Coded;

/** What the work queue holds beside open matters, whose kinds are those of {@link org.chatpadi.core.order.MatterKind}. */
public enum Chore implements Coded {
    /** A refund that the seller makes by hand. */
    REFUND_BY_HAND("refund-by-hand"),
    /** A refund of which nobody knows what became of it. */
    REFUND_REVIEW("refund-review"),
    WRITE_TO_CUSTOMER("write-to-customer"),
    /** What is due before dispatch is not covered, for longer than the shop waits. */
    UNPAID("unpaid"),
    PROCESS("process"),
    DISPATCH("dispatch"),
    /** A failed delivery whose goods are to be sent again, called off, or brought home. */
    FAILED_DELIVERY("failed-delivery"),
    /** A shipment that is on the road for longer than the shop allows. */
    ON_ROAD_TOO_LONG("on-road-too-long"),
    /** Money to collect for something on the road. */
    SETTLE("settle");

    private final String code;

    Chore(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
