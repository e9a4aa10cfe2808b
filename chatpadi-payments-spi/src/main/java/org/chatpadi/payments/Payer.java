package org.chatpadi.payments;

import org.jspecify.annotations.Nullable;

/**
 * Who pays. Personal data: prints as redacted, and an adapter sends only what its gateway needs (rule PAY-26).
 *
 * @param name the payer's name, if known; one line
 * @param email where the gateway mails its receipt; a payer without e-mail has an address made up by the shop
 * @param phone in E.164, if known
 * @param network the mobile money network the payer chose, as a code ({@code mtn}, {@code telecel}), if one was chosen
 * @param country ISO 3166-1, two capital letters
 */
public record Payer(
        @Nullable String name,
        String email,
        @Nullable String phone,
        @Nullable String network,
        String country) {
    /** Longest name, in characters: {@value}. */
    public static final int NAME_MAX = 200;

    public Payer {
        if (name != null) {
            Check.line(name, "Payer.name", NAME_MAX);
        }
        Check.email(email, "Payer.email");
        if (phone != null) {
            Check.e164(phone, "Payer.phone");
        }
        if (network != null) {
            Check.code(network, "Payer.network");
        }
        Check.country(country, "Payer.country");
    }

    @Override
    public String toString() {
        return "Payer[redacted]";
    }
}
