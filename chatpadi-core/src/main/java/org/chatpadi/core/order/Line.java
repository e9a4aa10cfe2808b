package org.chatpadi.core.order;

/**
 * A line as it was ordered, frozen at placement.
 *
 * @param number from 1, dense
 * @param product the shop's own code of the product; several lines may have the same
 * @param name what the customer reads
 * @param quantity above 0
 * @param price of one unit in minor units; 0 or more
 */
public record Line(int number, String product, String name, long quantity, long price) {

    long total(long units) {
        return Math.multiplyExact(price, units);
    }
}
