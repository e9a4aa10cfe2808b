package org.chatpadi.core.enquiry;

import java.util.Locale;
import org.chatpadi.core.store.Work;

/** Why something stands in the work queue, in words. Hosts may bring their own. */
public interface QueueWording {

    /** The reason of an item of this kind: a code of a matter's kind or of a {@link Chore}. */
    String reason(String kind);

    /** The reason of a message or a call that did not go through. */
    String parked(Work.Kind kind, String why);

    static QueueWording english() {
        return QueueWordings.ENGLISH;
    }

    static QueueWording french() {
        return QueueWordings.FRENCH;
    }

    /** French for French locales, else English. */
    static QueueWording of(Locale locale) {
        return locale.getLanguage().equals(Locale.FRENCH.getLanguage()) ? french() : english();
    }
}
