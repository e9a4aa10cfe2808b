package org.chatpadi.notify;

import java.net.URI;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One message to one person. Personal data: prints id, kind and attempt only.
 *
 * @param id ours, the same on every attempt: 1 to 64 of letters, digits, hyphen, underscore and colon, so that it fits
 *     a webhook id, a Message-ID and a messenger's opaque field
 * @param kind what it tells, as a stable code ({@code order.dispatched}): what a template is chosen by
 * @param attempt 1 for the first time; for the adapter's information only
 * @param to where it goes, an address that the channel {@linkplain NotificationChannel#serves serves}
 * @param locale the language of subject and text
 * @param zone the zone to show times in
 * @param subject in one line, for channels that have one
 * @param text plain and complete in itself; its lines end with LF
 * @param facts what the text was made of, for templates: text, Integer, Long, BigDecimal, Boolean, Instant, and lists
 *     and maps of these; money comes as text
 * @param trackingLink where the customer follows the order: a key in itself, absent where tracking is off
 */
public record Notification(
        String id,
        String kind,
        int attempt,
        Address to,
        Locale locale,
        ZoneId zone,
        String subject,
        String text,
        Map<String, Object> facts,
        @Nullable URI trackingLink) {
    /** Longest subject, in characters: {@value}. */
    public static final int SUBJECT_MAX = 200;

    /** Longest text, in characters: {@value}. */
    public static final int TEXT_MAX = 4_000;

    public Notification {
        Check.messageId(id, "Notification.id");
        Check.code(kind, "Notification.kind");
        Check.that(attempt >= 1, "Notification.attempt", "must be 1 or more");
        Check.given(to, "Notification.to");
        Check.given(locale, "Notification.locale");
        Check.given(zone, "Notification.zone");
        Check.line(subject, "Notification.subject", SUBJECT_MAX);
        Check.text(text, "Notification.text", TEXT_MAX);
        facts = Facts.copy(facts, "Notification.facts");
        if (trackingLink != null) {
            Check.web(trackingLink, "Notification.trackingLink");
        }
    }

    @Override
    public String toString() {
        return "Notification[" + id + ", " + kind + ", " + attempt + ", redacted]";
    }
}
