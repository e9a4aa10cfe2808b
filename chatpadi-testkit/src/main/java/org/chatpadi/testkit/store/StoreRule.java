package org.chatpadi.testkit.store;

import java.util.Optional;
import org.chatpadi.core.store.Storage;

/** A rule of the store port, and how it is checked. */
public final class StoreRule {

    /** What must hold on a fresh store. */
    interface Check {
        void on(Bench bench) throws Exception;
    }

    private final int number;
    private final String sentence;
    private final boolean ofInstances;
    private final Check check;

    private StoreRule(int number, String sentence, boolean ofInstances, Check check) {
        this.number = number;
        this.sentence = sentence;
        this.ofInstances = ofInstances;
        this.check = check;
    }

    static StoreRule of(int number, String sentence, Check check) {
        return new StoreRule(number, sentence, false, check);
    }

    static StoreRule ofInstances(int number, String sentence, Check check) {
        return new StoreRule(number, sentence, true, check);
    }

    /** For example {@code STO-1}. */
    public String number() {
        return "STO-" + number;
    }

    /** The rule as it stands in the documentation of {@link org.chatpadi.core.store}. */
    public String sentence() {
        return sentence;
    }

    /** Why the rule cannot be checked on this store, where it cannot. */
    public Optional<String> skipped(StoreUnderTest under) throws Exception {
        if (!ofInstances) {
            return Optional.empty();
        }
        under.open();
        return under.second().isPresent()
                ? Optional.empty()
                : Optional.of(number() + " needs a second instance on the same rows, and this store has none");
    }

    /**
     * Checks the rule on a fresh store.
     *
     * @throws AssertionError when the store breaks it, with number, sentence and what was seen
     */
    public void check(StoreUnderTest under) {
        try {
            Storage store = under.open();
            check.on(new Bench(under, store, under.second().orElse(store)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw broken("it was interrupted", e);
        } catch (AssertionError | Exception e) {
            throw broken(e instanceof AssertionError ? String.valueOf(e.getMessage()) : "it threw " + e, e);
        }
    }

    private AssertionError broken(String seen, Throwable cause) {
        return new AssertionError(this + "\n" + seen, cause);
    }

    @Override
    public String toString() {
        return number() + " " + sentence;
    }
}
