package org.chatpadi.core.lifecycle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Changes;
import org.chatpadi.core.order.Command;
import org.chatpadi.core.order.Context;
import org.chatpadi.core.order.Decision;
import org.chatpadi.core.order.Detail;
import org.chatpadi.core.order.Fact;
import org.chatpadi.core.order.MatterEvent;
import org.chatpadi.core.order.MatterKind;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderEvent;
import org.chatpadi.core.order.RefusalCode;
import org.chatpadi.core.order.Role;
import org.joda.money.Money;

/**
 * Decides: repeats first, then the table, then the command's own rules, then what follows. Pure and thread-safe.
 */
public final class Lifecycle {

    private Lifecycle() {}

    /** What comes of a command on an order. */
    public static Decision decide(Order order, Command command, Context context) {
        OptionalLong repeated = command.repeats(order);
        if (repeated.isPresent()) {
            return new Decision.Repeated(repeated.getAsLong());
        }
        Decision decision = Table.of(command.act()).refusal(order, context);
        if (decision == null) {
            decision = otherCurrency(order, command);
        }
        if (decision == null) {
            decision = command.decide(order, context);
        }
        return decision instanceof Decision.Refused refused
                ? new Decision.Refused(refused.code(), refused.facts(), legalNow(order, context))
                : follow(order, (Decision.Accepted) decision, context);
    }

    /**
     * What comes of placing an order.
     *
     * @param alike whether an order with the same phone and the same lines was placed within the shop's window
     */
    public static Decision place(OrderEvent.Placed placed, boolean alike, Context context) {
        if (!Table.PLACES.contains(context.role())) {
            return Decision.refuse(RefusalCode.ACTOR, Fact.of("role", context.role()));
        }
        Order order = Order.placed(placed, context.now());
        Changes changes = Changes.of(order, context);
        if (alike) {
            changes.add(new MatterEvent.MatterOpened(
                    1,
                    MatterKind.POSSIBLE_DUPLICATE,
                    Role.SYSTEM,
                    context.answerBy(MatterKind.POSSIBLE_DUPLICATE),
                    Detail.plain(),
                    null,
                    null));
        }
        Consequences.follow(changes);
        List<OrderEvent> events = new ArrayList<>();
        events.add(placed);
        events.addAll(changes.events());
        return new Decision.Accepted(changes.now(), events, List.of());
    }

    /** The acts that this role could use now: for each, some arguments exist with which it is accepted. */
    public static Set<Act> legalNow(Order order, Context context) {
        Set<Act> legal = EnumSet.noneOf(Act.class);
        for (Move move : Table.moves()) {
            if (move.refusal(order, context) == null) {
                legal.add(move.act());
            }
        }
        return Collections.unmodifiableSet(legal);
    }

    /** Whether this role could use the act now: whether it is among what is legal now. */
    public static boolean isLegalNow(Act act, Order order, Context context) {
        return Table.of(act).refusal(order, context) == null;
    }

    private static Decision.@org.jspecify.annotations.Nullable Refused otherCurrency(Order order, Command command) {
        for (Money amount : command.amounts()) {
            if (!amount.getCurrencyUnit().equals(order.placement().currency())) {
                return Decision.refuse(
                        RefusalCode.CURRENCY,
                        Fact.of("order", order.placement().currency().getCode()),
                        Fact.of("command", amount.getCurrencyUnit().getCode()));
            }
        }
        return null;
    }

    private static Decision follow(Order order, Decision.Accepted accepted, Context context) {
        Changes changes = Changes.of(order, context, accepted);
        Consequences.follow(changes);
        if (changes.now() == accepted.after() && changes.linked().isEmpty()) {
            return accepted;
        }
        List<Decision.Linked> linked = new ArrayList<>();
        for (Decision.Linked other : changes.linked()) {
            linked.add(Consequences.follow(other, context));
        }
        return new Decision.Accepted(changes.now(), changes.events(), linked);
    }
}
