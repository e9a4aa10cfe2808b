package org.chatpadi.core.work;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.chatpadi.core.format.UnreadableOrderException;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.shop.Shop;
import org.chatpadi.core.store.Lease;
import org.chatpadi.core.store.Work;
import org.chatpadi.core.store.WorkStore;
import org.chatpadi.core.store.WorkStore.Ended;
import org.chatpadi.payments.Capabilities;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works on due rows: claims them shop by shop, goes through each lane in order, calls outside while no transaction is open (X8), and hands
 * outcomes back as commands. Several workers, in one process or in many, share the rows by their leases. Thread-safe.
 */
public final class Worker {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final int SHOPS_MAX = 100;
    private static final String NAME = "chatpadi-worker";

    private final WorkSetup setup;
    private final WorkStore rows;
    private final ExecutorService callers;
    private final Map<Work.Kind, Handler> handlers = new EnumMap<>(Work.Kind.class);
    private final Loop loop;

    private Worker(WorkSetup setup) {
        this.setup = setup;
        this.rows = setup.storage().work();
        this.callers = Executors.newCachedThreadPool(threads("chatpadi-call"));
        Calls calls = new Calls(callers, setup.settings().inFlight());
        PaymentLookUp payments = new PaymentLookUp(calls);
        RefundCalls refunds = new RefundCalls(calls);
        Teller teller = new Teller(calls);
        handlers.put(Work.Kind.TELL_CUSTOMER, teller);
        handlers.put(Work.Kind.TELL_SELLER, teller);
        handlers.put(Work.Kind.START_ATTEMPT, new AttemptStarter(calls));
        handlers.put(Work.Kind.CHECK_ATTEMPT, new AttemptChecker(payments));
        handlers.put(Work.Kind.REFUND, new Refunder(refunds));
        handlers.put(Work.Kind.INBOX, new InboxReader(payments, new RefundReader(refunds, new StrangeRefunds(calls))));
        this.loop = new Loop(this::runOnce, setup.settings(), threads(NAME));
    }

    /** A worker that does nothing until it is told to. */
    public static Worker of(WorkSetup setup) {
        return new Worker(new WorkSetup(
                setup.storage(),
                setup.commands(),
                setup.shops(),
                setup.gateways(),
                setup.channels(),
                setup.wording(),
                setup.tokens(),
                setup.links(),
                setup.clock(),
                setup.settings(),
                new QuietListener(setup.listener())));
    }

    static ThreadFactory threads(String name) {
        AtomicInteger number = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Goes through what is due now, once, on the caller's thread; returns how many rows it took up. */
    public int runOnce() {
        int taken = 0;
        for (ShopId shop : rows.due(SHOPS_MAX)) {
            if (loop.isClosing()) {
                return taken;
            }
            taken += shop(shop);
        }
        return taken;
    }

    /** Works by itself from now on. Starting twice is starting once. */
    public void start() {
        loop.start();
    }

    /** Looks at once whether something is due: to be called after a commit. */
    public void wake() {
        loop.wake();
    }

    /** Stops: rows not yet worked on go back, a call on its way is waited for within the limit. A closed worker does nothing any more. */
    public void close(Duration limit) {
        loop.close(limit);
        callers.shutdownNow();
    }

    private int shop(ShopId id) {
        Shop shop = setup.shops().shop(id).orElse(null);
        if (shop == null) {
            LOG.debug("shop {} has rows of work, and the directory does not know it", id);
            return 0;
        }
        Instant from = setup.clock().instant();
        Duration lease = setup.settings().lease();
        List<Lease> leases = rows.claim(id, NAME, setup.settings().batch(), lease);
        List<Row> waiting = leases.stream()
                .map(taken -> new Row(setup, shop, taken, from.plus(lease)))
                .collect(Collectors.toCollection(ArrayList::new));
        for (List<Row> lane : lanes(waiting)) {
            lane(lane, waiting);
        }
        return leases.size();
    }

    private static List<List<Row>> lanes(List<Row> rows) {
        record Lane(@Nullable OrderId order, String name) {}
        Map<Lane, List<Row>> lanes = new LinkedHashMap<>();
        for (Row row : rows) {
            lanes.computeIfAbsent(new Lane(row.work().order(), row.work().lane()), lane -> new ArrayList<>())
                    .add(row);
        }
        return List.copyOf(lanes.values());
    }

    /** In order; what comes behind a row that has to wait waits too. Rows that still wait for their turn are kept ours meanwhile. */
    private void lane(List<Row> lane, List<Row> waiting) {
        boolean goesOn = true;
        for (int i = 0; i < lane.size(); i++) {
            Row row = lane.get(i);
            try {
                waiting.remove(row);
                waiting.forEach(other -> other.holds(Capabilities.CALL_LIMIT_MAX));
                if (!goesOn || loop.isClosing()) {
                    release(row);
                    goesOn = false;
                } else if (Superseding.drops(lane, i, setup.settings().staleAfter())) {
                    supersede(row);
                } else {
                    goesOn = apply(row, work(row));
                }
            } catch (RuntimeException | Error storeDown) {
                LOG.debug(
                        "row {} stays until its lease is over: {}",
                        row,
                        storeDown.getClass().getName());
                goesOn = false;
            }
        }
    }

    private void supersede(Row row) {
        if (rows.done(List.of(row.lease()), Ended.SUPERSEDED, List.of()) == 1) {
            setup.listener().superseded(row.shopId(), row.lease().row(), row.work());
        }
    }

    private Verdict work(Row row) {
        Handler handler = Objects.requireNonNull(handlers.get(row.work().kind()));
        try {
            return handler.handle(row);
        } catch (UnreadableOrderException stays) {
            LOG.debug("row {}: {}", row, stays.getMessage());
            return handler.unreadable(row);
        } catch (RuntimeException | Error broken) {
            LOG.debug("row {} broke: {}", row, broken.getClass().getName());
            return handler.broken(row);
        }
    }

    /** Whether the lane goes on behind the row. */
    private boolean apply(Row row, Verdict verdict) {
        Lease lease = row.lease();
        return switch (verdict.kind()) {
            case SETTLED -> true;
            case DONE -> {
                rows.done(List.of(lease), Objects.requireNonNull(verdict.how()), verdict.next());
                yield true;
            }
            case PARKED -> {
                if (rows.park(lease, verdict.why())) {
                    LOG.debug("row {} parked: {}", row, verdict.why());
                    setup.listener().parked(row.shopId(), lease.row(), row.work(), verdict.why());
                }
                yield true;
            }
            case LATER -> {
                rows.later(lease, verdict.delay(), verdict.why());
                yield false;
            }
            case LOST -> {
                LOG.debug("row {} went to another worker", row);
                yield false;
            }
        };
    }

    /** Back as it was. A refund's row is written anew: its first claim says that nothing was submitted. */
    private void release(Row row) {
        if (row.work().kind() == Work.Kind.REFUND && row.attempt() == 1) {
            Work work = row.work();
            Work anew = new Work(work.order(), work.seq(), work.kind(), work.subject(), work.lane(), Duration.ZERO);
            rows.done(List.of(row.lease()), Ended.REPLACED, List.of(anew));
        } else {
            rows.later(row.lease(), Duration.ZERO, "released");
        }
    }
}
