package org.chatpadi.core.order;

/** What an answer or a request rests on: the customer's own page, a message, or the seller's words about a call (weaker). */
public enum EvidenceKind implements Coded {
    PAGE("page"),
    MESSAGE("message"),
    TOLD("told");

    private final String code;

    EvidenceKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
