package org.chatpadi.core;

import java.util.Objects;
import org.chatpadi.core.order.Actor;
import org.chatpadi.core.order.Role;

/** A named person of the shop. */
public record Seller(Actor actor) {

    /** @throws IllegalArgumentException when the id is no identifier, or the name no line of text */
    public static Seller of(String id, String name) {
        return new Seller(new Actor(Role.SELLER, id, Objects.requireNonNull(name, "name")));
    }
}
