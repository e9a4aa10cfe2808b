package org.chatpadi.reliability.model;

import java.util.Map;
import java.util.Set;

/**
 * What the model answers to a command.
 *
 * @param order the order the command named
 * @param kind how it was answered
 * @param code the refusal's code, empty unless refused
 * @param told per order written to in the commit, the kinds of message that go out
 */
public record Answer(int order, Kind kind, String code, Map<Integer, Told> told) {

    /** How a command is answered. */
    public enum Kind {
        ACCEPTED,
        REPEATED,
        REFUSED
    }

    /** The kinds of message one commit sends about one order. */
    public record Told(Set<String> customer, Set<String> seller) {
        static final Told NOTHING = new Told(Set.of(), Set.of());
    }

    static Answer accepted(int order, Map<Integer, Told> told) {
        return new Answer(order, Kind.ACCEPTED, "", told);
    }

    static Answer repeated(int order) {
        return new Answer(order, Kind.REPEATED, "", Map.of());
    }

    static Answer refused(int order, String code) {
        return new Answer(order, Kind.REFUSED, code, Map.of());
    }

    /** What goes to the customer about the order the command named. */
    public Set<String> customerMessages() {
        return told(order).customer();
    }

    /** What goes to the seller about the order the command named. */
    public Set<String> sellerMessages() {
        return told(order).seller();
    }

    /** What goes out about this order. */
    public Told told(int index) {
        return told.getOrDefault(index, Told.NOTHING);
    }
}
