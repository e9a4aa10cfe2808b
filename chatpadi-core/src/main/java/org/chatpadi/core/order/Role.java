package org.chatpadi.core.order;

/** Who acts. Each role has its own entry point, on which forbidden methods do not exist. */
public enum Role implements Coded {
    SELLER("seller"),
    CUSTOMER("customer"),
    ASSISTANT("assistant"),
    COURIER("courier"),
    GATEWAY("gateway"),
    HOST("host"),
    SYSTEM("system");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
