package org.chatpadi.core.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that wants a person, with a clock.
 *
 * @param number from 1, dense within the order over all kinds
 * @param askedBy who raised it
 * @param since when
 * @param answerBy when it is overdue, or null; overdue changes nothing but the rank in the work queue
 * @param resolution how it ended, or null while it is open
 * @param seq of the event that raised it: the words stand there
 */
public record Matter(
        int number,
        MatterKind kind,
        Role askedBy,
        Instant since,
        @Nullable Instant answerBy,
        @Nullable Resolution resolution,
        Detail detail,
        long seq) {

    public boolean isOpen() {
        return resolution == null;
    }

    public boolean isOpen(MatterKind which) {
        return kind == which && isOpen();
    }

    Matter resolved(Resolution how) {
        return new Matter(number, kind, askedBy, since, answerBy, how, detail, seq);
    }

    Matter with(Detail changed, Instant when, @Nullable Instant by) {
        return new Matter(number, kind, askedBy, when, by, null, changed, seq);
    }
}
