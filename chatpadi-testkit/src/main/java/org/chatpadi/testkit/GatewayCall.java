package org.chatpadi.testkit;

/** What a {@link FakeGateway} can be asked over its network. */
public enum GatewayCall {
    START,
    FIND_PAYMENT,
    REFUND,
    FIND_REFUND,
    SUPPLY_DETAILS,
    LIST
}
