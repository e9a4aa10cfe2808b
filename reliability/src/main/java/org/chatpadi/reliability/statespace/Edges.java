package org.chatpadi.reliability.statespace;

import java.util.Arrays;
import java.util.BitSet;

/** The moves between states, to see whether each has a way to a final status. */
final class Edges {

    private int[] from = new int[4096];
    private int[] to = new int[4096];
    private int count;
    private final BitSet ends = new BitSet();

    void isFinal(int state, boolean end) {
        ends.set(state, end);
    }

    /** Beyond the bounds, where it is not known what follows. */
    void goesOn(int state) {
        ends.set(state);
    }

    void add(int source, int target) {
        if (count == from.length) {
            from = Arrays.copyOf(from, 2 * count);
            to = Arrays.copyOf(to, 2 * count);
        }
        from[count] = source;
        to[count++] = target;
    }

    /** States from which no moves lead to a final status, nor beyond the bounds. */
    int withoutWayOut(int states) {
        int[] first = new int[states + 1];
        for (int i = 0; i < count; i++) {
            first[to[i] + 1]++;
        }
        for (int i = 0; i < states; i++) {
            first[i + 1] += first[i];
        }
        int[] sources = new int[count];
        int[] next = Arrays.copyOf(first, states);
        for (int i = 0; i < count; i++) {
            sources[next[to[i]]++] = from[i];
        }
        BitSet found = (BitSet) ends.clone();
        int[] queue = new int[states];
        int tail = 0;
        for (int state = ends.nextSetBit(0); state >= 0; state = ends.nextSetBit(state + 1)) {
            queue[tail++] = state;
        }
        for (int head = 0; head < tail; head++) {
            for (int i = first[queue[head]]; i < first[queue[head] + 1]; i++) {
                if (!found.get(sources[i])) {
                    found.set(sources[i]);
                    queue[tail++] = sources[i];
                }
            }
        }
        return states - found.cardinality();
    }
}
