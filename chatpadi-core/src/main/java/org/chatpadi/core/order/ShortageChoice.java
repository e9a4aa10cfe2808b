package org.chatpadi.core.order;

/** What the customer answers to a shortage proposal. */
public enum ShortageChoice implements Coded {
    SEND_AND_REFUND("send-and-refund"),
    WAIT("wait"),
    SEND_NOW_REST_LATER("send-now-rest-later"),
    CANCEL("cancel");

    private final String code;

    ShortageChoice(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
