package org.chatpadi.reliability.kill;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Brings the gateway's news to whatever host is there, again and again until one has taken it: before the gateway has even answered, twice at
 * the same moment, late, or once more after a while. Thread-safe.
 */
final class Postman {

    /** The door of a host that the news comes to. */
    static final String NEWS = "news";

    static final String TAKEN = "taken";

    private static final int THREADS = 8;
    private static final long LATE = 4_000;
    private static final long ONCE_MORE = 3_000;
    private static final long AGAIN = 300;

    /** How long the gateway waits at most, before it answers, for somebody to take early news. */
    private static final long PATIENCE = 1_000;

    private final Journal journal;
    private final ScheduledExecutorService walks = Executors.newScheduledThreadPool(THREADS);
    private final List<Wire> hosts = new CopyOnWriteArrayList<>();
    private final AtomicInteger told = new AtomicInteger();
    private final AtomicInteger turns = new AtomicInteger();

    /** When the deliveries of a piece of news begin, in milliseconds after the gateway did what it tells of. */
    private enum Way {
        EARLY(0),
        TWICE(0, 0),
        LATE_ON(LATE),
        REPEATED(0, ONCE_MORE);

        private final List<Long> begins;

        Way(long... begins) {
            this.begins = Arrays.stream(begins).boxed().toList();
        }
    }

    Postman(Journal journal) {
        this.journal = journal;
    }

    /** The ports of the hosts that are there now. */
    void hosts(List<String> ports) {
        hosts.clear();
        ports.forEach(port -> hosts.add(new Wire(port)));
    }

    /**
     * Writes down that there is news, and has it brought; waits a moment for somebody to take early news.
     *
     * @param subject what belongs to the news besides its id, as the account's adapter reads it
     */
    void tell(String shop, Account account, String... subject) {
        int n = told.incrementAndGet();
        Way way = Way.values()[n % Way.values().length];
        String id = "e-" + n;
        journal.write(Stream.concat(
                        Stream.of(NEWS, id, shop, account.code(), Integer.toString(way.begins.size())),
                        Arrays.stream(subject))
                .toArray(String[]::new));
        String[] words = Stream.concat(Stream.of(shop, account.code(), id), Arrays.stream(subject))
                .toArray(String[]::new);
        List<Future<?>> walking = way.begins.stream()
                .<Future<?>>map(begin -> walk(begin, id, words))
                .toList();
        if (way == Way.EARLY) {
            await(walking.get(0));
        }
    }

    private Future<?> walk(long begin, String id, String[] words) {
        return walks.schedule(
                () -> {
                    if (!isTaken(id, words)) {
                        walk(AGAIN, id, words);
                    }
                },
                begin,
                TimeUnit.MILLISECONDS);
    }

    private static void await(Future<?> walk) {
        try {
            walk.get(PATIENCE, TimeUnit.MILLISECONDS);
        } catch (TimeoutException hostIsSlow) {
            return;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isTaken(String id, String[] words) {
        List<Wire> now = List.copyOf(hosts);
        if (now.isEmpty()) {
            return false;
        }
        try {
            now.get(turns.getAndIncrement() % now.size()).ask(NEWS, words);
        } catch (RuntimeException nobodyTookIt) {
            return false;
        }
        journal.write(TAKEN, id);
        Voice.say(TAKEN);
        return true;
    }
}
