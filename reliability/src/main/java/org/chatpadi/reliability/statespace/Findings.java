package org.chatpadi.reliability.statespace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What was found to be wrong: each kind once with its shortest path, all of it counted. */
final class Findings {

    private static final int SHOWN = 20;

    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final List<String> shown = new ArrayList<>();

    /** @param rule what is broken, by its number or name; the first of each is kept with its path */
    void add(String rule, String text, Supplier<List<Turn>> path) {
        if (counts.merge(rule, 1, Integer::sum) == 1 && shown.size() < SHOWN) {
            StringBuilder all = new StringBuilder(rule).append(": ").append(text);
            for (Turn turn : path.get()) {
                all.append("\n    ").append(turn);
            }
            shown.add(all.toString());
        }
    }

    int count() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    List<String> shown() {
        return shown;
    }

    Map<String, Integer> byRule() {
        return counts;
    }
}
