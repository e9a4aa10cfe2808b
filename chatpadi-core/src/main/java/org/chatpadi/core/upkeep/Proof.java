package org.chatpadi.core.upkeep;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chatpadi.core.check.Invariants;
import org.chatpadi.core.check.Step;
import org.chatpadi.core.check.Violation;
import org.chatpadi.core.format.Chain;
import org.chatpadi.core.format.Trail;
import org.chatpadi.core.order.ChatPadiException;
import org.chatpadi.core.order.CustomerEvent;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.store.Claim;
import org.chatpadi.core.store.Recorded;
import org.chatpadi.core.store.Standing;
import org.chatpadi.core.store.StoredEvent;
import org.chatpadi.core.store.StoredOrder;
import org.chatpadi.core.store.StoredOrder.Difference;
import org.chatpadi.core.upkeep.Finding.Kind;
import org.jspecify.annotations.Nullable;

/**
 * An order, proven event by event and then held against what is stored of it. Keeps the order and one commit, however long the trail is. Not
 * thread-safe.
 */
final class Proof {

    /** The window in which a delivery can be undone may have been any, and nobody keeps which it was: so none is too late. */
    private static final Invariants INVARIANTS = Invariants.within(Duration.ofDays(365_000));

    private final Laws laws;
    private final OrderId id;
    private final Chain chain;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Recorded> commit = new ArrayList<>();
    private final Set<Claim> claims = new HashSet<>();
    private @Nullable Order order;
    private boolean intact = true;
    /** The first event since the last erasure whose sealed part is gone, and the last that has one. */
    private long gone;

    private long kept;
    private @Nullable Standing standing;
    private List<Difference> differences = List.of();

    Proof(Laws laws, OrderId id) {
        this.laws = laws;
        this.id = id;
        this.chain = Chain.of(id);
    }

    void next(StoredEvent stored) {
        Recorded next = chain.next(stored);
        if (next == null) {
            intact = false;
            return;
        }
        if (!commit.isEmpty() && !commit.get(0).envelope().isOfOneCommitWith(next.envelope())) {
            endCommit();
        }
        commit.add(next);
        if (next.sealedDigest() != null && next.sealed() == null && gone == 0) {
            gone = next.seq();
        } else if (next.sealed() != null) {
            kept = next.seq();
        }
    }

    private void endCommit() {
        if (intact) {
            try {
                step(Step.of(order, commit));
            } catch (RuntimeException e) {
                // Its message may quote what it stumbled over.
                broken(
                        commit.get(0).seq(),
                        "the events do not fold: " + e.getClass().getSimpleName());
            }
        }
        commit.clear();
    }

    private void step(Step step) {
        Order after = step.after();
        if (!after.id().equals(id) || !after.shop().equals(laws.id())) {
            broken(1, "it places another order");
            return;
        }
        for (Violation violation : INVARIANTS.of(step)) {
            find(Kind.INVARIANT, after.seq(), violation.toString());
        }
        claims.removeAll(laws.keys().released(after, step.events()));
        claims.addAll(laws.keys().taken(step.events()));
        if (step.events().stream().anyMatch(CustomerEvent.CustomerErased.class::isInstance)) {
            erased();
        }
        order = after;
    }

    private void erased() {
        if (kept != 0) {
            broken(kept, "a sealed part is still there, although the customer was erased");
        }
        kept = 0;
        gone = 0;
    }

    /** Holds what the events make against what is stored. */
    void end(StoredOrder stored) {
        if (!commit.isEmpty()) {
            endCommit();
        }
        if (gone != 0) {
            broken(gone, "a sealed part is gone, although the customer was not erased");
        }
        for (Trail.Flaw flaw : chain.flaws()) {
            intact = false;
            find(flaw.code().startsWith("format.") ? Kind.UNREADABLE : Kind.CHAIN, flaw.seq(), flaw.text());
        }
        if (stored.seq() > chain.length()) {
            broken(chain.length(), "the trail ends here, and the order is at " + stored.seq());
        } else if (chain.length() == 0 && !stored.isEmpty()) {
            find(Kind.NO_ORDER, 0, "there are items in the work queue, and no order");
        } else if (intact && order != null) {
            compare(stored, order);
        }
    }

    private void compare(StoredOrder stored, Order folded) {
        try {
            Standing should = laws.standing(folded);
            differences = stored.differences(should);
            standing = should;
        } catch (ChatPadiException e) {
            find(Kind.UNREADABLE, 0, "the document was written by a newer version of the library");
        } catch (RuntimeException e) {
            broken(chain.length(), "the order makes no sense: " + e.getClass().getSimpleName());
        }
        differences.forEach(one -> find(kind(one.part(), stored), 0, one.text()));
    }

    private static Kind kind(StoredOrder.Part part, StoredOrder stored) {
        return switch (part) {
            case DOCUMENT -> stored.seq() == 0 ? Kind.NO_ORDER : Kind.DOCUMENT;
            case UNREADABLE -> Kind.UNREADABLE;
            case COLUMN -> Kind.COLUMN;
            case QUEUE -> Kind.QUEUE;
        };
    }

    /** Tells that nobody holds these of its {@link #claims()}. */
    void unheld(Set<Claim> missing) {
        missing.stream()
                .map(Claim::kind)
                .sorted()
                .forEach(kind -> find(Kind.CLAIM, 0, "nobody holds a key of kind " + kind));
    }

    private void broken(long seq, String text) {
        intact = false;
        find(Kind.CHAIN, seq, text);
    }

    private void find(Kind kind, long seq, String text) {
        findings.add(new Finding(laws.id().value(), id.value(), kind, seq, text));
    }

    OrderId id() {
        return id;
    }

    long events() {
        return chain.length();
    }

    /** The natural keys that somebody must hold. */
    Set<Claim> claims() {
        return claims;
    }

    List<Finding> findings() {
        return findings;
    }

    /** How the order should stand; null where its events cannot tell. */
    @Nullable
    Standing standing() {
        return standing;
    }

    List<Difference> differences() {
        return differences;
    }
}
