package org.chatpadi.core.upkeep;

import java.util.List;
import java.util.Set;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderEvent;
import org.chatpadi.core.store.Claim;

/** Which natural keys a commit on one order takes, and which it sets free. Thread-safe. */
public interface NaturalKeys {

    /** Those that can still be told: a key made of what was erased cannot. */
    Set<Claim> taken(List<OrderEvent> events);

    Set<Claim> released(Order after, List<OrderEvent> events);
}
