package org.chatpadi.core.order;

import java.util.List;
import java.util.OptionalLong;
import org.joda.money.Money;

/**
 * Something a role asks of an order. Immutable; made by its named factories, which throw {@link IllegalArgumentException} naming the
 * field and the rule when an argument cannot be right for any order.
 */
public interface Command {

    Act act();

    /**
     * Where the same was already done: the sequence number of an event of the commit that did it.
     */
    default OptionalLong repeats(Order order) {
        return OptionalLong.empty();
    }

    /** The amounts among the arguments, whose currency must be the order's. */
    default List<Money> amounts() {
        return List.of();
    }

    /**
     * Decides by the argument rules alone; the lifecycle asks actor, status, state rules and currency before. Pure.
     */
    Decision decide(Order order, Context context);
}
