package org.chatpadi.payments;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Asks a gateway to start one payment.
 *
 * @param attempt our reference, committed before this call
 * @param amount what the payer is to pay, before any fee the gateway adds
 * @param orderReference the order's reference as people read it; not unique at the gateway, not the attempt
 * @param description what is paid for, in one line
 * @param payer who pays
 * @param methods codes of the methods to offer ({@code card}, {@code mobile-money}); empty leaves it to the gateway
 * @param returnTo where the payer's browser goes afterwards; coming back proves nothing
 * @param callback where the gateway may call back; absent where the host only polls
 * @param expiresAt when the attempt should stop taking money
 * @param locale the payer's language
 */
public record StartRequest(
        OperationId attempt,
        Money amount,
        String orderReference,
        String description,
        Payer payer,
        Set<String> methods,
        URI returnTo,
        @Nullable URI callback,
        Instant expiresAt,
        Locale locale) {
    /** Longest order reference, in characters: {@value}. */
    public static final int REFERENCE_MAX = 64;

    /** Longest description, in characters: {@value}. */
    public static final int DESCRIPTION_MAX = 200;

    public StartRequest {
        Check.given(attempt, "StartRequest.attempt");
        Check.positive(amount, "StartRequest.amount");
        Check.line(orderReference, "StartRequest.orderReference", REFERENCE_MAX);
        Check.line(description, "StartRequest.description", DESCRIPTION_MAX);
        Check.given(payer, "StartRequest.payer");
        methods = Set.copyOf(Check.given(methods, "StartRequest.methods"));
        methods.forEach(method -> Check.code(method, "StartRequest.methods"));
        Check.web(returnTo, "StartRequest.returnTo");
        if (callback != null) {
            Check.web(callback, "StartRequest.callback");
        }
        Check.given(expiresAt, "StartRequest.expiresAt");
        Check.given(locale, "StartRequest.locale");
    }

    /** The attempt and the amount; the rest is personal, free text or a link that is a key in itself. */
    @Override
    public String toString() {
        return "StartRequest[" + attempt + ", " + amount + ", redacted]";
    }
}
