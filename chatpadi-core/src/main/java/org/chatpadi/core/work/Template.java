package org.chatpadi.core.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A text with places for facts: {@code {ref}} stands for a fact; {@code [ ... ]} is left out where a fact in it is missing; {@code [fact? ...]}
 * too, without showing the fact. Read once, filled in one pass: what a fact says is never read as a template (F90). Groups do not nest.
 */
final class Template {

    /**
     * A part of the text.
     *
     * @param needs facts without which the part is left out
     * @param pieces text and names of facts in turn, text first
     */
    private record Part(Set<String> needs, List<String> pieces) {}

    private final List<Part> parts = new ArrayList<>();
    private final Set<String> required = new TreeSet<>();

    /** @throws IllegalArgumentException where a bracket or a brace is not closed, or opened twice */
    Template(String text) {
        int at = 0;
        while (at < text.length()) {
            boolean group = text.charAt(at) == '[';
            int end = group ? closing(text, at, ']') : text.indexOf('[', at);
            end = end < 0 ? text.length() : end;
            Part part = group ? group(text.substring(at + 1, end)) : part(text.substring(at, end), new TreeSet<>());
            parts.add(part);
            if (!group) {
                required.addAll(part.needs());
            }
            at = group ? end + 1 : end;
        }
    }

    /** All facts that the text shows or asks for. */
    Set<String> mentioned() {
        Set<String> all = new TreeSet<>();
        parts.forEach(part -> all.addAll(part.needs()));
        return all;
    }

    /** The facts without which the text cannot be filled. */
    Set<String> required() {
        return required;
    }

    /** @throws IllegalArgumentException naming a required fact that is missing */
    String fill(Map<String, String> facts) {
        StringBuilder filled = new StringBuilder();
        for (Part part : parts) {
            if (facts.keySet().containsAll(part.needs())) {
                fill(filled, part.pieces(), facts);
            } else if (required.containsAll(part.needs())) {
                throw new IllegalArgumentException("facts: one is missing of " + part.needs());
            }
        }
        return filled.toString();
    }

    private static void fill(StringBuilder filled, List<String> pieces, Map<String, String> facts) {
        for (int i = 0; i < pieces.size(); i++) {
            filled.append(i % 2 == 0 ? pieces.get(i) : facts.get(pieces.get(i)));
        }
    }

    private static Part group(String text) {
        Set<String> needs = new TreeSet<>();
        int mark = text.indexOf('?');
        int brace = text.indexOf('{');
        if (mark > 0
                && (brace < 0 || mark < brace)
                && text.substring(0, mark).chars().allMatch(Character::isLetter)) {
            needs.add(text.substring(0, mark));
            return part(text.substring(mark + 1), needs);
        }
        return part(text, needs);
    }

    private static Part part(String text, Set<String> needs) {
        List<String> pieces = new ArrayList<>();
        int at = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
            int close = closing(text, open, '}');
            pieces.add(text.substring(at, open));
            pieces.add(text.substring(open + 1, close));
            needs.add(text.substring(open + 1, close));
            at = close + 1;
        }
        pieces.add(text.substring(at));
        return new Part(Set.copyOf(needs), List.copyOf(pieces));
    }

    private static int closing(String text, int open, char with) {
        int close = text.indexOf(with, open);
        int again = text.indexOf(text.charAt(open), open + 1);
        if (close < 0 || again >= 0 && again < close) {
            throw new IllegalArgumentException("template: no " + with + " for index " + open + " of " + text);
        }
        return close;
    }
}
