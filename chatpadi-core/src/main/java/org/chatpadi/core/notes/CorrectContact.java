package org.chatpadi.core.notes;

import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Changes;
import org.chatpadi.core.order.Contact;
import org.chatpadi.core.order.Context;
import org.chatpadi.core.order.CustomerEvent;
import org.chatpadi.core.order.Decision;
import org.chatpadi.core.order.MatterKind;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.Resolution;
import org.chatpadi.core.order.SellerCommand;

/** New contact. The old one stands in the trail; a new phone renews the tracking link. Grants open corrections. */
public record CorrectContact(Contact contact) implements SellerCommand {

    /** @param contact with its phone in E.164, as the desk checked it */
    public static CorrectContact to(Contact contact) {
        return new CorrectContact(contact);
    }

    @Override
    public Act act() {
        return Act.CORRECT_CONTACT;
    }

    @Override
    public Decision decide(Order order, Context context) {
        return Changes.of(order, context)
                .add(CustomerEvent.ContactCorrected.of(order.customer().contact(), contact))
                .close(MatterKind.CORRECTION_REQUEST, Resolution.GRANTED)
                .accept();
    }
}
