package org.chatpadi.core.payment;

import static org.chatpadi.core.order.Decision.refuse;

import java.util.List;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Amounts;
import org.chatpadi.core.order.AssistantCommand;
import org.chatpadi.core.order.Changes;
import org.chatpadi.core.order.Context;
import org.chatpadi.core.order.Decision;
import org.chatpadi.core.order.Fact;
import org.chatpadi.core.order.HostCommand;
import org.chatpadi.core.order.LedgerEvent;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.RefusalCode;
import org.chatpadi.core.order.Rule;
import org.chatpadi.core.order.SellerCommand;
import org.chatpadi.core.order.Texts;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Opens an attempt to be paid through a gateway; the gateway is called after the commit.
 *
 * @param amount asked, or null for what is missing of what is due before dispatch, or if nothing is, of what is due
 */
public record OpenCheckout(String gateway, @Nullable Money amount)
        implements SellerCommand, AssistantCommand, HostCommand {

    public static final Rule NO_GATEWAY = Rule.refuses(
            RefusalCode.CHECKOUT_NO_GATEWAY,
            (order, context) -> !context.gateways().any());

    public static final Rule NOTHING_DUE = Rule.refuses(
            RefusalCode.NOTHING_DUE,
            (order, context) -> order.balance().paid() >= order.balance().due(),
            (order, context) -> List.of(
                    Fact.of("dueMinor", order.balance().due()),
                    Fact.of("paidMinor", order.balance().paid())));

    /** Asked after {@link #NOTHING_DUE}: something is open then. */
    public static final Rule ALL_UNABLE = Rule.refuses(
            RefusalCode.CHECKOUT_ALL_UNABLE,
            (order, context) -> !context.gateways().takesUpTo(order.money(open(order))),
            (order, context) -> List.of(Fact.of("openMinor", open(order))));

    private static long open(Order order) {
        return order.balance().due() - order.balance().paid();
    }

    /** @throws IllegalArgumentException when the gateway's name is no identifier */
    public static OpenCheckout through(String gateway) {
        return new OpenCheckout(Texts.id(gateway, "gateway"), null);
    }

    /** @throws IllegalArgumentException when the gateway's name is no identifier, or the amount not above zero */
    public static OpenCheckout through(String gateway, Money amount) {
        return new OpenCheckout(Texts.id(gateway, "gateway"), Amounts.positive(amount, "amount"));
    }

    @Override
    public Act act() {
        return Act.OPEN_CHECKOUT;
    }

    @Override
    public List<Money> amounts() {
        return amount == null ? List.of() : List.of(amount);
    }

    @Override
    public Decision decide(Order order, Context context) {
        if (!context.gateways().has(gateway)) {
            return refuse(RefusalCode.CHECKOUT_GATEWAY_UNKNOWN, Fact.of("gateway", gateway));
        }
        long open = open(order);
        long missing = order.balance().missingBeforeDispatch();
        long asked = amount != null ? amount.getAmountMinorLong() : missing > 0 ? missing : open;
        if (asked > open) {
            return refuse(RefusalCode.CHECKOUT_AMOUNT, Fact.of("amountMinor", asked), Fact.of("openMinor", open));
        }
        String unable =
                context.gateways().unableToTake(gateway, order.money(asked)).orElse(null);
        if (unable != null) {
            return refuse(
                    RefusalCode.CHECKOUT_GATEWAY_UNABLE,
                    Fact.of("gateway", gateway),
                    Fact.of("reason", unable),
                    Fact.of("amountMinor", asked));
        }
        Changes changes = Changes.of(order, context);
        int next = order.ledger().attempts().size() + 1;
        return changes.add(new LedgerEvent.AttemptOpened(next, changes.operation(), gateway, asked))
                .accept();
    }
}
