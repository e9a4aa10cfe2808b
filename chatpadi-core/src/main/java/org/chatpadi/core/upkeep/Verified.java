package org.chatpadi.core.upkeep;

/**
 * What was looked at.
 *
 * @param orders those of which anything is stored
 * @param events of their trails
 * @param findings how many were told
 * @param unsettled orders that were written to whenever they were looked at; look again
 */
public record Verified(long shops, long orders, long events, long findings, long unsettled) {

    /** Whether everything was looked at and holds. */
    public boolean isClean() {
        return findings == 0 && unsettled == 0;
    }

    Verified and(Verified more) {
        return new Verified(
                shops + more.shops,
                orders + more.orders,
                events + more.events,
                findings + more.findings,
                unsettled + more.unsettled);
    }
}
