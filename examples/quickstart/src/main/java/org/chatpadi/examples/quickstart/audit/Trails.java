package org.chatpadi.examples.quickstart.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chatpadi.core.check.History;
import org.chatpadi.core.check.Invariant;
import org.chatpadi.core.check.Invariants;
import org.chatpadi.core.format.Trail;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.store.Recorded;

/** Proves each trail from its bytes, alters one byte of a copy of it, and asks every invariant of its history. */
final class Trails {

    /** Spreads the altered places over trails and bytes. */
    private static final int STRIDE = 7919;

    private long verified;
    private long found;

    private Trails() {}

    static Trails prove(Books books, Findings findings) {
        Trails trails = new Trails();
        int number = 0;
        for (Map.Entry<OrderId, List<Recorded>> one : books.trails().entrySet()) {
            trails.prove(one.getKey(), one.getValue(), number++, findings);
            trails.lawful(one.getValue(), findings);
        }
        return trails;
    }

    private void prove(OrderId order, List<Recorded> trail, int number, Findings findings) {
        List<Trail.Flaw> flaws = Trail.verify(order, trail);
        findings.check(flaws.isEmpty(), "trail of " + order + ": " + flaws);
        verified += flaws.isEmpty() ? 1 : 0;
        boolean seen = !Trail.verify(order, altered(trail, number)).isEmpty();
        findings.check(seen, "trail of " + order + ": an altered byte was not found");
        found += seen ? 1 : 0;
    }

    /** A copy with one bit turned: in the open bytes, the hash, or the sealed part where there is one. */
    private static List<Recorded> altered(List<Recorded> trail, int number) {
        int at = number * STRIDE % trail.size();
        Recorded one = trail.get(at);
        int part = number % 3;
        byte[] sealed = one.sealed();
        List<Recorded> copy = new ArrayList<>(trail);
        copy.set(
                at,
                new Recorded(
                        one.envelope(),
                        one.event(),
                        part == 0 || part == 2 && sealed == null ? turned(one.open(), number) : one.open(),
                        part == 2 && sealed != null ? turned(sealed, number) : sealed,
                        one.salt(),
                        one.sealedDigest(),
                        part == 1 ? turned(one.hash(), number) : one.hash()));
        return copy;
    }

    private static byte[] turned(byte[] bytes, int number) {
        byte[] copy = bytes.clone();
        copy[number * STRIDE % copy.length] ^= 1;
        return copy;
    }

    private void lawful(List<Recorded> trail, Findings findings) {
        History history = History.of(trail);
        for (Invariant invariant : Invariants.ofDefaults().list()) {
            var broken = invariant.check(history);
            findings.check(broken.isEmpty(), "order " + history.order().reference() + ": " + broken);
        }
    }

    long verified() {
        return verified;
    }

    long found() {
        return found;
    }
}
