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
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The processes of a run and the people who use them. One thread does everything here; others only hear. */
final class Scene implements AutoCloseable {

    private static final Duration START_MAX = Duration.ofMinutes(2);
    private static final Duration PEACE_MAX = Duration.ofMinutes(4);
    private static final Duration TICK = Duration.ofMillis(20);
    private static final Duration LOOK = Duration.ofMillis(500);

    /** So often all workers die at once, and for so long none is started: what they had to do piles up. */
    private static final Duration OUTAGE_EVERY = Duration.ofMinutes(1);

    private static final Duration OUTAGE = Duration.ofSeconds(6);

    /** How long the database lies dead at most before it is started again. */
    private static final int DEAD_MAX = 4_000;

    /**
     * Beyond its leases a worker stands still for at least so long, and for at most so long: no gateway can tell who has slept past its call
     * limit and settling time, and pays twice.
     */
    private static final Duration OVERSLEEP_LEAST = Duration.ofMillis(300);

    private static final Duration OVERSLEEP_MOST = Duration.ofSeconds(4);

    /** How long it lives on. */
    private static final Duration AWAKE = Duration.ofSeconds(3);

    private final KillSettings settings;
    private final Server database;
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
    private boolean killsDatabaseWhole = true;
    private long databaseNext;

    /** What a process is there for, and how far it is. */
    private static final class Post {

        private final String role;
        private final Plan plan;
        private boolean ready;
        private boolean killed;
        private String port = "";
        private long killAt;
        private @Nullable Stall stall;
        private long stalledAt;
        private boolean asleep;

        private Post(String role, Plan plan) {
            this.role = role;
            this.plan = plan;
        }

        private boolean hears() {
            return role.equals(Instance.HOST) && ready && !killed;
        }
    }

    Scene(KillSettings settings, Server database, Path folder, Findings findings)
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
        databaseNext = begin + settings.databaseDies().toNanos();
        while (System.nanoTime() < end && !(settings.untilEnough() && tally.has(settings.enough()))) {
            people.go(hosts(), true);
            hear(true);
            killWhoseTimeHasCome();
            wakeWhoSleptEnough();
            database();
            long now = System.nanoTime();
            if (now >= outage) {
                killAllWorkers();
                outage = now + OUTAGE_EVERY.toNanos();
            }
            fillVacancies(now >= outage - OUTAGE_EVERY.toNanos() + OUTAGE.toNanos());
        }
        if (!database.isUp()) {
            database.revive();
        }
    }

    /** It dies, lies dead for a while, and is started again; the next time it dies otherwise. */
    private void database() throws IOException, InterruptedException {
        long now = System.nanoTime();
        if (now < databaseNext) {
            return;
        }
        if (!database.isUp()) {
            database.revive();
            databaseNext = System.nanoTime() + settings.databaseDies().toNanos();
            return;
        }
        if (killsDatabaseWhole) {
            database.kill();
        } else {
            database.stopAtOnce();
        }
        killsDatabaseWhole = !killsDatabaseWhole;
        tally.databaseKilled();
        databaseNext = now + Duration.ofMillis(dice.nextInt(DEAD_MAX)).toNanos();
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
                quiet = Committed.unfinished(source) == 0 && Committed.payments(source) == paid() && newsIsTaken();
                Committed.hurry(source);
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

    private boolean newsIsTaken() throws IOException {
        long left = 0;
        for (List<String> line : Journal.read(gatewayLog())) {
            switch (line.get(0)) {
                case Postman.NEWS -> left += Long.parseLong(line.get(4));
                case Postman.TAKEN -> left--;
                default -> {}
            }
        }
        return left == 0;
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
                database.url(),
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
            if (post.ready && !post.killed && !post.asleep && now >= post.killAt) {
                tally.killedAnywhere(child);
                kill(child, post);
            }
        });
    }

    /** Whose rows others have by now, or who slept for as long as may be. */
    private void wakeWhoSleptEnough() throws IOException, InterruptedException {
        for (Map.Entry<Child, Post> entry : posts.entrySet()) {
            Post post = entry.getValue();
            Stall stall = post.stall;
            if (stall == null || !post.asleep || post.killed) {
                continue;
            }
            Duration overslept =
                    Duration.ofNanos(System.nanoTime() - post.stalledAt).minus(settings.lease());
            if (stall.isTakenOverWhole() && overslept.compareTo(OVERSLEEP_LEAST) > 0
                    || overslept.compareTo(OVERSLEEP_MOST) > 0) {
                post.asleep = false;
                post.killAt = System.nanoTime() + AWAKE.toNanos();
                entry.getKey().tell("wake up");
                Signal.CONT.to(entry.getKey().pid());
            }
        }
    }

    private void fallAsleep(Child child, Post post) throws IOException, InterruptedException {
        Signal.STOP.to(child.pid());
        post.stall = new Stall(tally.inHand(child));
        post.stalledAt = System.nanoTime();
        post.asleep = true;
    }

    private static void kill(Child child, Post post) {
        post.killed = true;
        child.kill();
    }

    // ---- what they say

    /** Waits for a moment, and takes in all that was said by then. */
    private void hear(boolean replaces) throws IOException, InterruptedException {
        Child.Heard next = heard.poll(TICK.toMillis(), TimeUnit.MILLISECONDS);
        while (next != null) {
            hear(next, replaces);
            next = heard.poll();
        }
    }

    private void hear(Child.Heard next, boolean replaces) throws IOException, InterruptedException {
        List<String> words = next.words();
        if (next.from() == gateway || next.from() == mailbox) {
            if (words == null) {
                throw new IllegalStateException(next.from() + " ended: see " + errors());
            }
            tally.newsTaken();
        } else if (words == null) {
            ended(next.from(), replaces);
        } else {
            hear(next.from(), post(next.from()), words);
        }
    }

    private void hear(Child from, Post post, List<String> words) throws IOException, InterruptedException {
        switch (words.get(0)) {
            case "ready" -> {
                post.ready = true;
                post.port = words.size() > 1 ? words.get(1) : "";
                post.killAt = System.nanoTime() + post.plan.after().toNanos();
                tellPorts();
            }
            case "down" -> post.killed = true;
            case "at" -> {
                if (!post.killed && post.plan.stalls()) {
                    fallAsleep(from, post);
                } else if (!post.killed) {
                    tally.killedAt(Point.of(words.get(1)), from);
                    kill(from, post);
                }
            }
            case "claimed" -> {
                String before = tally.claimed(words.get(1), words.get(2), from);
                posts.values().stream()
                        .flatMap(other -> Stream.ofNullable(other.stall))
                        .forEach(stall -> stall.lost(before));
            }
            case "gives-back" -> tally.gaveBack(words.get(1));
            case "ended" -> ended(from, post, Integer.parseInt(words.get(1)), words.subList(2, words.size()));
            case "told" -> people.hear(from, words.subList(1, words.size()));
            default -> throw new IllegalStateException(from + " said " + words);
        }
    }

    private void ended(Child from, Post post, int written, List<String> leases) {
        tally.ended(written, leases);
        Stall stall = post.stall;
        if (stall != null) {
            boolean before = stall.isDiscarded();
            findings.check(
                    stall.ended(written, leases),
                    Findings.Kind.OTHER,
                    from + " slept past its leases, and ended " + written + " of " + leases);
            if (stall.isDiscarded() && !before) {
                tally.stalled();
            }
        }
    }

    /** The gateway brings its news to the hosts that are there. */
    private void tellPorts() {
        List<String> words = new ArrayList<>(List.of("hosts"));
        posts.values().stream().filter(Post::hears).forEach(host -> words.add(host.port));
        gateway.tell(words.toArray(String[]::new));
    }

    private Post post(Child child) {
        return Objects.requireNonNull(posts.get(child), "a process of the run");
    }

    private void ended(Child child, boolean replaces) {
        child.await();
        Post post = post(child);
        posts.remove(child);
        tellPorts();
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
