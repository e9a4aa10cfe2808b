package org.chatpadi.core;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chatpadi.core.order.LedgerEvent;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderEvent;
import org.chatpadi.core.order.Payment;
import org.chatpadi.core.order.PaymentKind;
import org.chatpadi.core.order.Placement;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.order.Source;
import org.chatpadi.core.store.Claim;
import org.chatpadi.core.upkeep.NaturalKeys;
import org.chatpadi.core.work.Keys;

/** Which natural keys events take, and which they set free. Thread-safe. */
final class Claims implements NaturalKeys {

    static final String PLACEMENT = "placement";
    static final String REFERENCE = "reference";

    private final Digests digests;

    Claims(Digests digests) {
        this.digests = digests;
    }

    /** The first order is found by it for ever, also when its customer is erased: hence a digest, and a keyed one. */
    Claim placement(ShopId shop, Source source) {
        String conversation =
                source.conversation() == null ? "" : source.conversation().reveal();
        String key = shop + "\n" + source.channel().length() + ":" + source.channel() + conversation.length() + ":"
                + conversation + source.message().reveal();
        return new Claim(PLACEMENT, digests.hex(PLACEMENT, key));
    }

    static Claim reference(Placement placement) {
        return new Claim(REFERENCE, placement.reference());
    }

    @Override
    public Set<Claim> taken(List<OrderEvent> events) {
        Set<Claim> claims = new HashSet<>(Keys.of(events));
        for (OrderEvent event : events) {
            if (event instanceof OrderEvent.Placed placed) {
                if (!placed.placement().source().message().isErased()) {
                    claims.add(placement(
                            placed.placement().shop(), placed.placement().source()));
                }
                claims.add(reference(placed.placement()));
            } else if (event instanceof LedgerEvent.PaymentRecorded paid
                    && paid.kind() != PaymentKind.GATEWAY
                    && paid.transaction() != null) {
                claims.add(direct(paid.through(), paid.transaction()));
            }
        }
        return claims;
    }

    @Override
    public Set<Claim> released(Order after, List<OrderEvent> events) {
        Set<Claim> claims = new HashSet<>();
        for (OrderEvent event : events) {
            if (event instanceof LedgerEvent.PaymentVoided voided) {
                Payment payment = after.ledger().payment(voided.payment()).orElseThrow();
                if (payment.transaction() != null) {
                    claims.add(direct(payment.through(), payment.transaction()));
                }
            }
        }
        return claims;
    }

    private static Claim direct(String through, String id) {
        return new Claim("direct-payment", through + ":" + id);
    }
}
