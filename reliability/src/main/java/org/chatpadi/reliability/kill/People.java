package org.chatpadi.reliability.kill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Those who use the hosts: they live stories, and say a command again, under the same id and at whatever host is there, where no answer
 * came. Some say each command to two hosts at once.
 */
final class People {

    private static final int OPEN_MAX = 40;
    private static final int ASKED_MAX = 8;
    private static final int AT_TWO_HOSTS = 4;
    private static final String UNKNOWN = "OutcomeUnknownException";
    private static final Duration BETWEEN = Duration.ofMillis(120);
    private static final Duration TOO_EARLY = Duration.ofMillis(400);

    private final List<Live> open = new ArrayList<>();
    private final Map<String, Live> asked = new HashMap<>();
    private final List<Told> told = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private int begun;
    private int unanswered;
    private final Set<String> unknown = new HashSet<>();
    private final Set<String> done = new HashSet<>();
    private long nextBegins;

    /**
     * What a host said that it did.
     *
     * @param ranges order, first and last sequence number, with strokes between, and blanks between several
     */
    record Told(Story story, int step, String command, String order, String ranges) {}

    private static final class Live {

        private final Story story;
        private final Set<Child> hosts = new HashSet<>();
        private int step;
        private String order = "";
        private long due;

        private Live(Story story) {
            this.story = story;
        }

        private String command() {
            return story.command(step);
        }

        private Story.Step now() {
            return story.steps().get(step);
        }
    }

    /** Goes on with what is due. */
    void go(List<Child> hosts, boolean begins) {
        long now = System.nanoTime();
        if (begins && open.size() < OPEN_MAX && now >= nextBegins) {
            open.add(new Live(Story.of(begun++)));
            nextBegins = now + BETWEEN.toNanos();
        }
        for (Live live : open) {
            if (live.hosts.isEmpty() && live.due <= now) {
                ask(live, hosts);
            }
        }
    }

    private void ask(Live live, List<Child> hosts) {
        List<Child> free =
                hosts.stream().filter(host -> asked(host) < ASKED_MAX).toList();
        if (free.isEmpty()) {
            return;
        }
        int many = live.story.number() % AT_TWO_HOSTS == 0 ? 2 : 1;
        asked.put(live.command(), live);
        for (int i = 0; i < Math.min(many, free.size()); i++) {
            Child host = free.get((live.story.number() + i) % free.size());
            live.hosts.add(host);
            Story.Step step = live.now();
            host.tell(
                    live.command(),
                    step.deed().code(),
                    live.story.shop(),
                    live.step == 0 ? Integer.toString(live.story.number()) : live.order,
                    step.with());
        }
    }

    private long asked(Child host) {
        return open.stream().filter(live -> live.hosts.contains(host)).count();
    }

    /** Command, what came of it, and order and ranges, or why. */
    void hear(Child host, List<String> answer) {
        String command = answer.get(0);
        Live live = asked.get(command);
        if (live == null) {
            throw new IllegalStateException("nobody asked for " + command);
        }
        if (answer.get(1).equals(Clerk.BROKE) && answer.get(2).endsWith(UNKNOWN)) {
            unknown.add(command);
        } else if (answer.get(1).equals(Clerk.REPEATED) && unknown.contains(command)) {
            done.add(command);
        }
        boolean stands = answer.get(1).equals(Clerk.ACCEPTED) || answer.get(1).equals(Clerk.REPEATED);
        if (stands) {
            int step = Integer.parseInt(command.substring(command.lastIndexOf('-') + 1));
            told.add(new Told(live.story, step, command, answer.get(2), answer.get(3)));
        }
        if (!command.equals(live.command())) {
            return;
        }
        live.hosts.remove(host);
        if (stands) {
            goOn(live, answer.get(2));
        } else if (answer.get(1).equals(Clerk.REFUSED) && !live.now().waits()) {
            refused.add(command + " was refused: " + answer.get(2));
            open.remove(live);
        } else {
            live.due = System.nanoTime() + TOO_EARLY.toNanos();
        }
    }

    private void goOn(Live live, String order) {
        live.hosts.clear();
        live.order = order;
        live.step++;
        if (live.step == live.story.steps().size()) {
            open.remove(live);
        }
    }

    /** What a host has not answered by its end it never will. */
    void ended(Child host) {
        for (Live live : open) {
            if (live.hosts.remove(host)) {
                unanswered++;
            }
        }
    }

    boolean areDone() {
        return open.isEmpty();
    }

    List<Told> told() {
        return told;
    }

    /** Refusals where nothing should have been refused. */
    List<String> refused() {
        return refused;
    }

    int orders() {
        return begun;
    }

    int unanswered() {
        return unanswered;
    }

    /** Commands of which a host said at some time that it does not know what became of them. */
    int unknown() {
        return unknown.size();
    }

    /** Those of them that had been done, as a repetition showed. */
    int unknownAndDone() {
        return done.size();
    }

    List<String> unfinished() {
        return open.stream().map(live -> live.command() + " was never done").toList();
    }
}
