package org.chatpadi.reliability.kill;

import java.util.Collection;
import org.chatpadi.core.ChatPadi;
import org.chatpadi.core.Enquiries;
import org.chatpadi.core.check.History;
import org.chatpadi.core.check.Invariants;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.reliability.kill.Findings.Kind;

/** What the library itself says of its trails: that they verify, keep the invariants, and fold to what is stored. */
final class Trails {

    private Trails() {}

    /** @param orders shop and id, with a stroke between */
    static void check(ChatPadi chatpadi, Collection<String> orders, Findings findings) {
        for (String place : orders) {
            OrderId order = OrderId.of(place.substring(place.indexOf('/') + 1));
            Enquiries enquiries = chatpadi.enquiries(ShopId.of(place.substring(0, place.indexOf('/'))));
            enquiries.verify(order).forEach(flaw -> findings.add(Kind.OTHER, place + " " + flaw));
            History history = History.of(enquiries.trail(order));
            Invariants.check(history).forEach(broken -> findings.add(Kind.OTHER, place + " " + broken));
            findings.check(
                    enquiries.order(order).filter(history.order()::equals).isPresent(),
                    Kind.OTHER,
                    place + " is not what its trail folds to");
        }
    }
}
