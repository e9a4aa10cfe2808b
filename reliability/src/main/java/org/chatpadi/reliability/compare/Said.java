package org.chatpadi.reliability.compare;

import org.chatpadi.core.order.Role;
import org.chatpadi.reliability.model.ModelCommand;

/**
 * One step: somebody says something of an order.
 *
 * @param order its index in order of creation
 * @param actor the id under which the role acts, by which a courier carries
 * @param now in seconds since the epoch
 */
record Said(int order, Role role, String actor, long now, ModelCommand command) {

    @Override
    public String toString() {
        return "order " + order + ", " + role.code() + (role == Role.COURIER ? " " + actor : "") + ", +"
                + (now - Setting.START) + " s: " + command;
    }
}
