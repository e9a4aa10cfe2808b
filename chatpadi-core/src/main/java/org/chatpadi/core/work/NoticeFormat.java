package org.chatpadi.core.work;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.chatpadi.payments.Notice;
import org.chatpadi.payments.Notice.ChargebackState;
import org.chatpadi.payments.OperationId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A gateway's notice as it waits in the inbox: lines of name and value. No part of a notice holds a line feed, nor anything personal. */
final class NoticeFormat {

    private static final String PAYMENT = "payment/1";
    private static final String REFUND = "refund/1";
    private static final String CHARGEBACK = "chargeback/1";

    private NoticeFormat() {}

    static byte[] write(Notice notice) {
        StringBuilder text = new StringBuilder();
        put(text, "key", notice.dedupeKey());
        notice.<@Nullable Void>match(
                payment -> {
                    put(text, "kind", PAYMENT);
                    put(text, "attempt", payment.attempt().orElse(null));
                    put(text, "payment", payment.gatewayId().orElse(null));
                    return null;
                },
                refund -> {
                    put(text, "kind", REFUND);
                    put(text, "operation", refund.refund().orElse(null));
                    put(text, "attempt", refund.attempt().orElse(null));
                    put(text, "payment", refund.paymentId().orElse(null));
                    put(text, "refund", refund.refundId().orElse(null));
                    return null;
                },
                chargeback -> {
                    put(text, "kind", CHARGEBACK);
                    put(text, "case", chargeback.caseId());
                    put(text, "state", chargeback.state().name());
                    put(text, "amount", chargeback.amount());
                    put(text, "attempt", chargeback.attempt().orElse(null));
                    put(text, "payment", chargeback.paymentId().orElse(null));
                    put(text, "answer", chargeback.answerBy().orElse(null));
                    return null;
                });
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void put(StringBuilder text, String name, @Nullable Object value) {
        if (value != null) {
            text.append(name).append('=').append(value).append('\n');
        }
    }

    /** Empty where the bytes are no notice that this version knows. */
    static Optional<Notice> read(byte[] bytes) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n")) {
            int at = line.indexOf('=');
            if (at > 0) {
                parts.put(line.substring(0, at), line.substring(at + 1));
            }
        }
        try {
            return Optional.ofNullable(notice(parts));
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static @Nullable Notice notice(Map<String, String> parts) {
        String key = parts.getOrDefault("key", "");
        OperationId attempt = OperationId.parse(parts.get("attempt")).orElse(null);
        String payment = parts.get("payment");
        return switch (parts.getOrDefault("kind", "")) {
            case PAYMENT -> Notice.payment(key, attempt, payment);
            case REFUND ->
                Notice.refund(
                        key,
                        OperationId.parse(parts.get("operation")).orElse(null),
                        attempt,
                        payment,
                        parts.get("refund"));
            case CHARGEBACK ->
                Notice.chargeback(
                        key,
                        parts.getOrDefault("case", ""),
                        ChargebackState.valueOf(parts.getOrDefault("state", "")),
                        Money.parse(parts.getOrDefault("amount", "")),
                        attempt,
                        payment,
                        parts.containsKey("answer") ? Instant.parse(parts.get("answer")) : null);
            default -> null;
        };
    }
}
