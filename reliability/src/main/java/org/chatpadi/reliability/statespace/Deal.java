package org.chatpadi.reliability.statespace;

import java.util.List;
import org.chatpadi.core.order.Terms;

/**
 * The terms of the searched order, its prices, and the amounts that are paid.
 *
 * @param first price of a unit of the first line, of which there are two
 * @param second price of the second line's one unit
 * @param much what is paid where nothing is missing before dispatch
 */
record Deal(String name, Terms terms, long first, long second, long much) {

    static final Deal PREPAID = new Deal("prepaid", Terms.prepaid(), 100, 60, 260);
    /** Two payments of 60 cover the deposit, one does not. */
    static final Deal DEPOSIT = new Deal("deposit", Terms.deposit(120), 100, 60, 260);

    static final Deal ON_DELIVERY = new Deal("on-delivery", Terms.onDelivery(), 100, 60, 260);
    static final Deal NOTHING_DUE = new Deal("nothing-due", Terms.prepaid(), 0, 0, 100);

    static final List<Deal> ALL = List.of(PREPAID, DEPOSIT, ON_DELIVERY, NOTHING_DUE);

    /** Nothing is due before dispatch when it is placed. */
    boolean isConfirmedAtOnce() {
        return terms.deposit() == 0 || first + second == 0;
    }

    boolean isPrepaid() {
        return terms.equals(Terms.prepaid());
    }

    /** A fee, a discount, a partial remedy. */
    static final long SMALL = 60;

    /** Less than anything that is due, paid by hand: tried everywhere, not followed. */
    static final long PART = 20;
}
