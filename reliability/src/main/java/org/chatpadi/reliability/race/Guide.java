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
 * Tells threads what to ask next: what fits the order as its trail stood a moment ago, or what was asked just now, again. Thread-safe.
 *
 * <p>Left out is what the order's own history could not be checked by: a second order, the erasure of the trail's texts, and what somebody
 * says of texts they had seen.
 */
final class Guide {

    private static final int RECENT = 10;
    private static final List<String> COURIERS = List.of("kwesi", "yaw");
    private static final Set<Act> LEFT_OUT =
            EnumSet.of(Act.PLACE, Act.ERASE_CUSTOMER, Act.CORRECT_CONTACT, Act.CORRECT_ADDRESS);

    private final Replay replay;
    private final Theme theme;
    private final Map<Asked.Key, Asked> asked = new HashMap<>();
    private final Deque<Asked> recent = new ArrayDeque<>();
    private int ids;
    private @Nullable String lost;

    Guide(Setting setting, Theme theme, List<Recorded> placement) {
        this.replay = new Replay(setting, placement);
        this.theme = theme;
    }

    /** As far as it knows the trail. */
    synchronized long seq() {
        return replay.order().seq();
    }

    /** What it read in a trail and did not understand, or null. */
    synchronized @Nullable String lost() {
        return lost;
    }

    /** The trail went on, from where the guide was some time ago. */
    synchronized void follow(List<Recorded> further) {
        List<Recorded> unknown =
                further.stream().filter(one -> one.seq() > seq()).toList();
        for (List<Recorded> commit : Trails.commits(unknown)) {
            Asked by = asked.get(Trails.key(commit));
            String wrong = by == null ? "nobody asked for it" : lost == null ? replay.take(by, commit) : null;
            if (wrong != null && lost == null) {
                lost = "the trail, read meanwhile, at " + Trails.lastSeq(commit) + ", " + Trails.key(commit) + ": "
                        + wrong;
            }
        }
    }

    /** Null where nothing comes to mind. */
    synchronized @Nullable Asked next(Dice dice) {
        Asked next = recent.isEmpty() || dice.chance(70) ? fresh(dice) : repetition(dice);
        if (next != null) {
            asked.put(next.key(), next);
            recent.addLast(next);
            if (recent.size() > RECENT) {
                recent.removeFirst();
            }
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
        Asked other = fresh(dice);
        return other == null || asked.containsKey(other.under(one.id()).key()) ? null : other.under(one.id());
    }

    private CommandId id() {
        return CommandId.of("c" + ++ids);
    }

    private @Nullable Asked fresh(Dice dice) {
        Role role = dice.chance(45) ? Role.SELLER : dice.of(Role.values());
        String name = role == Role.COURIER ? dice.pick(COURIERS) : role.code();
        Act act = act(dice, role, name);
        if (act == null) {
            return null;
        }
        ModelCommand said = Speech.of(act, replay.model(), 0, role, dice, 0);
        Command command = placesAnother(said) ? null : Translated.ofKnown(said, replay.order(), Setting.START);
        Long version = dice.chance(10) ? replay.order().seq() : null;
        return command == null ? null : new Asked(id(), role, name, said, command, version);
    }

    private @Nullable Act act(Dice dice, Role role, String name) {
        Set<Act> among = EnumSet.noneOf(Act.class);
        among.addAll(replay.legalNow(role, name));
        if (dice.chance(10)) {
            Table.moves().stream().filter(move -> move.by().contains(role)).forEach(move -> among.add(move.act()));
        }
        among.removeAll(LEFT_OUT);
        if (dice.chance(80)) {
            among.remove(Act.CANCEL);
        }
        List<Act> themed = among.stream().filter(theme::has).toList();
        List<Act> all = themed.isEmpty() || dice.chance(20) ? List.copyOf(among) : themed;
        return all.isEmpty() ? null : dice.pick(all);
    }

    private static boolean placesAnother(ModelCommand said) {
        return said instanceof ModelCommand.ResolveDispute resolve
                && resolve.remedy() == ModelCommand.Remedy.REPLACEMENT;
    }
}
