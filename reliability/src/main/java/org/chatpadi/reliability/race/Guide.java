package org.chatpadi.reliability.race;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chatpadi.core.lifecycle.Table;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Command;
import org.chatpadi.core.order.CommandId;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.store.Recorded;
import org.chatpadi.reliability.compare.Dice;
import org.chatpadi.reliability.compare.Setting;
import org.chatpadi.reliability.compare.Speech;
import org.chatpadi.reliability.compare.Theme;
import org.chatpadi.reliability.compare.Translated;
import org.chatpadi.reliability.model.ModelCommand;
import org.jspecify.annotations.Nullable;

/**
 * Tells threads what to ask next of an order or of one that replaces it: what fits as the trails stood a moment ago, or what was asked just
 * now, again. Thread-safe.
 *
 * <p>Left out is what somebody says of texts they had seen: by the time it is written they may be others.
 */
final class Guide {

    private static final int RECENT = 10;
    private static final int MOST_ORDERS = 4;
    private static final List<String> COURIERS = List.of("kwesi", "yaw");
    private static final Set<Act> LEFT_OUT = EnumSet.of(Act.PLACE, Act.CORRECT_CONTACT, Act.CORRECT_ADDRESS);

    /** Where orders meet, and texts end: more often than chance would have it. */
    private static final Set<Act> SOUGHT = EnumSet.of(Act.RESOLVE_DISPUTE, Act.ERASE_CUSTOMER);

    private final Replay replay;
    private final Weave trails;
    private final Theme theme;
    private final Map<Asked.Key, Asked> asked = new HashMap<>();
    private final Deque<Asked> recent = new ArrayDeque<>();
    private int ids;
    private @Nullable String lost;

    /** @param trails with the placement taken out of them */
    Guide(Setting setting, Theme theme, OrderId placed, List<Recorded> placement, Weave trails) {
        this.replay = new Replay(setting, placed, placement);
        this.trails = trails;
        this.theme = theme;
    }

    /** How far it knows which trails, those of orders included of which it only heard. */
    synchronized Map<OrderId, Long> known() {
        Map<OrderId, Long> known = new HashMap<>();
        trails.orders().forEach(order -> known.put(order, trails.seq(order)));
        return known;
    }

    /** The orders of which something can be asked. */
    synchronized List<OrderId> orders() {
        return replay.ids();
    }

    /** What it read in a trail and did not understand, or null. */
    synchronized @Nullable String lost() {
        return lost;
    }

    /** The trails went on, from where the guide was some time ago. */
    synchronized void follow(Map<OrderId, List<Recorded>> further) {
        further.forEach(trails::add);
        for (Map<OrderId, List<Recorded>> next = trails.next(); next != null; next = trails.next()) {
            List<Recorded> any = next.values().iterator().next();
            Asked by = asked.get(Trails.key(any));
            String wrong = by == null ? "nobody asked for it" : lost == null ? replay.take(by, next) : null;
            if (wrong != null && lost == null) {
                lost = "the trail, read meanwhile, at " + Trails.lastSeq(any) + ", " + Trails.key(any) + ": " + wrong;
            }
        }
    }

    /** Null where nothing comes to mind. */
    synchronized @Nullable Asked next(Dice dice, OrderId about) {
        Asked next = recent.isEmpty() || dice.chance(70) ? fresh(dice, about) : repetition(dice);
        if (next != null) {
            asked.put(next.key(), next);
            recent.addLast(next);
            if (recent.size() > RECENT) {
                recent.removeFirst();
            }
        }
        return next;
    }

    /** The seller does this; null where it is not legal. */
    synchronized @Nullable Asked bySeller(Act act, Dice dice, OrderId about) {
        String seller = Role.SELLER.code();
        boolean legal = replay.legalNow(about, Role.SELLER, seller).contains(act);
        Asked next = legal ? said(dice, about, Role.SELLER, seller, act, null) : null;
        if (next != null) {
            asked.put(next.key(), next);
        }
        return next;
    }

    /** The same once more, the same under a new id, or something else under an id that is taken. */
    private @Nullable Asked repetition(Dice dice) {
        Asked one = dice.pick(new ArrayList<>(recent));
        int kind = dice.below(100);
        if (kind < 50) {
            return one;
        }
        if (kind < 85) {
            return one.under(id());
        }
        Asked other = fresh(dice, one.order());
        return other == null || asked.containsKey(other.under(one.id()).key()) ? null : other.under(one.id());
    }

    private CommandId id() {
        return CommandId.of("c" + ++ids);
    }

    private @Nullable Asked fresh(Dice dice, OrderId about) {
        Role role = dice.chance(45) ? Role.SELLER : dice.of(Role.values());
        String name = role == Role.COURIER ? dice.pick(COURIERS) : role.code();
        Act act = act(dice, about, role, name);
        if (act == null) {
            return null;
        }
        Long version = dice.chance(10) ? replay.order(about).seq() : null;
        return said(dice, about, role, name, act, version);
    }

    private @Nullable Asked said(Dice dice, OrderId about, Role role, String name, Act act, @Nullable Long version) {
        ModelCommand said = Speech.of(act, replay.model(about), replay.index(about), role, dice, 0);
        if (said instanceof ModelCommand.ResolveDispute resolve && dice.chance(50)) {
            said = new ModelCommand.ResolveDispute(resolve.dispute(), ModelCommand.Remedy.REPLACEMENT, null, false);
        }
        Command command = placesOneTooMany(said) ? null : Translated.ofKnown(said, replay.order(about), Setting.START);
        return command == null ? null : new Asked(id(), about, role, name, said, command, version);
    }

    private @Nullable Act act(Dice dice, OrderId about, Role role, String name) {
        Set<Act> among = EnumSet.noneOf(Act.class);
        among.addAll(replay.legalNow(about, role, name));
        if (dice.chance(10)) {
            Table.moves().stream().filter(move -> move.by().contains(role)).forEach(move -> among.add(move.act()));
        }
        among.removeAll(LEFT_OUT);
        if (dice.chance(replay.linked(about).isEmpty() ? 80 : 20)) {
            among.remove(Act.CANCEL);
        }
        List<Act> sought = among.stream().filter(SOUGHT::contains).toList();
        if (!sought.isEmpty() && dice.chance(30)) {
            return dice.pick(sought);
        }
        List<Act> themed = among.stream().filter(theme::has).toList();
        List<Act> all = themed.isEmpty() || dice.chance(20) ? List.copyOf(among) : themed;
        return all.isEmpty() ? null : dice.pick(all);
    }

    private boolean placesOneTooMany(ModelCommand said) {
        return said instanceof ModelCommand.ResolveDispute resolve
                && resolve.remedy() == ModelCommand.Remedy.REPLACEMENT
                && replay.ids().size() >= MOST_ORDERS;
    }
}
