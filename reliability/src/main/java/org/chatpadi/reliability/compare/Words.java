package org.chatpadi.reliability.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.chatpadi.core.order.Amounts;
import org.chatpadi.core.order.Role;
import org.chatpadi.reliability.model.Amount;
import org.chatpadi.reliability.model.Evidence;
import org.chatpadi.reliability.model.ModelOrder;
import org.chatpadi.reliability.model.ModelView;
import org.jspecify.annotations.Nullable;

/** Arguments by chance: mostly such as fit the order, at times beside it, beyond it, or of another currency. */
class Words {

    final ModelOrder order;
    final int index;
    final Role role;
    final Dice dice;
    /** In so many of a hundred, an argument is drawn beside what fits. */
    private final int noise;

    Words(ModelOrder order, int index, Role role, Dice dice, int noise) {
        this.order = order;
        this.index = index;
        this.role = role;
        this.dice = dice;
        this.noise = noise;
    }

    boolean strays() {
        return dice.chance(noise);
    }

    /** One of the ordinals that fit, or any around them. */
    int ordinal(int count, List<Integer> fitting) {
        return fitting.isEmpty() || strays() ? dice.below(count + 2) : dice.pick(fitting);
    }

    <T> List<Integer> fitting(List<T> all, java.util.function.Predicate<T> fits) {
        List<Integer> ordinals = new ArrayList<>();
        for (int n = 1; n <= all.size(); n++) {
            if (fits.test(all.get(n - 1))) {
                ordinals.add(n);
            }
        }
        return ordinals;
    }

    <T> int ordinal(List<T> all, java.util.function.Predicate<T> fits) {
        return ordinal(all.size(), fitting(all, fits));
    }

    Amount amount(long minor) {
        String currency = strays() && dice.chance(20) ? "NGN" : order.currency();
        return new Amount(Math.min(Amounts.MAX, Math.max(1, minor)), currency);
    }

    /** One of these where it is above zero, or a part of it, or one beside it. */
    Amount amount(long... near) {
        long value = near[dice.below(near.length)];
        if (strays()) {
            value += dice.of(-1L, 1L, 2L);
        } else if (dice.chance(25)) {
            value = dice.upTo(value);
        }
        return amount(value);
    }

    /** What the roles of the customer's side rest their words on. */
    Evidence evidence() {
        if (strays()) {
            return dice.of(Evidence.values());
        }
        return switch (role) {
            case CUSTOMER -> dice.of(Evidence.PAGE, Evidence.MESSAGE);
            case SELLER -> dice.of(Evidence.TOLD, Evidence.MESSAGE);
            default -> Evidence.MESSAGE;
        };
    }

    /** Quantities of each line up to a bound, at least one unit where the bounds leave room; at times beyond them. */
    Map<Integer, Long> quantities(ToLongFunction<ModelView.LineView> most) {
        Map<Integer, Long> some = new TreeMap<>();
        for (ModelView.LineView line : order.lines()) {
            long bound = most.applyAsLong(line) + (strays() ? 1 : 0);
            long count = bound <= 0 || dice.chance(35) ? 0 : dice.upTo(bound);
            if (count > 0) {
                some.put(line.number(), count);
            }
        }
        if (strays() && dice.chance(20)) {
            some.put(order.lines().size() + 1, 1L);
        }
        return some;
    }

    /** An id out of few, so that the same comes again; an order's own, for ids are unique in a shop. */
    String id(String kind) {
        return kind + index + "-" + dice.below(4);
    }

    @Nullable
    String courier() {
        return dice.chance(80) ? dice.pick(Walk.COURIERS) : null;
    }

    long missing() {
        return order.due() - order.net() + order.reserved();
    }

    static long owed(ModelView.LineView line) {
        return line.agreed() - line.dispatched();
    }
}
