package org.chatpadi.core.dispute;

import static org.chatpadi.core.order.Decision.refuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Amounts;
import org.chatpadi.core.order.Changes;
import org.chatpadi.core.order.ChargeKind;
import org.chatpadi.core.order.Context;
import org.chatpadi.core.order.Decision;
import org.chatpadi.core.order.Detail;
import org.chatpadi.core.order.DisputeCause;
import org.chatpadi.core.order.Fact;
import org.chatpadi.core.order.FulfilmentEvent;
import org.chatpadi.core.order.LedgerEvent;
import org.chatpadi.core.order.Line;
import org.chatpadi.core.order.Matter;
import org.chatpadi.core.order.MatterEvent;
import org.chatpadi.core.order.MatterKind;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderEvent;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.Personal;
import org.chatpadi.core.order.Placement;
import org.chatpadi.core.order.Quantities;
import org.chatpadi.core.order.RefundReason;
import org.chatpadi.core.order.Refunds;
import org.chatpadi.core.order.RefusalCode;
import org.chatpadi.core.order.Replaces;
import org.chatpadi.core.order.Resolution;
import org.chatpadi.core.order.SellerCommand;
import org.chatpadi.core.order.Source;
import org.chatpadi.core.order.StandingChoice;
import org.chatpadi.core.order.Terms;
import org.chatpadi.core.order.Texts;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The seller decides a dispute. One remedy per quantity. A replacement is a new linked order with nothing due; money is refunded on the
 * order that holds it, in one commit over both.
 *
 * @param remedy how it ends: replaced, partially refunded, fully refunded or rejected
 * @param amount of a partial refund, else null
 * @param text to the customer, or null; needed for a rejection
 */
public record ResolveDispute(
        int dispute,
        Resolution remedy,
        @Nullable Money amount,
        DisputeCause cause,
        @Nullable Personal text) implements SellerCommand {

    public static ResolveDispute replace(int dispute, DisputeCause cause) {
        return new ResolveDispute(dispute, Resolution.REPLACED, null, cause, null);
    }

    /** @throws IllegalArgumentException when the amount is not above zero */
    public static ResolveDispute refund(int dispute, Money amount, DisputeCause cause) {
        return new ResolveDispute(
                dispute, Resolution.PARTIALLY_REFUNDED, Amounts.positive(amount, "amount"), cause, null);
    }

    public static ResolveDispute refundInFull(int dispute, DisputeCause cause) {
        return new ResolveDispute(dispute, Resolution.FULLY_REFUNDED, null, cause, null);
    }

    /** @throws IllegalArgumentException when the reason, which the customer reads, is blank or too long */
    public static ResolveDispute reject(int dispute, DisputeCause cause, String reason) {
        return new ResolveDispute(dispute, Resolution.REJECTED, null, cause, Personal.of(Texts.text(reason, "reason")));
    }

    /** With words to the customer. */
    public ResolveDispute saying(String words) {
        return new ResolveDispute(dispute, remedy, amount, cause, Personal.of(Texts.text(words, "text")));
    }

    @Override
    public Act act() {
        return Act.RESOLVE_DISPUTE;
    }

    @Override
    public List<Money> amounts() {
        return amount == null ? List.of() : List.of(amount);
    }

    @Override
    public Decision decide(Order order, Context context) {
        Matter matter = order.matters().open(dispute, MatterKind.DISPUTE).orElse(null);
        if (matter == null) {
            return refuse(RefusalCode.DISPUTE_UNKNOWN, Fact.of("dispute", dispute));
        }
        Quantities quantities = ((Detail.Dispute) matter.detail()).quantities();
        if (remedy == Resolution.REJECTED) {
            return Changes.of(order, context)
                    .add(resolved(Quantities.none(), 0, null))
                    .accept();
        }
        if (remedy == Resolution.REPLACED && order.customer().erased()) {
            return refuse(RefusalCode.CUSTOMER_ERASED);
        }
        if (remedy == Resolution.REPLACED && quantities.isEmpty()) {
            return refuse(RefusalCode.DISPUTE_NO_QUANTITIES, Fact.of("dispute", dispute));
        }
        Quantities open = order.fulfilment().agreed().minus(order.matters().remedied());
        if (!open.covers(quantities)) {
            return refuse(RefusalCode.DISPUTE_ALREADY_REMEDIED, Fact.of("unremedied", open.toString()));
        }
        return remedy == Resolution.REPLACED ? replace(order, context, quantities) : refund(order, context, quantities);
    }

    private MatterEvent.DisputeResolved resolved(Quantities remedied, long refunded, @Nullable OrderId replacement) {
        return new MatterEvent.DisputeResolved(dispute, remedy, cause, remedied, refunded, replacement, text);
    }

    private Decision replace(Order order, Context context, Quantities quantities) {
        OrderId id = context.draw().order();
        Placement original = order.placement();
        List<Line> lines = new ArrayList<>();
        Map<Integer, Integer> from = new TreeMap<>();
        for (int number : quantities.lines()) {
            Line line = original.lines().get(number - 1);
            lines.add(new Line(lines.size() + 1, line.product(), line.name(), quantities.of(number), 0));
            from.put(lines.size(), number);
        }
        OrderId money =
                original.replaces() == null ? order.id() : original.replaces().money();
        Placement replacement = new Placement(
                order.shop(),
                id,
                context.draw().reference(),
                original.currency(),
                lines,
                Terms.prepaid(),
                new Source("replacement", original.source().conversation(), Personal.of(id.value())),
                StandingChoice.ASK_ME,
                context.now(),
                new Replaces(order.id(), dispute, money, from),
                null);
        List<OrderEvent> placed = List.of(
                new OrderEvent.Placed(
                        replacement,
                        List.of(),
                        order.customer().contact(),
                        order.customer().address()),
                new FulfilmentEvent.Confirmed());
        return Changes.of(order, context)
                .add(resolved(quantities, 0, id))
                .link(new Decision.Linked(id, null, placed))
                .accept();
    }

    private Decision refund(Order order, Context context, Quantities quantities) {
        Replaces replaces = order.placement().replaces();
        Changes changes = Changes.of(order, context);
        Changes money = replaces == null ? changes : Changes.of(context.linked(replaces.money()), context);
        Order holder = money.now();
        long due = holder.balance().due();
        if (amount != null && amount.getAmountMinorLong() > due) {
            return refuse(
                    RefusalCode.REFUND_BEYOND_DUE,
                    Fact.of("amountMinor", amount.getAmountMinorLong()),
                    Fact.of("dueMinor", due));
        }
        long excess = holder.balance().excess();
        if (amount != null ? excess < 0 : excess + due <= 0) {
            return refuse(RefusalCode.REFUND_NOT_COVERED, Fact.of("excessMinor", excess));
        }
        long refundable = Refunds.refundable(holder, Refunds.ANY);
        if (refundable == 0) {
            return refuse(RefusalCode.REFUND_CHARGEBACK_OPEN);
        }
        if (amount != null && amount.getAmountMinorLong() > refundable) {
            return refuse(
                    RefusalCode.REFUND_BEYOND_PAYMENT,
                    Fact.of("amountMinor", amount.getAmountMinorLong()),
                    Fact.of("refundableMinor", refundable));
        }
        long lowered = amount == null ? due : amount.getAmountMinorLong();
        long back = amount == null ? Math.min(excess + due, refundable) : lowered;
        changes.add(resolved(quantities, back, null));
        if (lowered > 0) {
            money.add(new LedgerEvent.ChargeAmended(
                    ChargeKind.DISPUTE, -lowered, Personal.of("dispute " + dispute), false, null));
        }
        Refunds.request(money, back, Refunds.ANY, RefundReason.DISPUTE, null);
        return replaces == null ? changes.accept() : changes.link(money).accept();
    }
}
