package org.chatpadi.core.order;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongBinaryOperator;

/** Quantities per line, by line number from 1; a line that is not named has 0. Never negative. Immutable. */
public final class Quantities {

    /** Largest quantity of one line. */
    public static final long MAX = 1_000_000_000L;

    private static final Quantities NONE = new Quantities(new int[0], new long[0]);

    private final int[] lines;
    private final long[] counts;

    private Quantities(int[] lines, long[] counts) {
        this.lines = lines;
        this.counts = counts;
    }

    public static Quantities none() {
        return NONE;
    }

    /** A quantity of one line. */
    public static Quantities of(int line, long quantity) {
        return of(Map.of(line, quantity));
    }

    /**
     * Quantities by line number; zeros are left out.
     *
     * @throws IllegalArgumentException when a line number is below 1, or a quantity negative or above {@link #MAX}
     */
    public static Quantities of(Map<Integer, Long> byLine) {
        SortedMap<Integer, Long> sorted = new TreeMap<>(byLine);
        int[] lines = new int[sorted.size()];
        long[] counts = new long[sorted.size()];
        int n = 0;
        for (Map.Entry<Integer, Long> entry : sorted.entrySet()) {
            if (entry.getKey() < 1) {
                throw new IllegalArgumentException("line: must be at least 1, is " + entry.getKey());
            }
            if (entry.getValue() < 0 || entry.getValue() > MAX) {
                throw new IllegalArgumentException(
                        "quantity of line " + entry.getKey() + ": must be 0 to " + MAX + ", is " + entry.getValue());
            }
            lines[n] = entry.getKey();
            counts[n++] = entry.getValue();
        }
        return packed(lines, counts, n);
    }

    /** The quantities of the lines from 1 on, all above zero. */
    static Quantities ofAll(long[] counts) {
        int[] lines = new int[counts.length];
        Arrays.setAll(lines, i -> i + 1);
        return packed(lines, counts, counts.length);
    }

    /** These, and a quantity of a further line. */
    public Quantities and(int line, long quantity) {
        return plus(of(line, quantity));
    }

    /** Without the lines that have nothing. The counts become this object's own. */
    private static Quantities packed(int[] lines, long[] counts, int length) {
        int n = 0;
        for (int i = 0; i < length; i++) {
            n += counts[i] == 0 ? 0 : 1;
        }
        if (n == 0) {
            return NONE;
        }
        if (n == lines.length) {
            return new Quantities(lines, counts);
        }
        int[] packedLines = new int[n];
        long[] packedCounts = new long[n];
        for (int i = length - 1; n > 0; i--) {
            if (counts[i] != 0) {
                packedLines[--n] = lines[i];
                packedCounts[n] = counts[i];
            }
        }
        return new Quantities(packedLines, packedCounts);
    }

    public long of(int line) {
        if (line <= lines.length && line > 0 && lines[line - 1] == line) {
            return counts[line - 1];
        }
        int at = Arrays.binarySearch(lines, line);
        return at < 0 ? 0 : counts[at];
    }

    public Quantities plus(Quantities other) {
        return isEmpty() ? other : other.isEmpty() ? this : merge(other, Long::sum);
    }

    /** Per line what remains, never below 0. */
    public Quantities minus(Quantities other) {
        return isEmpty() || other.isEmpty() ? this : merge(other, (a, b) -> Math.max(0, a - b));
    }

    public Quantities min(Quantities other) {
        return isEmpty() || other.isEmpty() ? NONE : merge(other, Math::min);
    }

    public Quantities max(Quantities other) {
        return isEmpty() ? other : other.isEmpty() ? this : merge(other, Math::max);
    }

    private Quantities merge(Quantities other, LongBinaryOperator how) {
        if (Arrays.equals(lines, other.lines)) {
            return zipped(other, how);
        }
        int[] mergedLines = new int[lines.length + other.lines.length];
        long[] mergedCounts = new long[mergedLines.length];
        int n = 0;
        int i = 0;
        int j = 0;
        while (i < lines.length || j < other.lines.length) {
            int left = i < lines.length ? lines[i] : Integer.MAX_VALUE;
            int right = j < other.lines.length ? other.lines[j] : Integer.MAX_VALUE;
            int line = Math.min(left, right);
            long a = left == line ? counts[i++] : 0;
            long b = right == line ? other.counts[j++] : 0;
            mergedLines[n] = line;
            mergedCounts[n++] = how.applyAsLong(a, b);
        }
        return packed(mergedLines, mergedCounts, n);
    }

    /** The merge of quantities that name the same lines, as most do. */
    private Quantities zipped(Quantities other, LongBinaryOperator how) {
        long[] merged = new long[counts.length];
        for (int i = 0; i < merged.length; i++) {
            merged[i] = how.applyAsLong(counts[i], other.counts[i]);
        }
        return packed(lines, merged, merged.length);
    }

    /** These quantities of the named lines only. */
    public Quantities only(int line) {
        return of(line) == 0 ? NONE : of(line, of(line));
    }

    /** Whether each line has at least as much as in the other. */
    public boolean covers(Quantities other) {
        for (int i = 0; i < other.lines.length; i++) {
            if (of(other.lines[i]) < other.counts[i]) {
                return false;
            }
        }
        return true;
    }

    public boolean isEmpty() {
        return lines.length == 0;
    }

    /** All units together. */
    public long sum() {
        long sum = 0;
        for (long count : counts) {
            sum = Math.addExact(sum, count);
        }
        return sum;
    }

    /** The lines that have a quantity, ascending. */
    public int[] lines() {
        return lines.clone();
    }

    /** The highest line that has a quantity, or 0. */
    public int lastLine() {
        return lines.length == 0 ? 0 : lines[lines.length - 1];
    }

    public SortedMap<Integer, Long> asMap() {
        SortedMap<Integer, Long> map = new TreeMap<>();
        for (int i = 0; i < lines.length; i++) {
            map.put(lines[i], counts[i]);
        }
        return map;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Quantities that
                && Arrays.equals(lines, that.lines)
                && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(lines) + Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return asMap().toString();
    }
}
