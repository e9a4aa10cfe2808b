package org.chatpadi.reliability.compare;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chatpadi.reliability.model.Answer;

/**
 * What came of a command, in words that model and product share.
 *
 * @param answer {@code accepted}, {@code repeated} or the code of the refusal
 * @param told per order written to, who is told what
 */
record Reply(String answer, Map<Integer, String> told) {

    static final String ACCEPTED = "accepted";
    static final String REPEATED = "repeated";

    static Reply of(Answer answer) {
        return switch (answer.kind()) {
            case ACCEPTED -> new Reply(ACCEPTED, told(answer.told()));
            case REPEATED -> new Reply(REPEATED, Map.of());
            case REFUSED -> new Reply(answer.code(), Map.of());
        };
    }

    private static Map<Integer, String> told(Map<Integer, Answer.Told> told) {
        Map<Integer, String> lines = new TreeMap<>();
        told.forEach((order, kinds) -> lines.put(
                order, "customer " + new TreeSet<>(kinds.customer()) + " seller " + new TreeSet<>(kinds.seller())));
        return lines;
    }

    boolean isAccepted() {
        return answer.equals(ACCEPTED);
    }
}
