package org.chatpadi.core.notes;

import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.AssistantCommand;
import org.chatpadi.core.order.Changes;
import org.chatpadi.core.order.Context;
import org.chatpadi.core.order.Decision;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderEvent;
import org.chatpadi.core.order.Personal;
import org.chatpadi.core.order.SellerCommand;
import org.chatpadi.core.order.Texts;

/** A note, as evidence: never changed, never shown to the customer; a correction is a further note. */
public record AddNote(Personal text) implements SellerCommand, AssistantCommand {

    /** @throws IllegalArgumentException when the text is blank, too long or holds control characters */
    public static AddNote of(String text) {
        return new AddNote(Personal.of(Texts.text(text, "text")));
    }

    @Override
    public Act act() {
        return Act.ADD_NOTE;
    }

    @Override
    public Decision decide(Order order, Context context) {
        return Changes.of(order, context).add(new OrderEvent.Noted(text)).accept();
    }
}
