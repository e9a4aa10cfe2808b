package org.chatpadi.core.notes;

import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Changes;
import org.chatpadi.core.order.Context;
import org.chatpadi.core.order.CustomerEvent;
import org.chatpadi.core.order.Decision;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.Personal;
import org.chatpadi.core.order.RefusalCode;
import org.chatpadi.core.order.Rule;
import org.chatpadi.core.order.SellerCommand;
import org.chatpadi.core.order.Texts;

/** The seller writes to the customer, on the order's conversation channel. */
public record MessageCustomer(Personal text) implements SellerCommand {

    public static final Rule ERASED = Rule.refuses(
            RefusalCode.CUSTOMER_ERASED, (order, context) -> order.customer().erased());

    /** @throws IllegalArgumentException when the text is blank, too long or holds control characters */
    public static MessageCustomer of(String text) {
        return new MessageCustomer(Personal.of(Texts.text(text, "text")));
    }

    @Override
    public Act act() {
        return Act.MESSAGE_CUSTOMER;
    }

    @Override
    public Decision decide(Order order, Context context) {
        return Changes.of(order, context)
                .add(new CustomerEvent.CustomerMessaged(text))
                .accept();
    }
}
