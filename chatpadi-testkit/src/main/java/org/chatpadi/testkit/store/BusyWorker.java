package org.chatpadi.testkit.store;

import static org.chatpadi.testkit.store.Bench.LEASE;
import static org.chatpadi.testkit.store.Bench.SHOP;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.chatpadi.core.store.CommitResult;
import org.chatpadi.core.store.Lease;
import org.chatpadi.core.store.Orders;
import org.chatpadi.core.store.WorkStore;

/** A worker that ends rows in every way there is, some of them at the second try, until nothing comes. Its leases all hold. */
final class BusyWorker implements Callable<Integer> {

    private static final int CLAIMED = 4;

    private final Orders orders;
    private final WorkStore work;
    private final String name;
    private final Set<Long> putOff = new HashSet<>();
    private int handled;
    private int ended;

    BusyWorker(Orders orders, WorkStore work, String name) {
        this.orders = orders;
        this.work = work;
        this.name = name;
    }

    /** How many rows it ended. */
    @Override
    public Integer call() {
        List<Lease> leases = work.claim(SHOP, name, CLAIMED, LEASE);
        while (!leases.isEmpty()) {
            leases.forEach(this::handle);
            leases = work.claim(SHOP, name, CLAIMED, LEASE);
        }
        return ended;
    }

    private void handle(Lease lease) {
        handled++;
        boolean first = putOff.add(lease.row());
        switch (first ? handled % 5 : 4) {
            case 0 -> holds(work.later(lease, Duration.ZERO, "busy"), "put back");
            case 1 -> {
                holds(work.park(lease, "poison"), "parked");
                holds(work.requeue(SHOP, lease.row()), "put back once parked");
            }
            case 2 -> {
                holds(work.extend(lease, LEASE.multipliedBy(2)), "extended");
                complete(lease);
            }
            case 3 -> {
                Draft settling = Draft.in(SHOP, name + "-" + handled).settles(lease);
                Expect.equal(
                        new CommitResult.Committed(), orders.commit(settling.commit()), "a commit that settles a row");
                ended++;
            }
            default -> complete(lease);
        }
    }

    private void complete(Lease lease) {
        holds(Bench.done(work, List.of(lease)) == 1, "completed");
        ended++;
    }

    private static void holds(boolean held, String what) {
        Expect.that(held, "a row whose lease had not run out was not " + what);
    }
}
