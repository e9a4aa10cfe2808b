package org.chatpadi.core.order;

/** What the customer chose once, at placement, for any shortage. */
public enum StandingChoice implements Coded {
    ASK_ME("ask-me"),
    ALL_OR_NOTHING("all-or-nothing"),
    REST_LATER("rest-later"),
    SEND_AND_REFUND("send-and-refund");

    private final String code;

    StandingChoice(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
