package org.chatpadi.core.order;

import org.jspecify.annotations.Nullable;

/**
 * What a request or an answer in the customer's name rests on.
 *
 * @param channel where the message came in, for messages
 * @param reference the message's reference on that channel, for messages; personal, since platforms write phone numbers into it
 * @param words the seller's account of a call, for what was told
 */
public record Evidence(
        EvidenceKind kind,
        @Nullable String channel,
        @Nullable Personal reference,
        @Nullable Personal words) {

    private static final Evidence PAGE = new Evidence(EvidenceKind.PAGE, null, null, null);

    /** The customer's own act on the tracking page. */
    public static Evidence page() {
        return PAGE;
    }

    /** A message of the customer's, which can be shown. */
    public static Evidence message(String channel, String reference) {
        return new Evidence(
                EvidenceKind.MESSAGE,
                Texts.line(channel, "evidence.channel"),
                Personal.of(Texts.line(reference, "evidence.reference")),
                null);
    }

    /** The seller's word that the customer said so, by phone or at the counter: the weaker grade. */
    public static Evidence told(String words) {
        return new Evidence(EvidenceKind.TOLD, null, null, Personal.of(Texts.text(words, "evidence.words")));
    }

    public boolean fits(Role role) {
        return switch (kind) {
            case PAGE -> role == Role.CUSTOMER;
            case MESSAGE -> role == Role.CUSTOMER || role == Role.ASSISTANT || role == Role.SELLER;
            case TOLD -> role == Role.SELLER;
        };
    }

    public Grade grade() {
        return switch (kind) {
            case PAGE -> Grade.CUSTOMER;
            case MESSAGE -> Grade.MESSAGE;
            case TOLD -> Grade.TOLD;
        };
    }
}
