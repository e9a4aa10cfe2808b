package org.chatpadi.core.order;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What came of a command. */
public sealed interface Decision {

    /**
     * It is done, in one commit.
     *
     * @param after the order as the events leave it
     * @param events of the order itself, in order; not empty
     * @param linked what the same commit writes on other orders
     */
    record Accepted(Order after, List<OrderEvent> events, List<Linked> linked) implements Decision {
        public Accepted {
            events = List.copyOf(events);
            linked = List.copyOf(linked);
        }
    }

    /**
     * Events of another order in the same commit.
     *
     * @param order as it was before, or null where the first event places it
     */
    record Linked(OrderId id, @Nullable Order order, List<OrderEvent> events) {
        public Linked {
            events = List.copyOf(events);
        }
    }

    /** The same was done before; nothing is written. {@code seq} is an event of the commit that did it. */
    record Repeated(long seq) implements Decision {}

    /**
     * It was refused; nothing is written.
     *
     * @param facts what blocks it
     * @param legalNow what this role could do instead
     */
    record Refused(RefusalCode code, List<Fact> facts, Set<Act> legalNow) implements Decision {
        public Refused {
            facts = List.copyOf(facts);
        }
    }

    static Refused refuse(RefusalCode code, Fact... facts) {
        return new Refused(code, List.of(facts), Set.of());
    }
}
