package org.chatpadi.notify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.math.BigDecimal;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
    @ParameterizedTest
    @ValueSource(strings = {"a\rb", "a\nb", "a\0b", "a\u0085b", "a\u001bb"})
    void a_subject_cannot_break_out_of_its_header(String subject) {
        refused(
                () -> Samples.with(subject, "text", Map.of()),
                "Notification.subject must hold no "
                        + (subject.contains("\0") ? "NUL" : "control character (CR, LF, NUL)"));
    }

    @Test
    void a_text_has_lines_and_tabs_and_no_other_controls() {
        assertThat(Samples.with("s", "Akwaaba, Ama 😀\n\t1 × kente", Map.of()).text())
                .contains("\n\t");
        refused(
                () -> Samples.with("s", "a\r\nb", Map.of()),
                "Notification.text must hold no control character but line feed and tab");
        refused(() -> Samples.with("s", "a\0", Map.of()), "Notification.text must hold no NUL");
        refused(() -> Samples.with("s", "a\ud83d", Map.of()), "Notification.text must be well-formed Unicode");
        refused(
                () -> Samples.with("s", "x".repeat(4_001), Map.of()),
                "Notification.text must be at most 4000 characters");
    }

    @Test
    void facts_are_copied_to_the_last_leaf() {
        var line = new HashMap<String, Object>(Map.of("sku", "kente"));
        var lines = new ArrayList<Object>(List.of(line));
        var facts = new HashMap<String, Object>(Map.of("lines", lines, "total", new BigDecimal("12.50")));
        var notification = Samples.with("s", "t", facts);
        line.put("sku", "other");
        lines.clear();
        facts.clear();
        assertThat(notification.facts())
                .isEqualTo(Map.of("lines", List.of(Map.of("sku", "kente")), "total", new BigDecimal("12.50")));
        assertThat(notification.facts()).isUnmodifiable();
    }

    @Test
    void facts_are_plain_values() {
        refused(
                () -> Samples.with("s", "t", Map.of("price", 12.5)),
                "Notification.facts must be text, Integer, Long, BigDecimal, Boolean, Instant, or lists and maps of these");
        refused(
                () -> Samples.with(
                        "s", "t", Map.of("a", Map.of("b", Map.of("c", Map.of("d", Map.of("e", "too deep")))))),
                "Notification.facts must be at most 4 deep");
        refused(() -> Samples.with("s", "t", Map.of("a", "\0")), "Notification.facts must hold no NUL");
        refused(
                () -> Samples.with("s", "t", Map.of("a", Map.of(1, "b"))),
                "Notification.facts must have names that are not blank");
        var self = new HashMap<String, Object>();
        self.put("self", self);
        refused(() -> Samples.with("s", "t", self), "Notification.facts must be at most 4 deep");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "evt.1", "evt 1", "évt", "evt\r\nX: 1"})
    void an_id_fits_every_header_and_webhook(String id) {
        refused(
                () -> new EventNotice(
                        id, "order.placed", "ord-1", 1, Samples.NOW, Samples.endpoint(), "{}".getBytes(UTF_8)),
                "EventNotice.id must be 1 to 64 of letters, digits, hyphen, underscore and colon");
    }

    @Test
    void an_events_bytes_are_copied_and_bounded() {
        var json = "{}".getBytes(UTF_8);
        var event = event(1, json);
        json[0] = 'x';
        event.json()[1] = 'x';
        assertThat(event.json()).asString(UTF_8).isEqualTo("{}");
        assertThat(event).isEqualTo(event(1, "{}".getBytes(UTF_8))).isNotEqualTo(event(1, "[]".getBytes(UTF_8)));
        refused(() -> event(0, json), "EventNotice.seq must be 1 or more");
        refused(() -> event(1, new byte[0]), "EventNotice.json must be 1 to 262144 bytes");
        refused(() -> event(1, new byte[262_145]), "EventNotice.json must be 1 to 262144 bytes");
    }

    private static EventNotice event(long seq, byte[] json) {
        return new EventNotice("evt-1", "order.placed", "ord-1", seq, Samples.NOW, Samples.endpoint(), json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ama", "Ama <ama@example.test>", "ama@example.test\n", "a@b.c,d@e.f", "ama@host"})
    void an_email_is_one_mailbox(String value) {
        refused(() -> new Address.Email(value), "Email.value must be one e-mail address, such as name@host.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0245550199", "233245550199", "+0245550199", "+233 24 555 0199"})
    void a_phone_is_e164(String value) {
        refused(() -> new Address.Phone(value), "Phone.e164 must be E.164: a plus sign and 7 to 15 digits");
    }

    @Test
    void an_endpoint_is_absolute_and_signs_with_few_secrets() {
        refused(() -> endpoint("/hook", List.of()), "Endpoint.url must be absolute");
        refused(() -> endpoint("https:///hook", List.of()), "Endpoint.url must name a host");
        refused(
                () -> endpoint("https://ama:pw@hook.example/", List.of()),
                "Endpoint.url must hold no user information");
        refused(
                () -> endpoint("https://hook.example/", List.of("a", "b", "c", "d", "e", "f")),
                "Endpoint.secrets must be at most 5");
        refused(
                () -> endpoint("https://hook.example/", List.of("a b")),
                "Endpoint.secrets must be visible ASCII without blanks, and not empty");
        assertThat(endpoint("topic:orders", List.of()).url()).hasScheme("topic");
    }

    private static Address.Endpoint endpoint(String url, List<String> secrets) {
        return new Address.Endpoint("books", URI.create(url), secrets);
    }

    @Test
    void attempts_count_from_one_and_links_are_of_the_web() {
        refused(() -> notification(0, null), "Notification.attempt must be 1 or more");
        refused(
                () -> notification(1, URI.create("javascript:alert(1)")),
                "Notification.trackingLink must have the scheme https or http");
        assertThat(notification(1, null).trackingLink()).isNull();
    }

    private static Notification notification(int attempt, @Nullable URI link) {
        return new Notification(
                "n", "order.placed", attempt, Samples.PHONE, Locale.FRENCH, ZoneOffset.UTC, "s", "t", Map.of(), link);
    }

    @Test
    @SuppressWarnings("NullAway")
    void a_null_is_refused_with_the_name_of_its_field() {
        assertThatNullPointerException()
                .isThrownBy(() -> new Address.Email(null))
                .withMessage("Email.value");
        assertThatNullPointerException()
                .isThrownBy(() -> SendResult.refused(null, Samples.REASON))
                .withMessage("Refused.scope");
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
    }
}
