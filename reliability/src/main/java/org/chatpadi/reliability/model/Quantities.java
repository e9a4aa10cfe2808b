package org.chatpadi.reliability.model;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongBinaryOperator;

/** Quantities per line ordinal; a line that is absent has none. */
final class Quantities {
    private Quantities() {}

    static long of(Map<Integer, Long> quantities, int line) {
        return quantities.getOrDefault(line, 0L);
    }

    static long sum(Map<Integer, Long> quantities) {
        return quantities.values().stream().mapToLong(Long::longValue).sum();
    }

    static Map<Integer, Long> plus(Map<Integer, Long> left, Map<Integer, Long> right) {
        return perLine(left, right, Long::sum);
    }

    static Map<Integer, Long> minus(Map<Integer, Long> left, Map<Integer, Long> right) {
        return perLine(left, right, (a, b) -> a - b);
    }

    /** What is left after taking away, never below 0. */
    static Map<Integer, Long> less(Map<Integer, Long> left, Map<Integer, Long> right) {
        return perLine(left, right, (a, b) -> Math.max(0, a - b));
    }

    static Map<Integer, Long> least(Map<Integer, Long> left, Map<Integer, Long> right) {
        return perLine(left, right, Math::min);
    }

    static Map<Integer, Long> most(Map<Integer, Long> left, Map<Integer, Long> right) {
        return perLine(left, right, Math::max);
    }

    static boolean same(Map<Integer, Long> left, Map<Integer, Long> right) {
        return minus(left, right).isEmpty();
    }

    /** Whether any line has more than its bound. */
    static boolean beyond(Map<Integer, Long> quantities, Map<Integer, Long> bounds) {
        return !less(quantities, bounds).isEmpty();
    }

    private static Map<Integer, Long> perLine(
            Map<Integer, Long> left, Map<Integer, Long> right, LongBinaryOperator operator) {
        Map<Integer, Long> result = new TreeMap<>();
        TreeSet<Integer> lines = new TreeSet<>(left.keySet());
        lines.addAll(right.keySet());
        for (int line : lines) {
            long quantity = operator.applyAsLong(of(left, line), of(right, line));
            if (quantity != 0) {
                result.put(line, quantity);
            }
        }
        return result;
    }
}
