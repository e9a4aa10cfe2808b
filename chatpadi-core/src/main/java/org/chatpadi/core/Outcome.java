package org.chatpadi.core;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Fact;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderEvent;
import org.chatpadi.core.order.RefusalCode;
import org.chatpadi.core.store.Range;

/** What came of a command. */
public sealed interface Outcome {

    /**
     * Done, in one commit.
     *
     * @param order as it is now
     * @param events what was written on it
     * @param ranges of every trail that the commit wrote, this order's first
     */
    record Accepted(Order order, List<OrderEvent> events, List<Range> ranges) implements Outcome {
        public Accepted {
            events = List.copyOf(events);
            ranges = List.copyOf(ranges);
        }
    }

    /**
     * The same was done before; nothing was written.
     *
     * @param order as it is now
     * @param first what the first one wrote
     */
    record Repeated(Order order, List<Range> first) implements Outcome {
        public Repeated {
            first = List.copyOf(first);
        }
    }

    /**
     * Refused; nothing was written.
     *
     * @param facts what blocks it
     * @param legalNow what this role could do instead; empty where there is no order
     */
    record Refused(RefusalCode code, List<Fact> facts, Set<Act> legalNow) implements Outcome {
        public Refused {
            facts = List.copyOf(facts);
        }

        /** The rule, the facts that block, and what is legal now, in a line for logs and developers. */
        public String whyNot() {
            return code.code() + " " + facts + "; legal now: "
                    + legalNow.stream().map(Act::code).sorted().collect(Collectors.joining(", "));
        }
    }

    /** Whether it stands: done now, or before. */
    default boolean stands() {
        return !(this instanceof Refused);
    }

    /**
     * The order as it is now.
     *
     * @throws IllegalStateException when the command was refused, saying why
     */
    default Order order() {
        if (this instanceof Accepted accepted) {
            return accepted.order;
        }
        if (this instanceof Repeated repeated) {
            return repeated.order;
        }
        throw new IllegalStateException("refused: " + ((Refused) this).whyNot());
    }
}
