package org.chatpadi.reliability.kill;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** The processes of a run and the people who use them. One thread does everything here; others only hear. */
final class Scene implements AutoCloseable {

    private static final Duration START_MAX = Duration.ofMinutes(2);
    private static final Duration PEACE_MAX = Duration.ofMinutes(4);
    private static final Duration TICK = Duration.ofMillis(20);
    private static final Duration LOOK = Duration.ofMillis(500);

    /** So often all workers die at once, and for so long none is started: what they had to do piles up. */
    private static final Duration OUTAGE_EVERY = Duration.ofMinutes(1);

    private static final Duration OUTAGE = Duration.ofSeconds(6);

    private final KillSettings settings;
    private final String database;
    private final Path folder;
    private final Findings findings;
    private final SplittableRandom dice;
    private final BlockingQueue<Child.Heard> heard = new LinkedBlockingQueue<>();
    private final Map<Child, Post> posts = new HashMap<>();
    private final Map<String, Integer> started = new HashMap<>();
    private final List<String> vacant = new ArrayList<>();
    private final People people = new People();
    private final Tally tally = new Tally();
    private final Child gateway;
    private final Child mailbox;
    private final String gatewayPort;
    private final String mailboxPort;

    /** What a process is there for, and how far it is. */
    private static final class Post {

        private final String role;
        private final Plan plan;
        private boolean ready;
        private boolean killed;
        private long killAt;

        private Post(String role, Plan plan) {
            this.role = role;
            this.plan = plan;
        }

        private boolean hears() {
            return role.equals(Instance.HOST) && ready && !killed;
        }
    }

    Scene(KillSettings settings, String database, Path folder, Findings findings)
            throws IOException, InterruptedException {
        this.settings = settings;
        this.database = database;
        this.folder = folder;
        this.findings = findings;
        this.dice = new SplittableRandom(settings.seed());
        gateway = Child.start(
                "gateway", Gateway.class, errors(), heard, gatewayLog().toString());
        gatewayPort = port(gateway);
        mailbox = Child.start(
                "mailbox", Mailbox.class, errors(), heard, mailboxLog().toString());
        mailboxPort = port(mailbox);
    }

    private String port(Child outside) throws InterruptedException {
        Child.Heard first = heard.poll(START_MAX.toSeconds(), TimeUnit.SECONDS);
        List<String> words = first == null ? null : first.words();
        if (words == null || !words.get(0).equals("ready")) {
            throw new IllegalStateException(outside + " did not start: see " + errors());
        }
        return words.get(1);
    }

    Path gatewayLog() {
        return folder.resolve("gateway.log");
    }

    Path mailboxLog() {
        return folder.resolve("mailbox.log");
    }

    private Path errors() {
        return folder.resolve("errors.log");
    }

    People people() {
        return people;
    }

    Tally tally() {
        return tally;
    }

    // ---- the two phases

    /** Processes work, are killed, and others take their place. */
    void kill() throws IOException, InterruptedException {
        for (int i = 0; i < settings.hosts(); i++) {
            post(Instance.HOST);
        }
        for (int i = 0; i < settings.workers(); i++) {
            post(Instance.WORKER);
        }
        long begin = System.nanoTime();
        long end = begin + settings.length().toNanos();
        long outage = begin + OUTAGE_EVERY.toNanos();
        while (System.nanoTime() < end && !(settings.untilEnough() && tally.has(settings.enough()))) {
            people.go(hosts(), true);
            hear(true);
            killWhoseTimeHasCome();
            long now = System.nanoTime();
            if (now >= outage) {
                killAllWorkers();
                outage = now + OUTAGE_EVERY.toNanos();
            }
            fillVacancies(now >= outage - OUTAGE_EVERY.toNanos() + OUTAGE.toNanos());
        }
    }

    private void killAllWorkers() {
        posts.forEach((child, post) -> {
            if (post.role.equals(Instance.WORKER) && post.ready && !post.killed) {
                tally.killedAnywhere(child);
                kill(child, post);
            }
        });
    }

    private void fillVacancies(boolean workersToo) throws IOException {
        for (String role : List.copyOf(vacant)) {
            if (workersToo || !role.equals(Instance.WORKER)) {
                vacant.remove(role);
                post(role);
            }
        }
    }

    /** Nobody is killed any more: what was begun must come to its end. */
    void leaveInPeace(DataSource source) throws IOException, InterruptedException, SQLException {
        posts.forEach((child, post) -> kill(child, post));
        while (!posts.isEmpty()) {
            hear(false);
        }
        start(Instance.HOST, Plan.never());
        for (int i = 0; i < settings.workers(); i++) {
            start(Instance.WORKER, Plan.never());
        }
        long end = System.nanoTime() + PEACE_MAX.toNanos();
        long look = System.nanoTime();
        boolean quiet = false;
        while (!quiet && System.nanoTime() < end) {
            people.go(hosts(), false);
            hear(false);
            if (people.areDone() && System.nanoTime() >= look) {
                quiet = Committed.unfinished(source) == 0 && Committed.payments(source) == paid();
                look = System.nanoTime() + LOOK.toNanos();
            }
        }
        findings.check(quiet, Findings.Kind.OTHER, "it did not come to rest within " + PEACE_MAX);
        people.unfinished().forEach(text -> findings.add(Findings.Kind.OTHER, text));
        people.refused().forEach(text -> findings.add(Findings.Kind.OTHER, text));
    }

    private long paid() throws IOException {
        return Journal.read(gatewayLog()).stream()
                .filter(line -> line.get(0).equals(Gateway.PAID))
                .count();
    }

    // ---- processes

    private void post(String role) throws IOException {
        int n = started.merge(role, 1, Integer::sum) - 1;
        start(role, Plan.of(role, n, dice));
    }

    private void start(String role, Plan plan) throws IOException {
        Child child = Child.start(
                role,
                Instance.class,
                errors(),
                heard,
                role,
                database,
                gatewayPort,
                mailboxPort,
                plan.trap(),
                Long.toString(settings.lease().toMillis()));
        posts.put(child, new Post(role, plan));
    }

    private List<Child> hosts() {
        List<Child> hosts = new ArrayList<>();
        posts.forEach((child, post) -> {
            if (post.hears()) {
                hosts.add(child);
            }
        });
        return hosts;
    }

    private void killWhoseTimeHasCome() {
        long now = System.nanoTime();
        posts.forEach((child, post) -> {
            if (post.ready && !post.killed && now >= post.killAt) {
                tally.killedAnywhere(child);
                kill(child, post);
            }
        });
    }

    private static void kill(Child child, Post post) {
        post.killed = true;
        child.kill();
    }

    // ---- what they say

    /** Waits for a moment, and takes in all that was said by then. */
    private void hear(boolean replaces) throws InterruptedException {
        Child.Heard next = heard.poll(TICK.toMillis(), TimeUnit.MILLISECONDS);
        while (next != null) {
            hear(next, replaces);
            next = heard.poll();
        }
    }

    private void hear(Child.Heard next, boolean replaces) {
        List<String> words = next.words();
        if (next.from() == gateway || next.from() == mailbox) {
            throw new IllegalStateException(next.from() + " ended: see " + errors());
        }
        if (words == null) {
            ended(next.from(), replaces);
        } else {
            hear(next.from(), post(next.from()), words);
        }
    }

    private void hear(Child from, Post post, List<String> words) {
        switch (words.get(0)) {
            case "ready" -> {
                post.ready = true;
                post.killAt = System.nanoTime() + post.plan.after().toNanos();
            }
            case "at" -> {
                if (!post.killed) {
                    tally.killedAt(Point.of(words.get(1)), from);
                    kill(from, post);
                }
            }
            case "claimed" -> tally.claimed(words.get(1), from);
            case "gave-back" -> tally.gaveBack(words.get(1));
            case "told" -> people.hear(from, words.subList(1, words.size()));
            default -> throw new IllegalStateException(from + " said " + words);
        }
    }

    private Post post(Child child) {
        return Objects.requireNonNull(posts.get(child), "a process of the run");
    }

    private void ended(Child child, boolean replaces) {
        child.await();
        Post post = post(child);
        posts.remove(child);
        people.ended(child);
        findings.check(post.killed, Findings.Kind.OTHER, child + " ended by itself: see " + errors());
        if (replaces) {
            vacant.add(post.role);
        }
    }

    @Override
    public void close() {
        List<Child> all = new ArrayList<>(posts.keySet());
        all.addAll(List.of(gateway, mailbox));
        all.forEach(Child::kill);
        all.forEach(Child::await);
    }
}
