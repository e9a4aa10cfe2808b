package org.chatpadi.core.order;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How money reached the seller without a gateway.
 *
 * @param through the operator (mobile money) or bank (transfer), or {@code cash}; lower case
 * @param transaction the operator's id of it, without blanks and in upper case; null for cash
 * @param payer the payer's number or name, or null
 */
public record Received(
        Means means,
        String through,
        @Nullable String transaction,
        @Nullable Personal payer) {

    public static Received cash() {
        return new Received(Means.CASH, "cash", null, null);
    }

    /** @throws IllegalArgumentException naming the field and the rule */
    public static Received mobileMoney(String operator, String transaction, String payer) {
        return new Received(
                Means.MOBILE_MONEY,
                through(operator),
                transaction(transaction),
                Personal.of(Texts.line(payer, "payer")));
    }

    /** @throws IllegalArgumentException naming the field and the rule */
    public static Received transfer(String bank, String transaction, String payer) {
        return new Received(
                Means.TRANSFER, through(bank), transaction(transaction), Personal.of(Texts.line(payer, "payer")));
    }

    static String through(String raw) {
        return Texts.id(raw.strip().toLowerCase(Locale.ROOT).replace(' ', '-'), "operator");
    }

    /** Operators' ids as people type them: blanks and case do not count. */
    static String transaction(String raw) {
        return Texts.id(raw.replaceAll("\\s", "").toUpperCase(Locale.ROOT), "transaction");
    }
}
