package org.chatpadi.core.order;

import org.jspecify.annotations.Nullable;

/**
 * Where an order came from. Channel, conversation and message together are its natural key: the same again is the first order. Chat
 * platforms name conversations by the customer's phone number and write it into message references, so both are personal.
 *
 * @param channel for example {@code whatsapp}, {@code web}, {@code import}
 * @param conversation the conversation's id on that channel, or null
 * @param message the reference of the message, cart or row that placed it
 */
public record Source(String channel, @Nullable Personal conversation, Personal message) {

    public Source {
        Texts.line(channel, "source.channel");
    }

    /** @throws IllegalArgumentException naming the part that is blank, too long or holds control characters */
    public static Source of(String channel, @Nullable String conversation, String message) {
        return new Source(
                channel,
                conversation == null ? null : Personal.of(Texts.line(conversation, "source.conversation")),
                Personal.of(Texts.line(message, "source.message")));
    }

    Source erased() {
        return new Source(channel, conversation == null ? null : Personal.erased(), Personal.erased());
    }
}
