package org.chatpadi.reliability.model;

import org.chatpadi.core.order.Role;
import org.jspecify.annotations.Nullable;

/** How the customer's word came to the shop. */
public enum Evidence {
    /** The customer's own page. */
    PAGE,
    /** A message, with its channel and reference. */
    MESSAGE,
    /** The seller's words about a call: the weaker grade. */
    TOLD;

    /** A customer gives page or message, an assistant a message, a seller a message or his own word. */
    static boolean counts(@Nullable Evidence evidence, Role role) {
        if (evidence == null) {
            return false;
        }
        if (role == Role.CUSTOMER) {
            return evidence == PAGE || evidence == MESSAGE;
        }
        if (role == Role.ASSISTANT) {
            return evidence == MESSAGE;
        }
        return role == Role.SELLER && (evidence == MESSAGE || evidence == TOLD);
    }
}
