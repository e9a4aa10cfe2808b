package org.chatpadi.core.lifecycle;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.order.Status;

/** docs/commands.md, read as the promise that it is. */
final class CommandsDocument {

    /** One act of the table: rows of the same act are read as one. */
    record Row(Set<Role> by, Set<Status> in, List<String> rules) {

        private Row and(Row other) {
            Set<Role> roles = EnumSet.copyOf(by);
            roles.addAll(other.by);
            return new Row(
                    roles,
                    in,
                    Stream.concat(rules.stream(), other.rules.stream()).toList());
        }
    }

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Map<Character, Role> ROLES = Map.of(
            'S', Role.SELLER,
            'C', Role.CUSTOMER,
            'A', Role.ASSISTANT,
            'R', Role.COURIER,
            'G', Role.GATEWAY,
            'Y', Role.SYSTEM,
            'H', Role.HOST);

    private final String text;

    private CommandsDocument(String text) {
        this.text = text;
    }

    static CommandsDocument read() {
        try {
            return new CommandsDocument(Files.readString(Path.of("..", "docs", "commands.md")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything between backticks. */
    Set<String> codes() {
        return new TreeSet<>(codes(text));
    }

    Map<String, Row> rows() {
        Map<String, Row> rows = new LinkedHashMap<>();
        for (String line : text.split("\n")) {
            String[] cells = line.split("\\|");
            if (cells.length >= 6 && cells[1].contains("`")) {
                Row row = new Row(roles(cells[2]), statuses(cells[3].strip(), rows), codes(cells[4]));
                codes(cells[1]).forEach(act -> rows.merge(act, row, Row::and));
            }
        }
        return rows;
    }

    Row row(String act) {
        Row row = rows().get(act);
        if (row == null) {
            throw new IllegalArgumentException("no row for " + act);
        }
        return row;
    }

    /** The message kinds to this audience, named in the last chapter. */
    Set<String> kinds(String audience) {
        String chapter = text.substring(text.indexOf("## Message kinds"));
        int seller = chapter.indexOf("To the seller:");
        return new TreeSet<>(
                codes("customer".equals(audience) ? chapter.substring(0, seller) : chapter.substring(seller)));
    }

    private static List<String> codes(String text) {
        List<String> codes = new ArrayList<>();
        Matcher matcher = CODE.matcher(text);
        while (matcher.find()) {
            codes.add(matcher.group(1));
        }
        return codes;
    }

    private static Set<Role> roles(String cell) {
        return Stream.of(cell.strip().split(" "))
                .map(letter -> ROLES.get(letter.charAt(0)))
                .collect(toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    private static Set<Status> statuses(String cell, Map<String, Row> above) {
        if (cell.startsWith("as ")) {
            Row other = above.get(cell.substring(3));
            if (other == null) {
                throw new IllegalStateException("no row above for: " + cell);
            }
            return other.in();
        }
        return switch (cell) {
            case "–" -> EnumSet.noneOf(Status.class);
            case "any" -> EnumSet.allOf(Status.class);
            case "live" -> EnumSet.complementOf(EnumSet.of(Status.CANCELLED));
            case "open" -> EnumSet.complementOf(EnumSet.of(Status.CANCELLED, Status.DELIVERED));
            default ->
                Stream.of(cell.split(" "))
                        .map(Status::valueOf)
                        .collect(toCollection(() -> EnumSet.noneOf(Status.class)));
        };
    }
}
