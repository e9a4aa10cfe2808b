package org.chatpadi.core.order;

import org.jspecify.annotations.Nullable;

/**
 * Where an order came from. Channel, conversation and message together are its natural key: the same again is the first order.
 *
 * @param channel for example {@code whatsapp}, {@code web}, {@code import}
 * @param conversation the conversation's id on that channel, or null
 * @param message the reference of the message, cart or row that placed it
 */
public record Source(String channel, @Nullable String conversation, String message) {

    /** @throws IllegalArgumentException when a part is blank, too long or holds control characters */
    public Source {
        Texts.line(channel, "source.channel");
        Texts.line(message, "source.message");
        if (conversation != null) {
            Texts.line(conversation, "source.conversation");
        }
    }
}
