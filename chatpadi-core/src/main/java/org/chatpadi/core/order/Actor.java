package org.chatpadi.core.order;

import org.jspecify.annotations.Nullable;

/**
 * Who acted.
 *
 * @param id of the person, assistant, courier, gateway or host part
 * @param name of the person, where it was given; staff, not the customer
 */
public record Actor(Role role, String id, @Nullable String name) {

    /** @throws IllegalArgumentException when the id is no identifier, or the name is blank, too long or holds control characters */
    public Actor {
        Texts.id(id, "actor.id");
        if (name != null) {
            Texts.line(name, "actor.name");
        }
    }

    public static Actor of(Role role, String id) {
        return new Actor(role, id, null);
    }

    @Override
    public String toString() {
        return role.code() + ":" + id;
    }
}
