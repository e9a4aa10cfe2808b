package org.chatpadi.core.work;

import java.time.Duration;
import java.util.List;
import org.chatpadi.core.store.Work;
import org.chatpadi.core.store.WorkStore.Ended;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a row after it was worked on.
 *
 * @param how it ended, for {@code DONE}; else null
 * @param delay of {@code LATER}
 * @param why a code, for {@code LATER} and {@code PARKED}
 * @param next rows that are written with its completion
 */
record Verdict(Kind kind, @Nullable Ended how, Duration delay, String why, List<Work> next) {

    enum Kind {
        /** To be completed. */
        DONE,
        /** Completed already, by a command's commit. */
        SETTLED,
        LATER,
        PARKED,
        /** Somebody else's by now. */
        LOST,
        /** Nobody can say: it stays as it is until its lease is over. */
        LEFT
    }

    /** Whether the row behind it has its turn. */
    boolean goesOn() {
        return kind == Kind.DONE || kind == Kind.SETTLED || kind == Kind.PARKED;
    }

    static Verdict done(Ended how, Work... next) {
        return new Verdict(Kind.DONE, how, Duration.ZERO, "", List.of(next));
    }

    static Verdict settled() {
        return new Verdict(Kind.SETTLED, null, Duration.ZERO, "", List.of());
    }

    static Verdict later(Duration delay, String why) {
        return new Verdict(Kind.LATER, null, delay, why, List.of());
    }

    static Verdict parked(String why) {
        return new Verdict(Kind.PARKED, null, Duration.ZERO, why, List.of());
    }

    static Verdict lost() {
        return new Verdict(Kind.LOST, null, Duration.ZERO, "", List.of());
    }

    static Verdict left() {
        return new Verdict(Kind.LEFT, null, Duration.ZERO, "", List.of());
    }
}
