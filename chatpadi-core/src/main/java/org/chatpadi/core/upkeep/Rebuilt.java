package org.chatpadi.core.upkeep;

/**
 * What was made anew.
 *
 * @param orders those of which anything is stored
 * @param documents orders whose document was missing, unreadable or another one
 * @param columns orders that would have been found by something else
 * @param queues orders with other items in the work queue
 * @param refused orders that were left as they are, each with its findings
 * @param unsettled orders that were written to whenever they were looked at; rebuild again
 */
public record Rebuilt(long orders, long documents, long columns, long queues, long refused, long unsettled) {

    static final Rebuilt NOTHING = new Rebuilt(0, 0, 0, 0, 0, 0);

    Rebuilt and(Rebuilt more) {
        return new Rebuilt(
                orders + more.orders,
                documents + more.documents,
                columns + more.columns,
                queues + more.queues,
                refused + more.refused,
                unsettled + more.unsettled);
    }
}
