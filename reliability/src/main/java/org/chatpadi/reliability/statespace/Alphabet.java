package org.chatpadi.reliability.statespace;

import java.util.ArrayList;
import java.util.List;
import org.chatpadi.core.order.Command;
import org.chatpadi.core.order.Delivery;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.Shipment;

/**
 * Everything that is tried in a state. The arguments are read off the order, so that wherever an act is legal one of its commands can be
 * accepted: amounts that are due, left or in excess, shipments, payments, refunds and matters by their numbers. Beside them stand commands
 * that must be refused: wrong amounts, unknown numbers, another courier, a stale revision.
 */
final class Alphabet {

    private final Deal deal;

    Alphabet(Deal deal) {
        this.deal = deal;
    }

    /** The turns of a state, in an order that depends on the state alone. */
    List<Turn> turns(World world) {
        Said said = new Said(World.Subject.MAIN);
        all(said, world.main());
        if (hasUndoable(world.main()) || world.replacement() != null && hasUndoable(world.replacement())) {
            said.turns.add(Turn.DAY);
        }
        Order replacement = world.replacement();
        if (replacement != null) {
            said.to = World.Subject.REPLACEMENT;
            all(said, replacement);
        }
        return said.turns;
    }

    private void all(Said said, Order order) {
        MoneyWords.in(said, order, deal);
        RefundWords.in(said, order);
        GoodsWords.in(said, order);
        TalkWords.in(said, order);
    }

    private static boolean hasUndoable(Order order) {
        for (Shipment shipment : order.fulfilment().shipments()) {
            Delivery delivery = shipment.delivery();
            if (delivery != null) {
                return true;
            }
        }
        return false;
    }

    /** What is said to one order, by whom. */
    static final class Said {
        private final List<Turn> turns = new ArrayList<>(160);
        private World.Subject to;

        Said(World.Subject to) {
            this.to = to;
        }

        void by(Who who, Command command) {
            turns.add(new Turn(to, who, command));
        }

        void seller(Command command) {
            by(Who.SELLER, command);
        }

        void gateway(Command command) {
            by(Who.GATEWAY, command);
        }

        /** By the seller and by both couriers. */
        void carriers(Command command) {
            by(Who.SELLER, command);
            by(Who.KOFI, command);
            by(Who.YAW, command);
        }
    }
}
