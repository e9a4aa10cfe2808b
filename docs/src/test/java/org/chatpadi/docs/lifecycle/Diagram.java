package org.chatpadi.docs.lifecycle;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.chatpadi.core.lifecycle.Move;
import org.chatpadi.core.lifecycle.Table;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.order.Status;

/** The lifecycle as Mermaid and as a Markdown table. */
final class Diagram {

    private static final Map<Role, String> LETTERS = new EnumMap<>(Map.of(
            Role.SELLER, "S",
            Role.CUSTOMER, "C",
            Role.ASSISTANT, "A",
            Role.COURIER, "R",
            Role.GATEWAY, "G",
            Role.SYSTEM, "Y",
            Role.HOST, "H"));

    private Diagram() {}

    /** One line for each pair of statuses, with the acts that lead from one to the other. */
    static String states(Collection<Arrow> arrows) {
        Map<String, TreeSet<Act>> lines = new LinkedHashMap<>();
        for (Arrow arrow : arrows) {
            String from = arrow.from() == null ? "[*]" : arrow.from().name();
            lines.computeIfAbsent(from + " --> " + arrow.to(), line -> new TreeSet<>())
                    .add(arrow.act());
        }
        StringBuilder text = new StringBuilder("```mermaid\nstateDiagram-v2\n");
        lines.forEach((line, acts) -> text.append("    ")
                .append(line)
                .append(": ")
                .append(acts.stream().map(Act::code).collect(Collectors.joining(", ")))
                .append('\n'));
        for (Status status : Status.values()) {
            if (status.isFinal()) {
                text.append("    ").append(status).append(" --> [*]\n");
            }
        }
        return text.append("```\n").toString();
    }

    /** Acts by statuses, each cell with the roles that may. */
    static String matrix() {
        StringJoiner text = new StringJoiner("\n", "", "\n");
        StringJoiner head = row().add("act");
        StringJoiner line = row().add("---");
        for (Status status : Status.values()) {
            head.add(status.code());
            line.add(":-:");
        }
        text.add(head.toString()).add(line.toString());
        for (Move move : Table.moves()) {
            StringJoiner cells = row().add("`" + move.act().code() + "`");
            for (Status status : Status.values()) {
                cells.add(move.in().contains(status) ? letters(move) : "·");
            }
            text.add(cells.toString());
        }
        return text.toString();
    }

    private static StringJoiner row() {
        return new StringJoiner(" | ", "| ", " |");
    }

    private static String letters(Move move) {
        return EnumSet.copyOf(move.by()).stream().map(LETTERS::get).collect(Collectors.joining(" "));
    }
}
