package org.chatpadi.core.order;

/** How strong an agreement's evidence is. */
public enum Grade implements Coded {
    CUSTOMER("customer"),
    MESSAGE("message"),
    TOLD("told"),
    STANDING("standing"),
    AT_THE_DOOR("at-the-door");

    private final String code;

    Grade(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
