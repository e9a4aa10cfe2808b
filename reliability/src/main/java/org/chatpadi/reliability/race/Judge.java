package org.chatpadi.reliability.race;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.chatpadi.core.Outcome;
import org.chatpadi.core.format.Trail;
import org.chatpadi.core.order.CommandId;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.RefusalCode;
import org.chatpadi.core.store.Range;
import org.chatpadi.core.store.Recorded;
import org.chatpadi.reliability.compare.Setting;
import org.chatpadi.reliability.model.Answer;
import org.jspecify.annotations.Nullable;

/**
 * Finds a moment for every operation, between its call and its return, at which it alone would have been answered the same. The trail tells
 * in which order commits took place; an operation that wrote nothing saw one of the states between them. The earliest moments that agree
 * with which operation had ended before which began are found, or none are: then the history is no history of one order.
 */
final class Judge {

    private final List<List<Recorded>> commits;
    private final List<Operation> history;
    private final List<Instant> clocks;
    private final Replay replay;
    private final List<String> anomalies = new ArrayList<>();

    /** By the number of the commit that an operation wrote. */
    private final Map<Operation, Integer> written = new IdentityHashMap<>();
    /** The states at which an operation that wrote nothing would have been answered so; a state is named by the number of commits before it. */
    private final Map<Operation, BitSet> fitting = new IdentityHashMap<>();

    private final Map<CommandId, Done> done = new HashMap<>();
    private final Set<Range> ranges = new HashSet<>();

    private record Done(Asked.Key key, Range range) {}

    private Judge(Setting setting, List<Instant> clocks, List<Recorded> trail, List<Operation> history) {
        this.commits = Trails.commits(trail);
        this.clocks = clocks;
        this.history = history;
        this.replay = new Replay(setting, commits.get(0));
    }

    /**
     * What cannot be; empty where all of it can.
     *
     * @param clocks of the instances
     * @param stored the order as the store has it in the end
     */
    static List<String> anomalies(
            Setting setting, List<Instant> clocks, List<Recorded> trail, Order stored, List<Operation> history) {
        List<String> flaws = new ArrayList<>();
        Trail.verify(stored.id(), trail).forEach(flaw -> flaws.add("the trail: " + flaw));
        if (!flaws.isEmpty()) {
            return flaws;
        }
        List<Operation> sorted = history.stream()
                .sorted(Comparator.comparingLong(Operation::invoked))
                .toList();
        Judge judge = new Judge(setting, clocks, trail, sorted);
        judge.assignCommits();
        if (judge.walkStates()) {
            judge.placeAll();
            if (!judge.replay.order().equals(stored)) {
                judge.anomalies.add("the stored order is not the fold of its trail");
            }
        }
        return judge.anomalies;
    }

    // ---- who wrote what

    private void assignCommits() {
        for (int number = 1; number < commits.size(); number++) {
            Range range = range(commits.get(number));
            Operation by = writer(Trails.key(commits.get(number)), range);
            if (by == null) {
                anomalies.add("nobody wrote " + Trails.key(commits.get(number)) + " at " + range);
                continue;
            }
            written.put(by, number);
            if (by.outcome() instanceof Outcome.Accepted accepted
                    && !accepted.ranges().equals(List.of(range))) {
                anomalies.add("written at " + range + " and answered " + accepted.ranges() + ": " + by);
            }
        }
        for (Operation one : history) {
            if (one.outcome() instanceof Outcome.Accepted && !written.containsKey(one)) {
                anomalies.add("accepted, and not in the trail: " + one);
            } else if (one.thrown() != null && !one.isUnknown() && !one.isContended()) {
                anomalies.add("neither an answer nor a known failure: " + one);
            }
        }
    }

    private Range range(List<Recorded> commit) {
        return new Range(replay.order().id(), commit.get(0).seq(), Trails.lastSeq(commit));
    }

    /** Who was told so; else who was told that something was written; else the first of those who were told nothing. */
    private @Nullable Operation writer(Asked.Key key, Range range) {
        List<Operation> asking = history.stream()
                .filter(one -> one.asked() != null && one.asked().key().equals(key) && !written.containsKey(one))
                .toList();
        return Stream.<Predicate<Operation>>of(
                        one -> one.outcome() instanceof Outcome.Accepted accepted
                                && accepted.ranges().equals(List.of(range)),
                        one -> one.outcome() instanceof Outcome.Accepted,
                        Operation::isUnknown)
                .flatMap(told -> asking.stream().filter(told))
                .findFirst()
                .orElse(null);
    }

    // ---- what each state answers

    /** False where it stops at a commit of nobody's. */
    private boolean walkStates() {
        Map<Integer, Operation> writers = new HashMap<>();
        written.forEach((one, number) -> writers.put(number, one));
        learn(commits.get(0));
        compareState(0, null, writers.get(1));
        for (int number = 1; number < commits.size(); number++) {
            Operation by = writers.get(number);
            if (by == null || by.asked() == null) {
                return false;
            }
            write(by, by.asked(), commits.get(number));
            compareState(number, by, writers.get(number + 1));
        }
        return true;
    }

    private void write(Operation by, Asked asked, List<Recorded> commit) {
        Long version = asked.ifVersion();
        if (version != null && version != replay.order().seq()) {
            anomalies.add("written at version " + replay.order().seq() + ": " + by);
        }
        Instant at = later(clocks.get(by.instance()), replay.order().at());
        if (!at.equals(commit.get(0).envelope().at())
                || !asked.actor().equals(commit.get(0).envelope().actor())) {
            anomalies.add("another time or actor than was said stands in "
                    + commit.get(0).envelope() + ": " + by);
        }
        String wrong = replay.take(asked, commit);
        if (wrong != null) {
            anomalies.add(wrong + ", after " + by);
        }
        learn(commit);
        if (by.outcome() instanceof Outcome.Accepted accepted
                && !(accepted.order().equals(replay.order())
                        && accepted.events()
                                .equals(commit.stream().map(Recorded::event).toList()))) {
            anomalies.add("another order or other events than the trail's were answered: " + by);
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    private void learn(List<Recorded> commit) {
        Range range = range(commit);
        ranges.add(range);
        done.put(Trails.command(commit), new Done(Trails.key(commit), range));
    }

    /** Asks those only that were under way between the commit before this state and the one after it. */
    private void compareState(int state, @Nullable Operation before, @Nullable Operation after) {
        for (Operation one : history) {
            boolean tooEarly = before != null && one.returned() < before.invoked();
            boolean tooLate = after != null && !after.isUnknown() && after.returned() < one.invoked();
            if (!tooEarly && !tooLate && !written.containsKey(one) && !one.isUnknown() && fits(one)) {
                fitting.computeIfAbsent(one, any -> new BitSet()).set(state);
            }
        }
    }

    private boolean fits(Operation one) {
        Order seen = one.seen();
        Asked asked = one.asked();
        if (asked == null) {
            return seen != null && replay.order().equals(seen);
        }
        if (one.isContended()) {
            return true;
        }
        Outcome outcome = one.outcome();
        Done before = done.get(asked.id());
        if (before != null) {
            return before.key().equals(asked.key())
                    ? repeats(outcome, Set.of(before.range()))
                    : outcome instanceof Outcome.Refused no && no.code() == RefusalCode.COMMAND_REUSED;
        }
        Instant clock = clocks.get(one.instance());
        Long version = asked.ifVersion();
        if (version != null && version != replay.order().seq()) {
            return refuses(outcome, RefusalCode.STALE_VERSION.code(), asked, clock);
        }
        Answer answer = replay.whyNot(asked, clock);
        if (answer == null) {
            return false;
        }
        return answer.kind() == Answer.Kind.REPEATED
                ? repeats(outcome, ranges)
                : refuses(outcome, answer.code(), asked, clock);
    }

    /** @param any what it may say that was done before */
    private boolean repeats(@Nullable Outcome outcome, Set<Range> any) {
        return outcome instanceof Outcome.Repeated repeated
                && repeated.order().equals(replay.order())
                && repeated.first().size() == 1
                && any.containsAll(repeated.first());
    }

    private boolean refuses(@Nullable Outcome outcome, String code, Asked asked, Instant clock) {
        return outcome instanceof Outcome.Refused no
                && no.code().code().equals(code)
                && no.legalNow().equals(replay.legalNow(asked, clock));
    }

    // ---- a moment for each

    /** Moments are counted so that commit n takes place at 2n, and the state after it is seen at 2n + 1. */
    private void placeAll() {
        Map<Operation, Integer> moments = new IdentityHashMap<>();
        for (Operation one : history) {
            Integer number = written.get(one);
            if (number == null && one.isUnknown()) {
                continue;
            }
            int earliest = 1;
            for (Map.Entry<Operation, Integer> other : moments.entrySet()) {
                if (other.getKey().returned() < one.invoked() && !other.getKey().isUnknown()) {
                    earliest = Math.max(earliest, other.getValue());
                }
            }
            int moment = number != null ? 2 * number : seen(one, earliest);
            if (moment < earliest) {
                anomalies.add("no moment from " + earliest / 2 + " on answers so, only "
                        + (number != null ? number : fitting.getOrDefault(one, new BitSet())) + ": " + one);
            }
            moments.put(one, Math.max(moment, earliest));
        }
    }

    /** The first moment at which this could be answered, or 0. */
    private int seen(Operation one, int earliest) {
        int state = fitting.getOrDefault(one, new BitSet()).nextSetBit(earliest / 2);
        return state < 0 ? 0 : 2 * state + 1;
    }
}
