package org.chatpadi.reliability.statespace;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.chatpadi.core.lifecycle.Lifecycle;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.Status;

/** Looks beyond the bounds for cells that were not reached within them. Everything it does on the way is checked like the rest. */
final class Hunt {

    /** So many turns, at most, from a state within the bounds. */
    private static final int LONGEST = 8;
    /** So many starts are drawn, of which the likeliest is taken. */
    private static final int DRAWN = 40;
    /** So many turns are tried before a walk is given up. */
    private static final int TRIED = 60;

    private final Alphabet alphabet;
    private final Checks checks;
    private final int reach;
    private long transitions;

    Hunt(Alphabet alphabet, Checks checks, int reach) {
        this.alphabet = alphabet;
        this.checks = checks;
        this.reach = reach;
    }

    long transitions() {
        return transitions;
    }

    /** The states within the bounds. */
    interface Starts {

        int count();

        boolean is(int state, Status status);

        boolean isOpen(int state, int kind);

        World world(int state);
    }

    /** Expands a state beyond the bounds, and those behind it, where a cell that is still looked for can be reached at once. */
    void chase(World world, int parent, List<Turn> beyond) {
        chase(world, parent, beyond, reach - beyond.size());
    }

    private void chase(World world, int parent, List<Turn> beyond, int further) {
        if (further < 0 || !isWanted(world)) {
            return;
        }
        List<Turn> said = alphabet.turns(world);
        Expansion expansion = new Expansion(world, said, checks, parent, beyond);
        for (int i = 0; i < said.size(); i++) {
            World next = expansion.make(i);
            if (next != null) {
                transitions++;
                chase(next, parent, and(beyond, said.get(i)), further - 1);
            }
        }
        expansion.conclude();
    }

    private boolean isWanted(World world) {
        Moves moves = new Moves(world);
        for (World.Subject to : World.Subject.values()) {
            if (to == World.Subject.MAIN || world.replacement() != null) {
                Order order = world.of(to);
                for (Who who : Who.values()) {
                    for (Act act : checks.cells().wanted(order, who.role())) {
                        if (Lifecycle.isLegalNow(act, order, moves.context(to, who))) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }

    /** Walks at random from where a detour leads, as long as cells are looked for. */
    void walk(Random dice, int walks, Detour detour, Starts starts) {
        World world = starts.world(0);
        List<Turn> way = detour.from(world, alphabet);
        for (Turn turn : way) {
            world = Search.made(world, turn);
        }
        for (int n = 0; n < walks && !way.isEmpty() && !checks.cells().missing().isEmpty(); n++) {
            walk(dice, world, 0, way);
        }
    }

    /** Walks at random from likely states, as long as cells are looked for. */
    void walk(Random dice, int walks, Starts starts) {
        for (int n = 0; n < walks; n++) {
            List<Cells.Cell> missing = checks.cells().missing();
            if (missing.isEmpty()) {
                return;
            }
            int start = likely(dice, missing.get(dice.nextInt(missing.size())), starts);
            walk(dice, starts.world(start), start, List.of());
        }
    }

    private static int likely(Random dice, Cells.Cell cell, Starts starts) {
        int likeliest = dice.nextInt(starts.count());
        int most = -1;
        for (int n = 0; n < DRAWN; n++) {
            int state = dice.nextInt(starts.count());
            int fits = (starts.is(state, cell.status()) ? 1 : 0) + (starts.isOpen(state, Cells.kind(cell)) ? 1 : 0);
            if (fits > most) {
                likeliest = state;
                most = fits;
            }
        }
        return likeliest;
    }

    private void walk(Random dice, World from, int start, List<Turn> way) {
        World world = from;
        List<Turn> beyond = way;
        while (beyond.size() < way.size() + LONGEST) {
            chase(world, start, beyond, 1);
            List<Turn> said = alphabet.turns(world);
            Expansion expansion = new Expansion(world, said, checks, start, beyond);
            World next = null;
            for (int tried = 0; tried < TRIED && next == null; tried++) {
                int turn = dice.nextInt(said.size());
                next = expansion.make(turn);
                if (next != null) {
                    transitions++;
                    beyond = and(beyond, said.get(turn));
                    world = next;
                }
            }
            if (next == null) {
                return;
            }
        }
    }

    private static List<Turn> and(List<Turn> turns, Turn turn) {
        List<Turn> all = new ArrayList<>(turns);
        all.add(turn);
        return all;
    }
}
