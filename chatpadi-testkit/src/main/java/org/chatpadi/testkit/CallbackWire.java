package org.chatpadi.testkit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.chatpadi.payments.Callback;
import org.chatpadi.payments.Callbacks;
import org.chatpadi.payments.InboundRequest;
import org.chatpadi.payments.Notice;
import org.chatpadi.payments.OperationId;
import org.chatpadi.payments.Reason;
import org.chatpadi.payments.Reply;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The fake gateway's callbacks on the wire: lines of {@code name=value}, signed in a header. */
record CallbackWire(String gateway, byte[] secret, boolean signed) implements Callbacks {

    static final String SIGNATURE = "x-fake-signature";

    InboundRequest write(Map<String, String> event, Instant at) {
        StringBuilder text = new StringBuilder();
        event.forEach(
                (name, value) -> text.append(name).append('=').append(value).append('\n'));
        byte[] body = text.toString().getBytes(StandardCharsets.UTF_8);
        Map<String, List<String>> headers = signed ? Map.of(SIGNATURE, List.of(signature(body))) : Map.of();
        return InboundRequest.of("POST", "/callbacks/" + gateway, headers, body, at);
    }

    @Override
    public Callback receive(InboundRequest request) {
        byte[] body = request.body();
        if (signed && !authentic(body, request.header(SIGNATURE).orElse(""))) {
            return Callback.rejected(new Reason("signature", ""), Reply.of(401));
        }
        try {
            Map<String, String> event = lines(new String(body, StandardCharsets.UTF_8));
            Notice notice = notice(event);
            return notice == null
                    ? Callback.nothing(event.getOrDefault("event", "none"), Reply.ok())
                    : Callback.notices(List.of(notice), Reply.ok());
        } catch (RuntimeException unreadable) {
            return Callback.rejected(new Reason("unreadable", ""), Reply.of(400));
        }
    }

    private static Map<String, String> lines(String text) {
        Map<String, String> event = new LinkedHashMap<>();
        text.lines().forEach(line -> {
            int equals = line.indexOf('=');
            event.put(line.substring(0, equals), line.substring(equals + 1));
        });
        return event;
    }

    private static @Nullable Notice notice(Map<String, String> event) {
        String key = event.getOrDefault("key", "");
        OperationId attempt = OperationId.parse(event.get("attempt")).orElse(null);
        return switch (event.getOrDefault("event", "")) {
            case "payment" -> Notice.payment(key, attempt, event.get("payment"));
            case "refund" ->
                Notice.refund(
                        key,
                        OperationId.parse(event.get("reference")).orElse(null),
                        attempt,
                        event.get("payment"),
                        event.get("refund"));
            case "chargeback" ->
                Notice.chargeback(
                        key,
                        event.getOrDefault("case", ""),
                        Notice.ChargebackState.valueOf(event.getOrDefault("state", "")),
                        Money.ofMinor(
                                CurrencyUnit.of(event.getOrDefault("currency", "")),
                                Long.parseLong(event.getOrDefault("minor", ""))),
                        attempt,
                        event.get("payment"),
                        null);
            default -> null;
        };
    }

    private boolean authentic(byte[] body, String told) {
        return MessageDigest.isEqual(
                signature(body).getBytes(StandardCharsets.UTF_8), told.getBytes(StandardCharsets.UTF_8));
    }

    private String signature(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has HmacSHA256", impossible);
        }
    }
}
