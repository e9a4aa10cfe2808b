package org.chatpadi.core.order;

/** Every way to change an order: the closed list, with stable codes and no behaviour. */
public enum Act implements Coded {
    PLACE("place"),
    OPEN_CHECKOUT("open-checkout"),
    ATTEMPT_OUTCOME("attempt-outcome"),
    RECORD_PAYMENT("record-payment"),
    CLAIM_PAYMENT("claim-payment"),
    REJECT_CLAIM("reject-claim"),
    PAYMENT_FAILED("payment-failed"),
    PAYMENT_REVERSED("payment-reversed"),
    VOID_PAYMENT("void-payment"),
    START_PROCESSING("start-processing"),
    DISPATCH("dispatch"),
    DELIVER("deliver"),
    SETTLE_ON_DELIVERY("settle-on-delivery"),
    FAIL_DELIVERY("fail-delivery"),
    RECORD_RETURN("record-return"),
    RECORD_LOSS("record-loss"),
    UNDO_DELIVERY("undo-delivery"),
    CANCEL("cancel"),
    REQUEST_CANCELLATION("request-cancellation"),
    WITHDRAW_CANCELLATION("withdraw-cancellation"),
    DECLINE_CANCELLATION("decline-cancellation"),
    REPORT_SHORTAGE("report-shortage"),
    ANSWER_SHORTAGE("answer-shortage"),
    RESTOCK("restock"),
    WITHDRAW_SHORTAGE("withdraw-shortage"),
    CLOSE_SHORT("close-short"),
    AMEND_CHARGES("amend-charges"),
    REQUEST_REFUND("request-refund"),
    RECORD_MANUAL_REFUND("record-manual-refund"),
    RELEASE_EXCESS("release-excess"),
    WAIVE_EXCESS("waive-excess"),
    CLOSE_MONEY_MATTER("close-money-matter"),
    CLEAR_DUPLICATE("clear-duplicate"),
    REQUEST_CORRECTION("request-correction"),
    DECLINE_CORRECTION("decline-correction"),
    REFUND_OUTCOME("refund-outcome"),
    RESOLVE_REVIEW("resolve-review"),
    EXTERNAL_REFUND("external-refund"),
    OPEN_DISPUTE("open-dispute"),
    WITHDRAW_DISPUTE("withdraw-dispute"),
    RESOLVE_DISPUTE("resolve-dispute"),
    CHARGEBACK_OPENED("chargeback-opened"),
    CHARGEBACK_LOST("chargeback-lost"),
    CHARGEBACK_WON("chargeback-won"),
    ADD_NOTE("add-note"),
    MESSAGE_CUSTOMER("message-customer"),
    CORRECT_CONTACT("correct-contact"),
    CORRECT_ADDRESS("correct-address"),
    REVOKE_TRACKING("revoke-tracking"),
    ERASE_CUSTOMER("erase-customer");

    private final String code;

    Act(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
