package org.chatpadi.core.work;

import java.util.Locale;
import java.util.Map;
import org.chatpadi.core.lifecycle.Notice;

/**
 * What people are told, in whose words. Thread-safe.
 *
 * <p>A host overrides what it wants to say otherwise and leaves the rest:
 *
 * <pre>{@code
 * Wording ours = (notice, locale, facts) -> notice.kind().equals("delivered")
 *         ? new Words("Order " + facts.get("ref") + " is with you", "Enjoy! " + facts.get("shop"))
 *         : Wording.standard().say(notice, locale, facts);
 * }</pre>
 */
@FunctionalInterface
public interface Wording {

    /**
     * Subject and text of one notice.
     *
     * @param facts as people read them, by name ({@link MessageFacts} names them); a fact that is not there is absent
     */
    Words say(Notice notice, Locale locale, Map<String, String> facts);

    /**
     * Words to send.
     *
     * @param subject in one line, for channels that have one
     * @param text plain and complete in itself
     */
    record Words(String subject, String text) {}

    /** English, and French for every French locale; short enough for a text message where the facts are. */
    static Wording standard() {
        return StandardWording.INSTANCE;
    }
}
