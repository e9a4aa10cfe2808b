package org.chatpadi.core.order;

import org.jspecify.annotations.Nullable;

/**
 * Consent as evidence: what the customer agreed to, and what that rests on. Time and actor stand in the event's envelope.
 *
 * @param proposal the revision of the shortage proposal that was answered, or 0 where there was none (at the door, closing short, a fee)
 * @param agreed the quantities the order keeps under this agreement
 * @param due what the order's due became under it, in minor units
 * @param choice what was chosen, or null where no shortage was answered
 * @param evidence what it rests on, or null for a standing choice and at the door
 */
public record Agreement(
        Grade grade,
        int proposal,
        Quantities agreed,
        long due,
        @Nullable ShortageChoice choice,
        @Nullable Evidence evidence) {}
