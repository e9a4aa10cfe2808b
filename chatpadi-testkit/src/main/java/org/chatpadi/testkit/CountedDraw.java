package org.chatpadi.testkit;

import java.util.UUID;
import org.chatpadi.core.order.Draw;
import org.chatpadi.core.order.OrderId;

/** Identifiers counted up: the n-th command's draw is always the same. */
record CountedDraw(int command) implements Draw {

    @Override
    public UUID operation(int n) {
        return new UUID(0x4000L | (long) command << 16, 0x8000_0000_0000_0000L | n);
    }

    @Override
    public OrderId order() {
        return OrderId.of("order-" + (command + 1));
    }

    @Override
    public String reference() {
        return "R-" + (command + 1);
    }
}
