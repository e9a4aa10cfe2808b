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
import org.chatpadi.core.order.CommandId;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.RefusalCode;
import org.chatpadi.core.store.Range;
import org.chatpadi.core.store.Recorded;
import org.chatpadi.reliability.compare.Setting;
import org.chatpadi.reliability.model.Answer;
import org.chatpadi.reliability.model.ModelCommand;
import org.jspecify.annotations.Nullable;

/**
 * Finds a moment for every operation, between its call and its return, at which it alone would have been answered the same. The trails tell
 * in which order commits took place; an operation that wrote nothing saw one of the versions of its order. The earliest ones are found that
 * agree with which operation had ended before which began, or none are: then the history is no history of these orders. Who saw a commit has
 * seen all of it: what begins later sees it on every order that it wrote on.
 */
final class Judge {

    /** What a refund may be refused for by the order that holds the money, which is read after the order that is disputed. */
    private static final Set<String> OF_THE_MONEY = Set.of(
            RefusalCode.REFUND_BEYOND_DUE.code(),
            RefusalCode.REFUND_NOT_COVERED.code(),
            RefusalCode.REFUND_CHARGEBACK_OPEN.code(),
            RefusalCode.REFUND_BEYOND_PAYMENT.code());

    private final Chronicle chronicle;
    private final List<Operation> history;
    private final List<Instant> clocks;
    private final Replay replay;
    private final List<String> anomalies = new ArrayList<>();

    /** What an operation wrote. */
    private final Map<Operation, Chronicle.Written> written = new IdentityHashMap<>();

    private final Map<Chronicle.Written, Operation> writers = new IdentityHashMap<>();
    /** The versions of its order at which an operation that wrote nothing would have been answered so. */
    private final Map<Operation, BitSet> fitting = new IdentityHashMap<>();

    private final Map<CommandId, Chronicle.Written> done = new HashMap<>();
    private final Map<OrderId, Set<Range>> ranges = new HashMap<>();
    private final Map<OrderId, Set<Instant>> times = new HashMap<>();

    private Judge(Setting setting, List<Instant> clocks, Chronicle chronicle, List<Operation> history) {
        this.chronicle = chronicle;
        this.clocks = clocks;
        this.history = history;
        Chronicle.Written placement = chronicle.commits().get(0);
        this.replay =
                new Replay(setting, placement.versions().keySet().iterator().next(), placement.any());
    }

    /**
     * What cannot be; empty where all of it can.
     *
     * @param clocks of the instances
     * @param chronicle of trails as they were written, with all their texts
     * @param stored the orders as the store has them in the end
     */
    static List<String> anomalies(
            Setting setting,
            List<Instant> clocks,
            Chronicle chronicle,
            Map<OrderId, Order> stored,
            List<Operation> history) {
        if (!chronicle.isWhole()) {
            return List.of("the trails hold their common commits in different orders");
        }
        List<Operation> sorted = history.stream()
                .sorted(Comparator.comparingLong(Operation::invoked))
                .toList();
        Judge judge = new Judge(setting, clocks, chronicle, sorted);
        judge.assignCommits();
        if (judge.walkStates()) {
            judge.placeAll();
            judge.compareStored(stored);
        }
        return judge.anomalies;
    }

    // ---- who wrote what

    private void assignCommits() {
        for (Chronicle.Written commit :
                chronicle.commits().subList(1, chronicle.commits().size())) {
            Operation by = writer(commit);
            if (by == null) {
                anomalies.add("nobody wrote " + commit);
                continue;
            }
            written.put(by, commit);
            writers.put(commit, by);
            if (by.outcome() instanceof Outcome.Accepted accepted && !commit.isTold(by.order(), accepted.ranges())) {
                anomalies.add("written at " + commit + " and answered " + accepted.ranges() + ": " + by);
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

    /** Who was told so; else who was told that something was written; else the first of those who were told nothing. */
    private @Nullable Operation writer(Chronicle.Written commit) {
        List<Operation> asking = history.stream()
                .filter(one ->
                        one.asked() != null && one.asked().key().equals(commit.key()) && !written.containsKey(one))
                .toList();
        return Stream.<Predicate<Operation>>of(
                        one -> one.outcome() instanceof Outcome.Accepted accepted
                                && commit.isTold(one.order(), accepted.ranges()),
                        one -> one.outcome() instanceof Outcome.Accepted,
                        Operation::isUnknown)
                .flatMap(told -> asking.stream().filter(told))
                .findFirst()
                .orElse(null);
    }

    // ---- what each state answers

    /** False where it stops at a commit of nobody's. */
    private boolean walkStates() {
        Chronicle.Written placement = chronicle.commits().get(0);
        learn(placement);
        compareState(placement);
        for (Chronicle.Written commit :
                chronicle.commits().subList(1, chronicle.commits().size())) {
            Operation by = writers.get(commit);
            if (by == null || by.asked() == null) {
                return false;
            }
            write(by, by.asked(), commit);
            compareState(commit);
        }
        return true;
    }

    private void write(Operation by, Asked asked, Chronicle.Written commit) {
        List<Recorded> own = commit.part(by.order());
        if (own.isEmpty() || !replay.knows(by.order())) {
            anomalies.add("written on other orders than the one that was asked for: " + commit + ", by " + by);
            return;
        }
        Long version = asked.ifVersion();
        if (version != null && version != replay.order(by.order()).seq()) {
            anomalies.add("written at version " + replay.order(by.order()).seq() + ": " + by);
        }
        for (List<Recorded> part : commit.parts().values()) {
            if (!isTime(part.get(0).envelope().at(), by)
                    || !asked.actor().equals(part.get(0).envelope().actor())) {
                anomalies.add("another time or actor than was said stands in "
                        + part.get(0).envelope() + ": " + by);
            }
        }
        String wrong = replay.take(asked, commit.parts());
        if (wrong != null) {
            anomalies.add(wrong + ", after " + by);
        }
        learn(commit);
        if (by.outcome() instanceof Outcome.Accepted accepted
                && !(accepted.order().equals(replay.order(by.order()))
                        && accepted.events()
                                .equals(own.stream().map(Recorded::event).toList()))) {
            anomalies.add("another order or other events than the trail's were answered: " + by);
        }
    }

    /** The later one of the clock's and the order's own; or what an order that it is linked to had when that was read. */
    private boolean isTime(Instant at, Operation by) {
        Instant earliest =
                later(clocks.get(by.instance()), replay.order(by.order()).at());
        return at.equals(earliest)
                || at.isAfter(earliest)
                        && replay.linked(by.order()).stream()
                                .anyMatch(linked ->
                                        times.getOrDefault(linked, Set.of()).contains(at));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    private void learn(Chronicle.Written commit) {
        done.put(commit.key().id(), commit);
        commit.parts().forEach((order, part) -> {
            ranges.computeIfAbsent(order, any -> new HashSet<>()).add(commit.range(order));
            times.computeIfAbsent(order, any -> new HashSet<>())
                    .add(part.get(0).envelope().at());
        });
    }

    /** Asks those only that were under way between this commit and the next one of their order. */
    private void compareState(Chronicle.Written commit) {
        commit.versions().forEach((order, version) -> {
            List<Chronicle.Written> all = chronicle.of(order);
            Operation before = writers.get(commit);
            Operation after = version + 1 < all.size() ? writers.get(all.get(version + 1)) : null;
            for (Operation one : history) {
                boolean tooEarly = before != null && one.returned() < before.invoked();
                boolean tooLate = after != null && !after.isUnknown() && after.returned() < one.invoked();
                if (one.order().equals(order)
                        && !tooEarly
                        && !tooLate
                        && !written.containsKey(one)
                        && !one.isUnknown()
                        && fits(one)) {
                    fitting.computeIfAbsent(one, any -> new BitSet()).set(version);
                }
            }
        });
    }

    private boolean fits(Operation one) {
        Order seen = one.seen();
        Asked asked = one.asked();
        if (asked == null) {
            return seen != null && replay.order(one.order()).equals(seen);
        }
        if (one.isContended()) {
            return true;
        }
        Outcome outcome = one.outcome();
        Chronicle.Written before = done.get(asked.id());
        if (before != null) {
            return before.key().equals(asked.key())
                    ? outcome instanceof Outcome.Repeated repeated
                            && isNow(repeated, one)
                            && before.isTold(one.order(), repeated.first())
                    : outcome instanceof Outcome.Refused no && no.code() == RefusalCode.COMMAND_REUSED;
        }
        Instant clock = clocks.get(one.instance());
        Long version = asked.ifVersion();
        if (version != null && version != replay.order(one.order()).seq()) {
            return refuses(outcome, RefusalCode.STALE_VERSION.code(), asked, clock);
        }
        Answer answer = replay.whyNot(asked, clock);
        if (isOfTheMoney(outcome, asked)) {
            return (answer == null || OF_THE_MONEY.contains(answer.code())) && isLegalNow(outcome, asked, clock);
        }
        if (answer == null) {
            return false;
        }
        return answer.kind() == Answer.Kind.REPEATED
                ? outcome instanceof Outcome.Repeated repeated && isNow(repeated, one) && isAnyBefore(repeated, one)
                : refuses(outcome, answer.code(), asked, clock);
    }

    private boolean isNow(Outcome.Repeated repeated, Operation one) {
        return repeated.order().equals(replay.order(one.order()));
    }

    private boolean isAnyBefore(Outcome.Repeated repeated, Operation one) {
        return repeated.first().size() == 1
                && ranges.getOrDefault(one.order(), Set.of()).containsAll(repeated.first());
    }

    /** The order that holds the money may have moved on since the disputed one was read; what is written is checked against both. */
    private boolean isOfTheMoney(@Nullable Outcome outcome, Asked asked) {
        return outcome instanceof Outcome.Refused no
                && OF_THE_MONEY.contains(no.code().code())
                && asked.said() instanceof ModelCommand.ResolveDispute
                && !replay.linked(asked.order()).isEmpty();
    }

    private boolean refuses(@Nullable Outcome outcome, String code, Asked asked, Instant clock) {
        return outcome instanceof Outcome.Refused no && no.code().code().equals(code) && isLegalNow(no, asked, clock);
    }

    private boolean isLegalNow(@Nullable Outcome outcome, Asked asked, Instant clock) {
        return outcome instanceof Outcome.Refused no && no.legalNow().equals(replay.legalNow(asked, clock));
    }

    // ---- a moment for each

    private void placeAll() {
        Map<Operation, Cut> moments = new IdentityHashMap<>();
        for (Operation one : history) {
            Chronicle.Written commit = written.get(one);
            if (commit == null && one.isUnknown()) {
                continue;
            }
            Cut earliest = Cut.NOTHING;
            for (Map.Entry<Operation, Cut> other : moments.entrySet()) {
                if (other.getKey().returned() < one.invoked() && !other.getKey().isUnknown()) {
                    earliest = earliest.and(other.getValue());
                }
            }
            moments.put(one, earliest.and(commit != null ? commit(one, commit, earliest) : seen(one, earliest)));
        }
    }

    private Cut commit(Operation one, Chronicle.Written commit, Cut earliest) {
        commit.versions().forEach((order, version) -> {
            if (earliest.of(order) >= version) {
                anomalies.add("no moment from " + earliest + " on is before " + commit + ": " + one);
            }
        });
        return commit.after();
    }

    /** What is seen at the first version at which this could be answered. */
    private Cut seen(Operation one, Cut earliest) {
        BitSet versions = fitting.getOrDefault(one, new BitSet());
        int version = versions.nextSetBit(Math.max(0, earliest.of(one.order())));
        if (version < 0) {
            anomalies.add("no moment from " + earliest + " on answers so, only " + versions + ": " + one);
            return Cut.NOTHING;
        }
        return chronicle.of(one.order()).get(version).after();
    }

    // ---- what is left

    private void compareStored(Map<OrderId, Order> stored) {
        stored.forEach((id, order) -> {
            if (!replay.knows(id) || !replay.order(id).equals(order)) {
                anomalies.add("the stored order " + id + " is not the fold of its trail");
            }
        });
    }
}
