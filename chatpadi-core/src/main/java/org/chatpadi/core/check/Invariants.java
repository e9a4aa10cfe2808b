package org.chatpadi.core.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chatpadi.core.order.ShopPolicy;

/**
 * The invariants that one order shows, over its commits and its history. Thread-safe.
 *
 * <p>What needs a store, a gateway or several commands at once is not here.
 */
public final class Invariants {

    private static final Invariants DEFAULT = within(ShopPolicy.DEFAULT_UNDO_WINDOW);

    private final List<Invariant> list;

    private Invariants(List<Invariant> list) {
        this.list = list;
    }

    /** For shops with the default window in which a delivery can be undone. */
    public static Invariants ofDefaults() {
        return DEFAULT;
    }

    /** For shops with this window in which a delivery can be undone. */
    public static Invariants within(Duration undoWindow) {
        return new Invariants(Stream.of(
                        TrailChecks.all(undoWindow),
                        MoneyChecks.all(),
                        GoodsChecks.all(),
                        MatterChecks.all(),
                        TalkChecks.all())
                .flatMap(List::stream)
                .toList());
    }

    /** All of them, in the order of their numbers within each kind. */
    public List<Invariant> list() {
        return list;
    }

    /** What a history breaks, for shops with the default window. */
    public static List<Violation> check(History history) {
        return DEFAULT.of(history);
    }

    /** What a history breaks, in any of its commits and as a whole. */
    public List<Violation> of(History history) {
        List<Violation> found = new ArrayList<>();
        list.forEach(invariant -> found.addAll(invariant.check(history)));
        return found;
    }

    /** What one commit breaks. */
    public List<Violation> of(Step step) {
        List<Violation> found = new ArrayList<>();
        for (Invariant invariant : list) {
            found.addAll(invariant.check(step));
        }
        return found;
    }
}
