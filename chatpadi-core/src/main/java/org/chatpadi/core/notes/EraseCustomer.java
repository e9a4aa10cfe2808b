package org.chatpadi.core.notes;

import java.util.List;
import java.util.OptionalLong;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Changes;
import org.chatpadi.core.order.Context;
import org.chatpadi.core.order.CustomerEvent;
import org.chatpadi.core.order.Decision;
import org.chatpadi.core.order.Fact;
import org.chatpadi.core.order.HostCommand;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.RefusalCode;
import org.chatpadi.core.order.Rule;
import org.chatpadi.core.order.SellerCommand;

/** The personal parts of an order are destroyed; numbers, money and trail stay, and the chain still verifies. */
public record EraseCustomer() implements SellerCommand, HostCommand {

    public static final Rule OPEN_MATTER = Rule.refuses(
            RefusalCode.ERASE_OPEN_MATTER,
            (order, context) -> order.matters().open().findAny().isPresent(),
            (order, context) -> order.matters()
                    .open()
                    .map(matter -> Fact.of(matter.kind().code(), matter.number()))
                    .toList());

    public static final Rule OPEN_REFUND = Rule.refuses(
            RefusalCode.ERASE_OPEN_REFUND,
            (order, context) -> order.ledger().refunds().stream()
                    .anyMatch(refund -> refund.state().isReserved()),
            (order, context) -> List.of(Fact.of("reservedMinor", order.balance().reserved())));

    public static EraseCustomer now() {
        return new EraseCustomer();
    }

    @Override
    public Act act() {
        return Act.ERASE_CUSTOMER;
    }

    @Override
    public OptionalLong repeats(Order order) {
        return order.customer().erased() ? OptionalLong.of(order.seq()) : OptionalLong.empty();
    }

    @Override
    public Decision decide(Order order, Context context) {
        return Changes.of(order, context)
                .add(new CustomerEvent.CustomerErased())
                .accept();
    }
}
