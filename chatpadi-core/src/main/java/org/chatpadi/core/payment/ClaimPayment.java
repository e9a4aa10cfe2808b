package org.chatpadi.core.payment;

import static org.chatpadi.core.order.Decision.refuse;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Amounts;
import org.chatpadi.core.order.AssistantCommand;
import org.chatpadi.core.order.Changes;
import org.chatpadi.core.order.Context;
import org.chatpadi.core.order.CustomerCommand;
import org.chatpadi.core.order.Decision;
import org.chatpadi.core.order.Detail;
import org.chatpadi.core.order.Evidence;
import org.chatpadi.core.order.Fact;
import org.chatpadi.core.order.MatterEvent;
import org.chatpadi.core.order.MatterKind;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.Received;
import org.chatpadi.core.order.RefusalCode;
import org.chatpadi.core.order.Rule;
import org.joda.money.Money;

/** The customer says that a direct payment was made. A matter for the seller, never a payment by itself. */
public record ClaimPayment(Money amount, Received received, Evidence evidence)
        implements CustomerCommand, AssistantCommand {

    public static final Rule OPEN = Rule.refuses(
            RefusalCode.CLAIM_OPEN, (order, context) -> order.matters().hasOpen(MatterKind.PAYMENT_CLAIMED));

    /** @throws IllegalArgumentException when the amount is not above zero */
    public static ClaimPayment of(Money amount, Received received, Evidence evidence) {
        return new ClaimPayment(Amounts.positive(amount, "amount"), received, evidence);
    }

    @Override
    public Act act() {
        return Act.CLAIM_PAYMENT;
    }

    @Override
    public List<Money> amounts() {
        return List.of(amount);
    }

    @Override
    public OptionalLong repeats(Order order) {
        return order.matters()
                .open(MatterKind.PAYMENT_CLAIMED)
                .filter(matter -> {
                    Detail.Claim claim = (Detail.Claim) matter.detail();
                    return order.money(claim.amount()).equals(amount)
                            && claim.operator().equals(received.through())
                            && Objects.equals(claim.transaction(), received.transaction());
                })
                .mapToLong(matter -> matter.seq())
                .findFirst();
    }

    @Override
    public Decision decide(Order order, Context context) {
        if (!evidence.fits(context.role())) {
            return refuse(RefusalCode.EVIDENCE, Fact.of("kind", evidence.kind()));
        }
        return Changes.of(order, context)
                .add(new MatterEvent.MatterOpened(
                        order.matters().next(),
                        MatterKind.PAYMENT_CLAIMED,
                        context.role(),
                        context.answerBy(MatterKind.PAYMENT_CLAIMED),
                        new Detail.Claim(received.through(), received.transaction(), amount.getAmountMinorLong()),
                        received.payer(),
                        evidence))
                .accept();
    }
}
