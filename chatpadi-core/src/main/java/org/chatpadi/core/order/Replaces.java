package org.chatpadi.core.order;

import java.util.Map;

/**
 * That an order is a replacement.
 *
 * @param order the order whose dispute it remedies
 * @param dispute the number of that dispute's matter
 * @param money the first original, on which money is refunded
 * @param lines from a line of the replacement to the line of {@code order} that it replaces
 */
public record Replaces(OrderId order, int dispute, OrderId money, Map<Integer, Integer> lines) {

    public Replaces {
        lines = Map.copyOf(lines);
    }

    /** Quantities of the replacement's lines, as quantities of the original's. */
    public Quantities onOriginal(Quantities replacement) {
        Quantities original = Quantities.none();
        for (int line : replacement.lines()) {
            original = original.and(lines.getOrDefault(line, 0), replacement.of(line));
        }
        return original;
    }
}
