package org.chatpadi.core.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * One invariant, under its number. Thread-safe.
 */
public final class Invariant {

    /** What is asked of one commit. */
    @FunctionalInterface
    interface OfStep {
        void check(Step step, Consumer<String> broken);
    }

    /** What is asked of a whole history. */
    @FunctionalInterface
    interface OfHistory {
        void check(History history, Consumer<String> broken);
    }

    private final String number;
    private final String sentence;
    private final OfStep ofStep;
    private final OfHistory ofHistory;

    private Invariant(String number, String sentence, OfStep ofStep, OfHistory ofHistory) {
        this.number = number;
        this.sentence = sentence;
        this.ofStep = ofStep;
        this.ofHistory = ofHistory;
    }

    static Invariant ofStep(String number, String sentence, OfStep check) {
        return new Invariant(number, sentence, check, (history, broken) -> {});
    }

    static Invariant ofHistory(String number, String sentence, OfHistory check) {
        return new Invariant(number, sentence, (step, broken) -> {}, check);
    }

    /** The same invariant, asked of the whole history too. */
    Invariant and(OfHistory check) {
        return new Invariant(number, sentence, ofStep, check);
    }

    /** For example {@code M3}. */
    public String number() {
        return number;
    }

    public String sentence() {
        return sentence;
    }

    /** What one commit breaks of it. */
    public List<Violation> check(Step step) {
        List<Violation> found = new ArrayList<>();
        ofStep.check(step, text -> found.add(new Violation(number, text)));
        return found;
    }

    /** What a history breaks of it, in any of its commits and as a whole. */
    public List<Violation> check(History history) {
        List<Violation> found = new ArrayList<>();
        for (Step step : history.steps()) {
            ofStep.check(
                    step,
                    text -> found.add(new Violation(number, "at " + step.after().seq() + ": " + text)));
        }
        ofHistory.check(history, text -> found.add(new Violation(number, text)));
        return found;
    }

    @Override
    public String toString() {
        return number + " " + sentence;
    }
}
