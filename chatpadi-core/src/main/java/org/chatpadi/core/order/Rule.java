package org.chatpadi.core.order;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;

/**
 * A named rule that asks the state alone, so that it can be asked without a command.
 *
 * @param broken whether the rule refuses
 * @param facts what blocks, asked only when it refuses
 */
public record Rule(RefusalCode code, BiPredicate<Order, Context> broken, BiFunction<Order, Context, List<Fact>> facts) {

    public static Rule refuses(
            RefusalCode code, BiPredicate<Order, Context> broken, BiFunction<Order, Context, List<Fact>> facts) {
        return new Rule(code, broken, facts);
    }

    public static Rule refuses(RefusalCode code, BiPredicate<Order, Context> broken) {
        return new Rule(code, broken, (order, context) -> List.of());
    }
}
