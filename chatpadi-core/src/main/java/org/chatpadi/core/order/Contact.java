package org.chatpadi.core.order;

import org.jspecify.annotations.Nullable;

/**
 * How the customer is reached.
 *
 * @param phone in E.164, or null
 * @param email or null
 */
public record Contact(
        Personal name, @Nullable Personal phone, @Nullable Personal email) {

    Contact erased() {
        return new Contact(Personal.erased(), null, null);
    }
}
