package org.chatpadi.reliability.statespace;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.chatpadi.core.check.History;
import org.chatpadi.core.check.Invariant;
import org.chatpadi.core.check.Invariants;
import org.chatpadi.core.check.Step;
import org.chatpadi.core.check.Violation;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.order.Status;
import org.chatpadi.reliability.compare.Pairs;

/** What is asked of everything the search sees, and how often it was asked. */
final class Checks {

    private static final int ENOUGH = 200;

    private final Findings findings = new Findings();
    private final Cells cells;
    private final String terms;
    private final boolean[][][] answered =
            new boolean[Status.values().length][Act.values().length][Role.values().length];
    private final Map<String, Long> asked = new LinkedHashMap<>();
    private final List<Invariant> invariants = Invariants.ofDefaults().list();
    private long steps;
    private final Paths paths;
    private final Breakers breakers = new Breakers();

    Checks(Deal deal, Paths paths) {
        this.cells = new Cells(deal);
        this.terms = deal.name();
        this.paths = paths;
    }

    Findings findings() {
        return findings;
    }

    Cells cells() {
        return cells;
    }

    Breakers breakers() {
        return breakers;
    }

    Paths paths() {
        return paths;
    }

    /** How the search came to a state. */
    @FunctionalInterface
    interface Paths {
        List<Turn> to(int state);
    }

    void answered(Status status, Act act, Role role) {
        answered[status.ordinal()][act.ordinal()][role.ordinal()] = true;
    }

    /** The names of status, act, role and terms together that an act's own rules answered. */
    Set<String> pairs() {
        Set<String> pairs = new TreeSet<>();
        for (Status status : Status.values()) {
            for (Act act : Act.values()) {
                for (Role role : Role.values()) {
                    if (answered[status.ordinal()][act.ordinal()][role.ordinal()]) {
                        pairs.add(Pairs.name(status, act, role, terms));
                    }
                }
            }
        }
        return pairs;
    }

    /** So much is wrong that the rest would tell no more. */
    boolean isEnough() {
        return findings.count() > ENOUGH;
    }

    /** How often something was asked, by its number or name. */
    Map<String, Long> asked() {
        invariants.forEach(invariant -> asked.putIfAbsent(invariant.number(), steps));
        return asked;
    }

    void asked(String what) {
        asked.merge(what, 1L, Long::sum);
    }

    void history(History history, Supplier<List<Turn>> path) {
        asked("histories");
        for (Invariant invariant : invariants) {
            for (Violation violation : invariant.check(history)) {
                findings.add(violation.number(), violation.text(), path);
            }
        }
    }

    void step(Step step, Supplier<List<Turn>> path) {
        steps++;
        breakers.breakOnce(step);
        for (Invariant invariant : invariants) {
            for (Violation violation : invariant.check(step)) {
                findings.add(violation.number(), violation.text(), path);
            }
        }
    }
}
