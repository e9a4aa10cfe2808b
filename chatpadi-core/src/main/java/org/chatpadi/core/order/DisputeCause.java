package org.chatpadi.core.order;

/** What caused a dispute, for the patterns. */
public enum DisputeCause implements Coded {
    PRODUCT("product"),
    PACKAGING("packaging"),
    PICKING("picking"),
    DELIVERY("delivery"),
    PAYMENT("payment"),
    CUSTOMER("customer"),
    OTHER("other");

    private final String code;

    DisputeCause(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
