package org.chatpadi.core.work;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.shop.Shop;
import org.chatpadi.core.store.Lease;
import org.chatpadi.core.store.Work;
import org.chatpadi.core.store.WorkStore;
import org.chatpadi.payments.Capabilities;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works on due rows: claims them shop by shop, goes through each lane in order, calls outside while no transaction is open (X8), and hands
 * outcomes back as commands. Several workers, in one process or in many, share the rows by their leases. Thread-safe.
 */
public final class Worker {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final int SHOPS_MAX = 100;
    private static final String THREADS = "chatpadi-worker";

    private final WorkSetup setup;
    private final WorkStore rows;
    private final String name;
    private final ExecutorService callers;
    private final Map<Work.Kind, Handler> handlers = new EnumMap<>(Work.Kind.class);
    private final Outcomes outcomes;
    private final Loop loop;

    private Worker(WorkSetup setup) {
        this.setup = setup;
        this.rows = setup.storage().work();
        this.name = Objects.requireNonNullElseGet(setup.settings().name(), WorkerName::drawn);
        this.outcomes = new Outcomes(rows, setup.listener());
        this.callers = Executors.newCachedThreadPool(threads("chatpadi-call"));
        Calls calls = new Calls(callers, setup.settings().inFlight());
        PaymentLookUp payments = new PaymentLookUp(calls);
        RefundCalls refunds = new RefundCalls(calls);
        Teller teller = new Teller(calls, this::isClosing);
        handlers.put(Work.Kind.TELL_CUSTOMER, teller);
        handlers.put(Work.Kind.TELL_SELLER, teller);
        handlers.put(Work.Kind.START_ATTEMPT, new AttemptStarter(calls));
        handlers.put(Work.Kind.CHECK_ATTEMPT, new AttemptChecker(payments));
        handlers.put(Work.Kind.REFUND, new Refunder(refunds));
        handlers.put(Work.Kind.INBOX, new InboxReader(payments, new RefundReader(refunds, new StrangeRefunds(calls))));
        this.loop = new Loop(this::runOnce, setup.settings(), threads(THREADS));
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

    private boolean isClosing() {
        return loop.isClosing();
    }

    private int shop(ShopId id) {
        Shop shop = setup.shops().shop(id).orElse(null);
        if (shop == null) {
            LOG.debug("shop {} has rows of work, and the directory does not know it", id);
            return 0;
        }
        Instant from = setup.clock().instant();
        Duration lease = setup.settings().lease();
        List<Lease> leases = rows.claim(id, name, setup.settings().batch(), lease);
        List<Lane> lanes = Lane.of(leases.stream()
                .map(taken -> new Row(setup, shop, taken, from.plus(lease)))
                .toList());
        for (int at = 0; at < lanes.size(); ) {
            int end = alike(lanes, at);
            work(lanes.subList(at, end), lanes.subList(end, lanes.size()));
            at = end;
        }
        return leases.size();
    }

    /** Where the lanes end that follow each other and have the same handler. */
    private int alike(List<Lane> lanes, int from) {
        int end = from + 1;
        while (end < lanes.size() && handler(lanes.get(end)) == handler(lanes.get(from))) {
            end++;
        }
        return end;
    }

    private Handler handler(Lane lane) {
        return Objects.requireNonNull(handlers.get(lane.kind()));
    }

    /** Each lane in order. Rows that still wait for their turn are kept ours meanwhile. */
    private void work(List<Lane> lanes, List<Lane> behind) {
        List<Lane> going = lanes;
        while (!going.isEmpty()) {
            if (loop.isClosing() || Thread.currentThread().isInterrupted()) {
                going.forEach(Lane::stop);
            } else {
                keep(going);
                keep(behind);
                outcomes.write(handled(going));
            }
            going.forEach(outcomes::release);
            going = going.stream().filter(Lane::goesOn).toList();
        }
    }

    private List<Lane.Handled> handled(List<Lane> lanes) {
        try {
            return handler(lanes.get(0)).handle(lanes);
        } catch (RuntimeException | Error broken) {
            LOG.debug(
                    "rows stay until their lease is over: {}", broken.getClass().getName());
            lanes.forEach(Lane::leave);
            return List.of();
        }
    }

    private static void keep(List<Lane> lanes) {
        try {
            lanes.forEach(lane -> lane.waiting().forEach(row -> row.holds(Capabilities.CALL_LIMIT_MAX)));
        } catch (RuntimeException storeDown) {
            LOG.debug("leases were not extended: {}", storeDown.getClass().getName());
        }
    }
}
