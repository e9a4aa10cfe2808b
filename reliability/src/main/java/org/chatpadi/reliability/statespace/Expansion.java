package org.chatpadi.reliability.statespace;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chatpadi.core.check.Step;
import org.chatpadi.core.fulfilment.Deliver;
import org.chatpadi.core.fulfilment.SettleOnDelivery;
import org.chatpadi.core.lifecycle.Lifecycle;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Command;
import org.chatpadi.core.order.Decision;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.order.ShortageChoice;
import org.chatpadi.core.payment.DirectPayment;
import org.chatpadi.core.shortage.AnswerShortage;
import org.chatpadi.reliability.compare.Pairs;
import org.jspecify.annotations.Nullable;

/**
 * One state with everything that is tried in it. Beside the invariants of each commit it asks: is what is legal now, for each role,
 * exactly what can be accepted (Q6); is what was just done known when it is said again (K1); do gateway events that come in either
 * order end in the same money (W4); do the same events make the same order again (I6).
 */
final class Expansion {

    /** In one of so many states everything is tried, what is not legal too. */
    private static final int ALL_IN = 16;
    /** In one of so many states the gateway's events are tried in both orders. */
    private static final int PAIRS_IN = 96;

    private final World world;
    private final List<Turn> said;
    private final Checks checks;
    private final int state;
    private final List<Turn> beyond;
    private final boolean all;
    private final Moves moves;
    private final Map<Who, Set<Act>>[] legal;
    private final Map<Who, Set<Act>>[] answered;
    private final List<Integer> news = new ArrayList<>();

    Expansion(World world, List<Turn> said, Checks checks, int state) {
        this(world, said, checks, state, List.of());
    }

    /** @param beyond the turns that lead from the state to this one */
    @SuppressWarnings({"unchecked", "rawtypes"})
    Expansion(World world, List<Turn> said, Checks checks, int state, List<Turn> beyond) {
        this.world = world;
        this.said = said;
        this.checks = checks;
        this.state = state;
        this.beyond = beyond;
        this.all = !beyond.isEmpty() || state % ALL_IN == 0;
        this.moves = new Moves(world);
        this.legal = new Map[] {new EnumMap<>(Who.class), new EnumMap<>(Who.class)};
        this.answered = new Map[] {new EnumMap<>(Who.class), new EnumMap<>(Who.class)};
    }

    private Set<Act> legal(World.Subject to, Who who) {
        return legal[to.ordinal()].computeIfAbsent(
                who, one -> Lifecycle.legalNow(world.of(to), moves.context(to, one)));
    }

    private Set<Act> answered(World.Subject to, Who who) {
        return answered[to.ordinal()].computeIfAbsent(who, one -> EnumSet.noneOf(Act.class));
    }

    /** The state after a turn, or null where it changes nothing. */
    @Nullable
    World make(int number) {
        Turn turn = said.get(number);
        Command command = turn.command();
        if (command == null) {
            return world.later();
        }
        if (!all && !legal(turn.to(), turn.who()).contains(command.act())) {
            return null;
        }
        try {
            return made(number, turn, command);
        } catch (RuntimeException bug) {
            checks.findings().add("exception", bug.toString(), () -> path(turn));
            return null;
        }
    }

    private @Nullable World made(int number, Turn turn, Command command) {
        Decision decision = moves.decide(turn, command);
        if (Pairs.isAnswered(decision)) {
            checks.answered(
                    world.of(turn.to()).status(), command.act(), turn.who().role());
        }
        if (decision instanceof Decision.Refused refused) {
            if (!refused.legalNow().equals(legal(turn.to(), turn.who()))) {
                checks.findings().add("Q6", "a refusal tells another list of what is legal", () -> path(turn));
            }
            return null;
        }
        answered(turn.to(), turn.who()).add(command.act());
        if (!(decision instanceof Decision.Accepted accepted)) {
            return null;
        }
        checks.cells().accepted(world.of(turn.to()), command.act(), turn.who().role());
        Moves.Moved moved = moves.after(turn, command, accepted);
        for (Step step : moved.steps()) {
            checks.step(step, () -> path(turn));
        }
        again(turn, command, moved.world());
        if (turn.who().role() == Role.GATEWAY || turn.who().role() == Role.SYSTEM) {
            news.add(number);
        }
        return moved.world();
    }

    /** K1: the same again, where the table says so, is the first. */
    private void again(Turn turn, Command command, World after) {
        if (!repeats(command)) {
            return;
        }
        checks.asked("K1");
        if (!(new Moves(after).decide(turn, command) instanceof Decision.Repeated)) {
            checks.findings().add("K1", "said again it is not known: " + command, () -> path(turn));
        }
    }

    private static boolean repeats(Command command) {
        if (command instanceof DirectPayment direct) {
            return direct.received().transaction() != null;
        }
        if (command instanceof AnswerShortage answer) {
            return answer.choice() == ShortageChoice.WAIT || answer.choice() == ShortageChoice.CANCEL;
        }
        return switch (command.act()) {
            case ATTEMPT_OUTCOME,
                    RECORD_PAYMENT,
                    CLAIM_PAYMENT,
                    PAYMENT_FAILED,
                    PAYMENT_REVERSED,
                    REQUEST_CANCELLATION,
                    REFUND_OUTCOME,
                    EXTERNAL_REFUND,
                    OPEN_DISPUTE,
                    CHARGEBACK_OPENED,
                    CHARGEBACK_LOST,
                    CHARGEBACK_WON,
                    ERASE_CUSTOMER -> true;
            default -> command instanceof Deliver || command instanceof SettleOnDelivery;
        };
    }

    /** Asks what can be asked only once all was tried. */
    void conclude() {
        for (World.Subject to : World.Subject.values()) {
            if (to == World.Subject.MAIN || world.replacement() != null) {
                for (Who who : Who.values()) {
                    legalIsAccepted(to, who);
                }
            }
        }
        if (beyond.isEmpty() && state % PAIRS_IN == 0) {
            confluence();
        }
    }

    private void legalIsAccepted(World.Subject to, Who who) {
        checks.asked("Q6-legal");
        Set<Act> says = legal(to, who);
        Set<Act> does = answered(to, who);
        for (Act act : says) {
            if (!does.contains(act)) {
                checks.findings()
                        .add("Q6-legal", act.code() + " is legal for " + who + " and was never accepted", this::path);
            }
        }
        for (Act act : does) {
            if (!says.contains(act) && all) {
                acceptedIllegally(to, who, act);
            }
        }
    }

    /** A repeat is answered whatever is legal; anything else accepted must have been legal. */
    private void acceptedIllegally(World.Subject to, Who who, Act act) {
        for (Turn turn : said) {
            Command command = turn.command();
            if (command != null
                    && turn.to() == to
                    && turn.who() == who
                    && command.act() == act
                    && moves.decide(turn, command) instanceof Decision.Accepted) {
                checks.findings()
                        .add(
                                "Q6-legal",
                                act.code() + " is not legal for " + who + " and was accepted",
                                () -> path(turn));
            }
        }
    }

    private void confluence() {
        for (int i = 0; i < news.size(); i++) {
            for (int j = i + 1; j < news.size(); j++) {
                Turn one = said.get(news.get(i));
                Turn other = said.get(news.get(j));
                checks.asked("W4");
                Totals first = Totals.of(then(then(world, one), other));
                Totals second = Totals.of(then(then(world, other), one));
                if (first.differsFrom(second)) {
                    checks.findings()
                            .add("W4", one + " and " + other + " end in " + first + " or " + second, this::path);
                }
            }
        }
    }

    private static World then(World before, Turn turn) {
        Command command = turn.command();
        Moves moves = new Moves(before);
        return command != null && moves.decide(turn, command) instanceof Decision.Accepted accepted
                ? moves.after(turn, command, accepted).world()
                : before;
    }

    private List<Turn> path() {
        List<Turn> path = new ArrayList<>(checks.paths().to(state));
        path.addAll(beyond);
        return path;
    }

    private List<Turn> path(Turn turn) {
        List<Turn> path = path();
        path.add(turn);
        return path;
    }
}
