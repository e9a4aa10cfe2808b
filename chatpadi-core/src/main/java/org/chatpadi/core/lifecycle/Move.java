package org.chatpadi.core.lifecycle;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Context;
import org.chatpadi.core.order.Decision;
import org.chatpadi.core.order.Fact;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.RefusalCode;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.order.Rule;
import org.chatpadi.core.order.Status;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table.
 *
 * @param by the roles that may use the act
 * @param in the statuses in which it may be used
 * @param rules asked of the state, in order
 */
public record Move(Act act, Set<Role> by, Set<Status> in, List<Rule> rules) {

    public Move {
        by = Set.copyOf(EnumSet.copyOf(by));
        in = Set.copyOf(in);
        rules = List.copyOf(rules);
    }

    Decision.@Nullable Refused refusal(Order order, Context context) {
        if (!by.contains(context.role())) {
            return Decision.refuse(RefusalCode.ACTOR, Fact.of("role", context.role()));
        }
        if (!in.contains(order.status())) {
            return Decision.refuse(RefusalCode.STATUS, Fact.of("status", order.status()));
        }
        for (Rule rule : rules) {
            if (rule.broken().test(order, context)) {
                return new Decision.Refused(rule.code(), rule.facts().apply(order, context), Set.of());
            }
        }
        return null;
    }
}
