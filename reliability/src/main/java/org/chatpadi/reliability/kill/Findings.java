package org.chatpadi.reliability.kill;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What is wrong, by what it means. */
final class Findings {

    /** What a finding means. */
    enum Kind {
        /** Something was acknowledged, paid or told as sent, and is not there. */
        LOST,
        /** A message or refund went out that nothing committed caused. */
        GHOST,
        /** A refund was made twice. */
        DOUBLE_REFUND,
        /** Anything else. */
        OTHER
    }

    private final Map<Kind, List<String>> found = new EnumMap<>(Kind.class);

    Findings() {
        for (Kind kind : Kind.values()) {
            found.put(kind, new ArrayList<>());
        }
    }

    void add(Kind kind, String text) {
        of(kind).add(text);
    }

    void check(boolean holds, Kind otherwise, String text) {
        if (!holds) {
            add(otherwise, text);
        }
    }

    int count(Kind kind) {
        return of(kind).size();
    }

    List<String> of(Kind kind) {
        return java.util.Objects.requireNonNull(found.get(kind));
    }

    boolean none() {
        return found.values().stream().allMatch(List::isEmpty);
    }
}
