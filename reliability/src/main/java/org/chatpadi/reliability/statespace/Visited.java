package org.chatpadi.reliability.statespace;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The states that are followed: for each key those of which none has spent less than another. */
final class Visited {

    private final Map<Known, Integer> newest = new HashMap<>();
    private int[] older = new int[1024];
    private Spent[] spent = new Spent[1024];
    private int count;

    /** A key's bytes. */
    record Known(byte[] bytes) {
        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Known that && Arrays.equals(bytes, that.bytes);
        }

        long mixed() {
            long hash = 0xcbf29ce484222325L;
            for (byte b : bytes) {
                hash = (hash ^ b) * 0x100000001b3L;
                hash ^= hash >>> 29;
            }
            return hash * 0x9e3779b97f4a7c15L;
        }
    }

    /** How many are followed. */
    int size() {
        return count;
    }

    /** How many differ in more than what they have spent. */
    int keys() {
        return newest.size();
    }

    /** One of this key, or -1. */
    int any(Known known) {
        return newest.getOrDefault(known, -1);
    }

    /** One of the same key as another, followed earlier; or -1. */
    int older(int state) {
        return older[state];
    }

    /** One of this key that has spent no more than so much, or -1. */
    int within(Known known, Spent most) {
        int state = any(known);
        while (state >= 0 && !spent[state].isWithin(most)) {
            state = older[state];
        }
        return state;
    }

    int add(Known known, Spent so) {
        if (count == older.length) {
            older = Arrays.copyOf(older, 2 * count);
            spent = Arrays.copyOf(spent, 2 * count);
        }
        Integer before = newest.put(known, count);
        older[count] = before == null ? -1 : before;
        spent[count] = so;
        return count++;
    }
}
