package org.chatpadi.core.upkeep;

/**
 * How much was forgotten.
 *
 * @param commands outcomes of command ids
 * @param inbox what came in from outside
 * @param completed rows of work at their end
 */
public record Purged(long commands, long inbox, long completed) {

    static final Purged NOTHING = new Purged(0, 0, 0);

    Purged and(Purged more) {
        return new Purged(commands + more.commands, inbox + more.inbox, completed + more.completed);
    }
}
