package org.chatpadi.reliability.statespace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.chatpadi.core.check.History;
import org.chatpadi.core.check.Step;
import org.chatpadi.core.lifecycle.Lifecycle;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Command;
import org.chatpadi.core.order.Decision;
import org.chatpadi.core.order.MatterKind;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderEvent;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.Status;
import org.chatpadi.reliability.statespace.Visited.Known;

/**
 * A breadth-first search through everything that can happen to one order and its replacement, within bounds. It ends when nothing is left
 * to expand. In each state every turn of the {@link Alphabet} is made, and each transition is checked; a state is known by its
 * {@link Key}. What the key leaves out is shown not to matter: of the states that fall together with a known one, some of each outward
 * kind are expanded too, checked alike, and their moves must lead to the same keys.
 */
final class Search implements Checks.Paths {

    /** Of those that fall together with a known state: one in so many, beside the first few of each outward kind. */
    private static final int ONE_IN = 400;
    /** Walks beyond the bounds are drawn from it, the same in every run. */
    private static final long SEED = 20_261_124;
    /** So many whole histories are folded and checked. */
    private static final int HISTORIES = 400;

    private final Deal deal;
    private final Bounds bounds;
    private final int most;
    private final Consumer<String> progress;
    private final Alphabet alphabet;
    private final Checks checks;
    private final Hunt hunt;
    private final Key key = new Key();
    private final Visited states = new Visited();
    private final List<Twin> twins = new ArrayList<>();
    private final Map<Long, Integer> kinds = new HashMap<>();
    private final Edges edges = new Edges();
    private int[] parents = new int[1024];
    private byte[] statuses = new byte[1024];
    private short[] open = new short[1024];
    private short[] turns = new short[1024];
    private long[] successors = new long[1024];
    private final List<World> initial = new ArrayList<>();
    private final List<Step> placements = new ArrayList<>();
    private List<World> frontier = new ArrayList<>();
    private long transitions;
    private long congruent;
    private int depth;

    /** @param progress is told a line after each level */
    Search(Deal deal, Bounds bounds, int most, Consumer<String> progress) {
        this.deal = deal;
        this.bounds = bounds;
        this.most = most;
        this.progress = progress;
        this.alphabet = new Alphabet(deal);
        this.checks = new Checks(deal, this);
        this.hunt = new Hunt(alphabet, checks, bounds.reach());
    }

    /**
     * A state that fell together with a known one, or lies beyond the bounds, and how it was come to.
     *
     * @param state the known one, or -1
     * @param parent the state from which these turns lead here
     */
    private record Twin(World world, int state, int parent, List<Turn> beyond) {}

    /** What a search came to. */
    record Result(
            Deal deal,
            int states,
            long transitions,
            int depth,
            int frontier,
            long twins,
            int deadEnds,
            Checks checks) {}

    Result run() {
        place(false);
        place(true);
        int expanded = 0;
        while (!frontier.isEmpty() && states.size() <= most && !checks.isEnough()) {
            List<World> level = frontier;
            frontier = new ArrayList<>();
            for (World world : level) {
                long sum = expand(world, expanded);
                successors[expanded] = sum;
                compareWithOlder(world, expanded++);
            }
            depth++;
            progress.accept("  " + deal.name() + " depth=" + depth + " states=" + states.keys() + " followed="
                    + states.size() + " frontier=" + frontier.size() + " transitions=" + transitions);
        }
        boolean whole = frontier.isEmpty();
        for (int i = 0; i < twins.size() && whole; i++) {
            compare(twins.get(i));
        }
        if (whole) {
            Random dice = new Random(SEED);
            hunt.walk(dice, bounds.walks() / 4, Detour.UNDERPAID_ON_THE_ROAD, new Starts());
            hunt.walk(dice, bounds.walks(), new Starts());
        }
        histories();
        return new Result(
                deal,
                states.keys(),
                transitions + hunt.transitions(),
                depth,
                frontier.size(),
                congruent,
                whole ? edges.withoutWayOut(states.size()) : 0,
                checks);
    }

    private void place(boolean alike) {
        OrderEvent.Placed placed = Shop.placed(deal);
        Order first = Order.placed(placed, Shop.OPENED);
        World before = new World(first, null, Shop.OPENED);
        Decision.Accepted accepted =
                (Decision.Accepted) Lifecycle.place(placed, alike, Shop.context(before, first, Who.HOST));
        List<OrderEvent> events = accepted.events();
        Order order = first.after(events.subList(1, events.size()), Shop.OPENED);
        World world = new World(order, null, Shop.OPENED.plus(World.TICK));
        initial.add(world);
        Step placement = new Step(null, events, order, Who.HOST.actor(), Act.PLACE, Shop.OPENED, List.of());
        placements.add(placement);
        checks.step(placement, List::of);
        if (bounds.admit(world)) {
            add(new Known(key.of(world)), Spent.of(world), world, -1 - (initial.size() - 1), 0);
        }
    }

    private int add(Known known, Spent spent, World world, int parent, int turn) {
        int index = states.add(known, spent);
        if (index == parents.length) {
            parents = Arrays.copyOf(parents, 2 * index);
            statuses = Arrays.copyOf(statuses, 2 * index);
            open = Arrays.copyOf(open, 2 * index);
            turns = Arrays.copyOf(turns, 2 * index);
            successors = Arrays.copyOf(successors, 2 * index);
        }
        statuses[index] = (byte) world.main().status().ordinal();
        open[index] = (short) Cells.open(world.main());
        parents[index] = parent;
        turns[index] = (short) turn;
        Order replacement = world.replacement();
        boolean replaced = replacement == null || replacement.status().isFinal();
        edges.isFinal(index, replaced && world.main().status().isFinal());
        frontier.add(world);
        return index;
    }

    /** States of one key that have spent differently lead to the same keys. */
    private void compareWithOlder(World world, int state) {
        int older = states.older(state);
        if (older >= 0 && successors[older] != successors[state]) {
            otherwise(world, older, () -> to(state));
        }
    }

    private void otherwise(World world, int known, Supplier<List<Turn>> path) {
        checks.findings()
                .add(
                        "congruence",
                        "moves on otherwise than the state of its key: " + to(known) + difference(world, known),
                        path);
    }

    /** Makes every turn in a state; the sum over the different keys they lead to. */
    private long expand(World world, int index) {
        Known self = new Known(key.of(world));
        Set<Known> reached = new HashSet<>();
        Set<Integer> targets = new HashSet<>();
        List<Turn> said = alphabet.turns(world);
        Expansion expansion = new Expansion(world, said, checks, index);
        for (int i = 0; i < said.size(); i++) {
            World next = expansion.make(i);
            if (next == null) {
                continue;
            }
            transitions++;
            Known known = new Known(key.of(next));
            reached.add(known);
            Spent spent = Spent.of(next);
            int there = states.within(known, spent);
            if (there >= 0) {
                twin(next, known, there, index, List.of(said.get(i)));
            } else if (bounds.admit(next)) {
                there = add(known, spent, next, index, i);
            } else {
                edges.goesOn(index);
                twin(next, known, states.any(known), index, List.of(said.get(i)));
            }
            if (there >= 0 && there != index && targets.add(there)) {
                edges.add(index, there);
            }
        }
        expansion.conclude();
        reached.remove(self);
        return sum(reached);
    }

    private static long sum(Set<Known> reached) {
        long sum = 0;
        for (Known known : reached) {
            sum += known.mixed();
        }
        return sum;
    }

    private void twin(World world, Known known, int there, int parent, List<Turn> beyond) {
        boolean sampled = there >= 0 && beyond.size() == 1 && (known.mixed() ^ parent) % ONE_IN == 0;
        if (sampled || beyond.size() <= bounds.reach() && isNewKind(world)) {
            twins.add(new Twin(world, there, parent, beyond));
        } else {
            hunt.chase(world, parent, beyond);
        }
    }

    private boolean isNewKind(World world) {
        Order replacement = world.replacement();
        long main = outward(world.main()) << 2 | (replacement == null ? 0 : 1);
        boolean fresh = kinds.merge(main, 1, Integer::sum) <= bounds.ofAKind();
        return replacement == null
                ? fresh
                : kinds.merge(outward(replacement) << 2 | 2, 1, Integer::sum) <= bounds.ofAKind() || fresh;
    }

    /** Some whole histories, from their placement. */
    private void histories() {
        int stride = Math.max(1, states.size() / HISTORIES);
        for (int state = 0; state < states.size(); state += stride) {
            int end = state;
            for (History history : history(end)) {
                checks.history(history, () -> to(end));
            }
        }
    }

    private List<History> history(int state) {
        Map<OrderId, List<Step>> steps = new HashMap<>();
        World world = initial(state);
        steps.computeIfAbsent(world.main().id(), id -> new ArrayList<>()).add(placements.get(initial.indexOf(world)));
        for (Turn turn : to(state)) {
            Command command = turn.command();
            Moves moves = new Moves(world);
            if (command == null) {
                world = world.later();
            } else if (moves.decide(turn, command) instanceof Decision.Accepted accepted) {
                Moves.Moved moved = moves.after(turn, command, accepted);
                for (Step step : moved.steps()) {
                    steps.computeIfAbsent(step.after().id(), id -> new ArrayList<>())
                            .add(step);
                }
                world = moved.world();
            }
        }
        return steps.values().stream().map(History::new).toList();
    }

    /** What is seen of an order from outside: by these twins are told apart. */
    private static long outward(Order order) {
        long kinds = 0;
        for (MatterKind kind : MatterKind.values()) {
            kinds = kinds << 1 | (order.matters().hasOpen(kind) ? 1 : 0);
        }
        kinds = kinds << 3 | order.status().ordinal();
        return kinds << 1 | (order.customer().erased() ? 1 : 0);
    }

    private void compare(Twin twin) {
        Known self = new Known(key.of(twin.world));
        Set<Known> reached = new HashSet<>();
        List<Turn> said = alphabet.turns(twin.world);
        Expansion expansion = new Expansion(twin.world, said, checks, twin.parent, twin.beyond);
        for (int i = 0; i < said.size(); i++) {
            World next = expansion.make(i);
            if (next != null) {
                transitions++;
                Known known = new Known(key.of(next));
                reached.add(known);
                List<Turn> further = new ArrayList<>(twin.beyond);
                further.add(said.get(i));
                twin(next, known, states.any(known), twin.parent, further);
            }
        }
        expansion.conclude();
        reached.remove(self);
        congruent += twin.state < 0 ? 0 : 1;
        if (twin.state >= 0 && sum(reached) != successors[twin.state]) {
            otherwise(twin.world, twin.state, () -> {
                List<Turn> path = new ArrayList<>(to(twin.parent));
                path.addAll(twin.beyond);
                return path;
            });
        }
    }

    /** The turns that lead to keys which the other state of the same key does not reach. */
    private String difference(World world, int state) {
        World known = at(state);
        Map<Known, Turn> here = reached(world);
        Map<Known, Turn> there = reached(known);
        Map<Known, Turn> only = new HashMap<>(here);
        only.keySet().removeAll(there.keySet());
        there.keySet().removeAll(here.keySet());
        return "\n  only there: " + there.values() + "\n  only here: " + only.values();
    }

    private Map<Known, Turn> reached(World world) {
        Map<Known, Turn> reached = new HashMap<>();
        for (Turn turn : alphabet.turns(world)) {
            Command command = turn.command();
            if (command == null || new Moves(world).decide(turn, command) instanceof Decision.Accepted) {
                reached.putIfAbsent(new Known(key.of(made(world, turn))), turn);
            }
        }
        reached.remove(new Known(key.of(world)));
        return reached;
    }

    /** States from which to walk on. */
    private final class Starts implements Hunt.Starts {

        @Override
        public int count() {
            return states.size();
        }

        @Override
        public boolean is(int state, Status status) {
            return statuses[state] == status.ordinal();
        }

        @Override
        public boolean isOpen(int state, int kind) {
            return (open[state] >> kind & 1) == 1;
        }

        @Override
        public World world(int state) {
            return at(state);
        }
    }

    /** A state that is followed, come to by the shortest way. */
    World at(int state) {
        World world = initial(state);
        for (Turn turn : to(state)) {
            world = made(world, turn);
        }
        return world;
    }

    private World initial(int state) {
        int at = state;
        while (parents[at] >= 0) {
            at = parents[at];
        }
        return initial.get(-1 - parents[at]);
    }

    static World made(World world, Turn turn) {
        if (turn.command() == null) {
            return world.later();
        }
        Moves moves = new Moves(world);
        Decision decision = moves.decide(turn, turn.command());
        return moves.after(turn, turn.command(), (Decision.Accepted) decision).world();
    }

    /** The turns that lead to a state, the shortest way. */
    @Override
    public List<Turn> to(int state) {
        List<Integer> chain = new ArrayList<>();
        for (int at = state; at >= 0; at = parents[at]) {
            chain.add(at);
        }
        Collections.reverse(chain);
        List<Turn> path = new ArrayList<>();
        World world = initial(state);
        for (int i = 1; i < chain.size(); i++) {
            Turn turn = alphabet.turns(world).get(turns[chain.get(i)]);
            path.add(turn);
            world = made(world, turn);
        }
        return path;
    }
}
