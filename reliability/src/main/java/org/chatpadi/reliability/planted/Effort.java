package org.chatpadi.reliability.planted;

import java.util.List;

/** How far the finders go. */
public enum Effort {
    /** To see in seconds that they run. */
    BRIEF(400, List.of("nothing-due")),
    FULL(12_000, List.of());

    /** How many commands are compared with the model. */
    final long steps;
    /** The terms that are searched, all of them where none is named. */
    final List<String> terms;

    Effort(long steps, List<String> terms) {
        this.steps = steps;
        this.terms = terms;
    }
}
