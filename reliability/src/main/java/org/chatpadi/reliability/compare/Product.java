package org.chatpadi.reliability.compare;

import java.util.Map;
import java.util.Set;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Role;

/** The library, however it is reached: with a fresh shop, and the orders of one sequence in it. */
interface Product {

    /** Places the first order. */
    Reply place(Setting setting, long now);

    /** Says it of the order. */
    Reply say(Said said);

    /** How many orders there are. */
    int size();

    /** Everything that is compared of an order, each figure under its name. */
    Map<String, String> picture(int order);

    Set<Act> legalNow(int order, Role role, String actor, long now);
}
