package org.chatpadi.core.order;

/** Where an open shortage stands. All stages block dispatch. */
public enum ShortageStage implements Coded {
    ASKED("asked"),
    WAITING("waiting"),
    CANCELLING("cancelling");

    private final String code;

    ShortageStage(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
