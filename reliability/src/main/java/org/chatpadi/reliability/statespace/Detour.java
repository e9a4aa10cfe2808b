package org.chatpadi.reliability.statespace;

import java.util.ArrayList;
import java.util.List;
import org.chatpadi.core.order.Decision;

/**
 * A way beyond the bounds to where cells lie that few lives come to, told by hand because a walk at random would not find it: more odd
 * things have happened there than are followed together.
 */
record Detour(List<Step> steps) {

    /**
     * One turn of the way.
     *
     * @param text what the turn says
     * @param number which of those that can be made, from 0
     */
    record Step(String text, int number) {}

    /** Both parcels of an order that was paid are on the road when its money is taken back, and too little comes after it. */
    static final Detour UNDERPAID_ON_THE_ROAD = of(
            new Step("SELLER: OpenCheckout", 0),
            new Step("GATEWAY: GatewayPayment", 1),
            new Step("SELLER: AmendCharges[kind=DISCOUNT, amount=GHS 2.60", 0),
            new Step("SELLER: ReportShortage[lines={2=", 0),
            new Step("CUSTOMER: AnswerShortage[revision=1, choice=SEND_NOW_REST_LATER", 0),
            new Step("SELLER: Dispatch[quantities={1=2}", 0),
            new Step("SELLER: Dispatch", 0),
            new Step("GATEWAY: ChargebackNews", 1),
            new Step("SELLER: OpenCheckout", 0),
            new Step("GATEWAY: GatewayPayment", 0));

    private static Detour of(Step... steps) {
        return new Detour(List.of(steps));
    }

    /** The turns from a state; empty where one of them cannot be made. */
    List<Turn> from(World start, Alphabet alphabet) {
        List<Turn> turns = new ArrayList<>();
        World world = start;
        for (Step step : steps) {
            List<Turn> fitting = fitting(world, alphabet, step);
            if (step.number() >= fitting.size()) {
                return List.of();
            }
            Turn turn = fitting.get(step.number());
            turns.add(turn);
            world = Search.made(world, turn);
        }
        return turns;
    }

    private static List<Turn> fitting(World world, Alphabet alphabet, Step step) {
        Moves moves = new Moves(world);
        List<Turn> fitting = new ArrayList<>();
        for (Turn turn : alphabet.turns(world)) {
            if (turn.command() != null
                    && turn.toString().startsWith(step.text())
                    && moves.decide(turn, turn.command()) instanceof Decision.Accepted) {
                fitting.add(turn);
            }
        }
        return fitting;
    }
}
