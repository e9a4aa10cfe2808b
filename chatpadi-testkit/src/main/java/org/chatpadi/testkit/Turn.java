package org.chatpadi.testkit;

import org.chatpadi.core.order.Actor;
import org.chatpadi.core.order.Command;
import org.chatpadi.core.order.OrderId;

/** One command of a generated life: to which order, by whom, what. */
public record Turn(OrderId order, Actor actor, Command command) {

    /** Gives it to the sandbox. */
    public Sandbox take(Sandbox sandbox) {
        return sandbox.about(order).when(actor, command);
    }

    @Override
    public String toString() {
        return actor + " " + command.act().code() + " on " + order;
    }
}
