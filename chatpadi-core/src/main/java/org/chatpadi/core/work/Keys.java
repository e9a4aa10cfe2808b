package org.chatpadi.core.work;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chatpadi.core.order.LedgerEvent;
import org.chatpadi.core.order.OrderEvent;
import org.chatpadi.core.order.PaymentKind;
import org.chatpadi.core.order.RefundRoute;
import org.chatpadi.core.store.Claim;

/**
 * The natural keys by which news of a gateway finds its order: our own reference of an attempt or refund, and the gateway's id of a payment.
 */
public final class Keys {

    private Keys() {}

    /** Our reference of an attempt or a refund at a gateway. */
    public static Claim operation(UUID operation) {
        return new Claim("operation", operation.toString());
    }

    /** A gateway's id of a payment: at most one payment of a shop (M14). */
    public static Claim transaction(String gateway, String transaction) {
        return new Claim("gateway-payment", gateway + ":" + transaction);
    }

    /** The keys that a commit on one order takes. */
    public static Set<Claim> of(List<OrderEvent> events) {
        Set<Claim> claims = new LinkedHashSet<>();
        for (OrderEvent event : events) {
            if (event instanceof LedgerEvent.AttemptOpened opened) {
                claims.add(operation(opened.operation()));
            } else if (event instanceof LedgerEvent.RefundRequested refund && refund.route() == RefundRoute.AUTOMATIC) {
                claims.add(operation(refund.operation()));
            } else if (event instanceof LedgerEvent.PaymentRecorded paid
                    && paid.kind() == PaymentKind.GATEWAY
                    && paid.transaction() != null) {
                claims.add(transaction(paid.through(), paid.transaction()));
            }
        }
        return claims;
    }
}
