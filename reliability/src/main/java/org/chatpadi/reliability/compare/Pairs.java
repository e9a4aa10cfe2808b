package org.chatpadi.reliability.compare;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Decision;
import org.chatpadi.core.order.RefusalCode;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.order.Status;

/**
 * What was reached: status, act, role and terms together, where the act was answered by its own rules and not only refused to the role or
 * in the status.
 */
public final class Pairs {

    private final Set<String> reached = new TreeSet<>();
    private final Map<String, Integer> accepted = new HashMap<>();

    public static String name(Status status, Act act, Role role, String terms) {
        return String.join(" ", status.code(), act.code(), role.code(), terms);
    }

    /** Whether an act's own rules gave this answer. */
    public static boolean isAnswered(Decision decision) {
        return !(decision instanceof Decision.Refused refused)
                || isAnswered(refused.code().code());
    }

    private static boolean isAnswered(String answer) {
        return !answer.equals(RefusalCode.ACTOR.code()) && !answer.equals(RefusalCode.STATUS.code());
    }

    void answered(Status before, Said said, String terms, Reply reply) {
        if (!isAnswered(reply.answer())) {
            return;
        }
        String name = name(before, said.command().act(), said.role(), terms);
        reached.add(name);
        if (reply.isAccepted()) {
            accepted.merge(name, 1, Integer::sum);
        }
    }

    /** How often it was accepted. */
    int accepted(Status status, Act act, Role role, String terms) {
        return accepted.getOrDefault(name(status, act, role, terms), 0);
    }

    public Set<String> reached() {
        return reached;
    }

    /** Those of them that were accepted at least once. */
    public int acceptedPairs() {
        return accepted.size();
    }
}
