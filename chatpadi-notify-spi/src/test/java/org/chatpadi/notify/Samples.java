package org.chatpadi.notify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One valid value of each type. Whatever may be personal or secret contains {@link #CANARY}. */
final class Samples {
    static final String CANARY = "canary";
    static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");
    static final Address.Phone PHONE = new Address.Phone("+233245550199");
    static final URI LINK = URI.create("https://shop.example/t/" + CANARY);
    static final Reason REASON = new Reason("whatsapp-131026", "cannot reach " + CANARY);
    static final Reply REPLY = Reply.text(200, CANARY);

    private Samples() {}

    static Notification notification() {
        return with("Your order, " + CANARY, "Dear " + CANARY, Map.of("customer", CANARY));
    }

    static Notification with(String subject, String text, Map<String, Object> facts) {
        return new Notification(
                "ntf-555",
                "order.dispatched",
                1,
                PHONE,
                Locale.ENGLISH,
                ZoneId.of("Africa/Accra"),
                subject,
                text,
                facts,
                LINK);
    }

    static Address.Endpoint endpoint() {
        return new Address.Endpoint("books", URI.create("https://hook.example/" + CANARY), List.of("whsec_" + CANARY));
    }

    static EventNotice event() {
        return new EventNotice(
                "evt-1",
                "order.dispatched",
                "ord-1001",
                7,
                NOW,
                endpoint(),
                ("{\"to\":\"" + CANARY + "\"}").getBytes(UTF_8));
    }

    /** At least one value of every public type that is no interface and no enum. */
    static List<Object> everything() {
        return List.of(
                PHONE,
                new Address.Email(CANARY + "@example.test"),
                new Address.Conversation("telegram", CANARY),
                endpoint(),
                notification(),
                event(),
                REASON,
                REPLY,
                InboundRequest.of(
                        "POST", "/in/" + CANARY, Map.of("X-Key", List.of(CANARY)), CANARY.getBytes(UTF_8), NOW),
                Capabilities.least(),
                SendResult.delivered("m-1"),
                SendResult.accepted("m-1", Duration.ofHours(36)),
                SendResult.retry(Scope.ADDRESS, Duration.ofSeconds(6), REASON),
                SendResult.refused(Scope.ADDRESS, REASON),
                SendResult.unknown(REASON, Duration.ofHours(36)),
                Receipt.failed("m-1", NOW, SendResult.refused(Scope.ADDRESS, REASON)),
                Inbound.receipts(List.of(Receipt.delivered("m-1", NOW)), REPLY),
                Inbound.challenge(REPLY),
                Inbound.nothing(CANARY, REPLY),
                Inbound.rejected(REASON, REPLY));
    }
}
