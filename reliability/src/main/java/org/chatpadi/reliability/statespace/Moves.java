package org.chatpadi.reliability.statespace;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.chatpadi.core.check.Step;
import org.chatpadi.core.lifecycle.Lifecycle;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Command;
import org.chatpadi.core.order.Context;
import org.chatpadi.core.order.Decision;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderEvent;
import org.chatpadi.core.order.OrderId;
import org.jspecify.annotations.Nullable;

/** What the product decides in one state, and the states that its decisions lead to. */
final class Moves {

    private final World world;
    private final Map<Who, Context> main = new EnumMap<>(Who.class);
    private final Map<Who, Context> replacement = new EnumMap<>(Who.class);

    Moves(World world) {
        this.world = world;
    }

    Context context(World.Subject to, Who who) {
        return (to == World.Subject.MAIN ? main : replacement)
                .computeIfAbsent(who, role -> Shop.context(world, world.of(to), role));
    }

    Decision decide(Turn turn, Command command) {
        return Lifecycle.decide(world.of(turn.to()), command, context(turn.to(), turn.who()));
    }

    /** A state after an accepted command, and what the commit wrote on each order, the command's own first. */
    record Moved(World world, List<Step> steps) {}

    Moved after(Turn turn, Command command, Decision.Accepted accepted) {
        Order before = world.of(turn.to());
        List<Step> others = new ArrayList<>();
        for (Decision.Linked linked : accepted.linked()) {
            others.add(step(linked.order(), linked.events(), turn.who(), command.act(), null));
        }
        Step own = step(before, accepted.events(), turn.who(), command.act(), others);
        List<Step> steps = new ArrayList<>();
        steps.add(own);
        for (Step other : others) {
            steps.add(new Step(
                    other.before(),
                    other.events(),
                    other.after(),
                    other.actor(),
                    other.act(),
                    other.at(),
                    List.of(own)));
        }
        return new Moved(world(steps), steps);
    }

    private Step step(@Nullable Order before, List<OrderEvent> events, Who who, Act act, @Nullable List<Step> beside) {
        Order after = before == null
                ? Order.placed((OrderEvent.Placed) events.get(0), world.now())
                        .after(events.subList(1, events.size()), world.now())
                : before.after(events, world.now());
        return new Step(before, events, after, who.actor(), act, world.now(), beside);
    }

    private World world(List<Step> steps) {
        Order first = world.main();
        Order second = world.replacement();
        for (Step step : steps) {
            OrderId id = step.after().id();
            if (id.equals(Shop.MAIN)) {
                first = step.after();
            } else if (id.equals(Shop.REPLACEMENT)) {
                second = step.after();
            }
        }
        return new World(first, second, world.now().plus(World.TICK));
    }
}
