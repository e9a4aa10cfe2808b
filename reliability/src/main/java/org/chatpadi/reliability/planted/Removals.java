package org.chatpadi.reliability.planted;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chatpadi.core.lifecycle.Move;
import org.chatpadi.core.lifecycle.Table;
import org.chatpadi.core.order.Rule;

/** Every rule of every row of the table of moves, removed once. Read off the table itself, so that a new rule cannot be forgotten. */
final class Removals {

    private static final String FILE = "lifecycle/Table";
    /** Act, roles and statuses come before the rules. */
    private static final int BEFORE_RULES = 3;

    private final String source;

    private Removals(String source) {
        this.source = source;
    }

    static List<Plant> all(Sources sources) {
        Removals removals = new Removals(sources.text(FILE));
        List<Plant> all = new ArrayList<>();
        for (Move move : Table.moves()) {
            List<Part> rules = removals.rules(move);
            for (int i = 0; i < rules.size(); i++) {
                all.add(removals.without(move, rules, i));
            }
        }
        return all;
    }

    /** A part of the source. */
    private record Part(int start, int end) {

        String of(String source) {
            return source.substring(start, end).strip();
        }
    }

    private Plant without(Move move, List<Part> rules, int number) {
        Part rule = rules.get(number);
        String mention = rule.of(source);
        if (rule(mention) != move.rules().get(number)) {
            throw new IllegalStateException(mention + " is not rule " + number + " of " + move.act());
        }
        // With the comma before it: the statuses stand before the first.
        String without = source.substring(0, rule.start - 1) + source.substring(rule.end);
        Removals left = new Removals(without);
        List<String> expected = new ArrayList<>(mentions(rules));
        expected.remove(number);
        if (!left.mentions(left.rules(move.act().name())).equals(expected)) {
            throw new IllegalStateException("removing " + mention + " of " + move.act() + " leaves " + without);
        }
        return new Plant(Plant.Area.RULES, move.act().code() + " without " + mention, FILE, without);
    }

    private List<String> mentions(List<Part> rules) {
        return rules.stream().map(rule -> rule.of(source)).toList();
    }

    private List<Part> rules(Move move) {
        List<Part> rules = rules(move.act().name());
        if (rules.size() != move.rules().size()) {
            throw new IllegalStateException("the row of " + move.act() + " mentions " + mentions(rules) + ", and has "
                    + move.rules().size() + " rules");
        }
        return rules;
    }

    /** The arguments of the row's call that name its rules. */
    private List<Part> rules(String act) {
        Matcher row = Pattern.compile("\\bmove\\(\\s*Act\\." + act + ",").matcher(source);
        if (!row.find()) {
            throw new IllegalStateException("no row of " + act + " in the source");
        }
        List<Part> arguments = arguments(source.indexOf('(', row.start()) + 1);
        return arguments.subList(BEFORE_RULES, arguments.size());
    }

    private List<Part> arguments(int start) {
        List<Part> arguments = new ArrayList<>();
        int from = start;
        int depth = 0;
        for (int at = start; depth >= 0; at++) {
            char c = source.charAt(at);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth < 0 || depth == 0 && c == ',') {
                arguments.add(new Part(from, at));
                from = at + 1;
            }
        }
        return arguments;
    }

    /** The rule that a mention like {@code Dispatch.UNCOVERED} means, by the imports of the source. */
    private Object rule(String mention) {
        String[] named = mention.split("\\.");
        Matcher imported =
                Pattern.compile("import ([\\w.]+\\." + named[0] + ");").matcher(source);
        if (!imported.find()) {
            throw new IllegalStateException(mention + " is not imported");
        }
        try {
            return Rule.class.cast(
                    Class.forName(imported.group(1)).getField(named[1]).get(null));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(mention, e);
        }
    }
}
