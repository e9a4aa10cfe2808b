package org.chatpadi.reliability.compare;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.chatpadi.core.lifecycle.Table;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.store.Storage;
import org.chatpadi.reliability.model.ModelCommand;
import org.chatpadi.reliability.model.ModelOrder;
import org.chatpadi.testkit.SettableClock;
import org.jspecify.annotations.Nullable;

/**
 * Draws sequences until so many commands were said: mostly acts that are legal, those before others that were accepted least in this status,
 * under these terms; partly any act of anybody, and repetitions of what was said before. After each, everything that only a rule of the state
 * refuses is asked for.
 */
public final class Drive {

    private static final int LONGEST = 60;
    /** Of a hundred sequences so many begin with an {@link Opening}. */
    private static final int IN_PARTS = 25;

    private final Function<Setting, Product> products;
    private final Dice dice;
    private final Pairs pairs = new Pairs();
    private final Map<String, Integer> answers = new TreeMap<>();
    private long steps;
    private long sequences;
    private @Nullable String difference;

    private Drive(long seed, Function<Setting, Product> products) {
        this.dice = new Dice(seed);
        this.products = products;
    }

    /** Drives the lifecycle itself and the model side by side. */
    public static Drive lifecycle(long steps, long seed) {
        return run(steps, seed, LifecycleProduct::new);
    }

    /** Drives the engine on a store and the model side by side. */
    public static Drive stored(long steps, long seed, Function<SettableClock, Storage> stores) {
        return run(steps, seed, setting -> new StoredProduct(setting, stores));
    }

    static Drive run(long steps, long seed, Function<Setting, Product> products) {
        Drive drive = new Drive(seed, products);
        drive.until(steps);
        return drive;
    }

    /** The first difference on a sequence made short, as a report; null where there is none. */
    public @Nullable String difference() {
        return difference;
    }

    public long steps() {
        return steps;
    }

    public long sequences() {
        return sequences;
    }

    public Pairs pairs() {
        return pairs;
    }

    /** How often each answer was given: the codes of the refusals, {@code accepted} and {@code repeated}. */
    public Map<String, Integer> answers() {
        return answers;
    }

    private void until(long most) {
        while (steps < most && difference == null) {
            sequences++;
            Setting setting = Settings.draw(dice);
            Walk walk = new Walk(setting, products);
            Theme theme = dice.of(Theme.values());
            Difference found = walk.place().difference();
            int length = 1 + dice.below(LONGEST);
            int opening = dice.chance(IN_PARTS) ? Opening.LENGTH : 0;
            int opened = 0;
            long now = Setting.START;
            for (int n = 0;
                    n < length && steps < most && found == null && walk.model().size() > 0;
                    n++) {
                now += passes();
                ModelCommand first = null;
                while (first == null && opened < opening) {
                    first = Opening.next(walk.model().order(0), opened++);
                }
                Said said = first == null
                        ? next(walk, setting, theme, now)
                        : new Said(0, Role.SELLER, actor(Role.SELLER), now, first);
                ModelOrder order = walk.model().order(said.order());
                var before = order.status();
                Walk.Step step = walk.say(said);
                Reply reply = Reply.of(step.answer());
                pairs.answered(before, said, setting.terms(), reply);
                answers.merge(reply.answer(), 1, Integer::sum);
                steps++;
                found = step.difference() != null
                        ? step.difference()
                        : walk.whyNot(said.order(), said.role(), said.actor(), said.now(), dice);
            }
            if (found != null) {
                difference = new Shrinking(products).shrink(found).report();
            }
        }
    }

    /** Mostly moments, at times hours, and at times more than the window of undoing a delivery. */
    private long passes() {
        return dice.chance(85) ? dice.below(600) : dice.chance(70) ? dice.below(40_000) : 90_000;
    }

    private Said next(Walk walk, Setting setting, Theme theme, long now) {
        if (!walk.sequence().isEmpty() && dice.chance(6)) {
            Said before = dice.pick(walk.sequence());
            return new Said(before.order(), before.role(), before.actor(), now, before.command());
        }
        int index = dice.below(walk.model().size());
        ModelOrder order = walk.model().order(index);
        if (dice.chance(12)) {
            Act act = anyAct();
            List<Role> roles = List.copyOf(EnumSet.copyOf(Table.of(act).by()));
            return said(index, order, dice.chance(85) ? dice.pick(roles) : dice.of(Role.values()), act, now, 60);
        }
        Role role = dice.chance(45) ? Role.SELLER : dice.of(Role.values());
        String actor = actor(role);
        List<Act> legal = new ArrayList<>(walk.model().legalNow(index, role, actor, now));
        if (dice.chance(75)) {
            legal.remove(Act.CANCEL);
        }
        List<Act> themed = legal.stream().filter(theme::has).toList();
        if (legal.isEmpty()) {
            return said(index, order, role, anyAct(), now, 20);
        }
        List<Act> among = themed.isEmpty() || dice.chance(30) ? legal : themed;
        Act act = dice.chance(50) ? dice.pick(among) : rarest(among, order, role, setting);
        return said(index, order, role, actor, act, now, 8);
    }

    private Act rarest(List<Act> legal, ModelOrder order, Role role, Setting setting) {
        Act rarest = dice.pick(legal);
        int least = pairs.accepted(order.status(), rarest, role, setting.terms());
        for (Act act : legal) {
            int count = pairs.accepted(order.status(), act, role, setting.terms());
            if (count < least) {
                rarest = act;
                least = count;
            }
        }
        return rarest;
    }

    private Act anyAct() {
        Act act = dice.of(Act.values());
        return act == Act.PLACE ? Act.ADD_NOTE : act;
    }

    private String actor(Role role) {
        return role == Role.COURIER ? dice.pick(Walk.COURIERS) : role.code();
    }

    private Said said(int index, ModelOrder order, Role role, Act act, long now, int noise) {
        return said(index, order, role, actor(role), act, now, noise);
    }

    private Said said(int index, ModelOrder order, Role role, String actor, Act act, long now, int noise) {
        return new Said(index, role, actor, now, Speech.of(act, order, index, role, dice, noise));
    }
}
