package org.chatpadi.reliability;

import java.util.List;
import org.chatpadi.reliability.planted.Planted;

/**
 * Removes every rule of the table of moves once, plants bugs, and shows that each is found by the worked lives, the model or the search of
 * the state space: {@code reliability/prove planted [--all-finders] [PART-OF-A-NAME ...]}. The status is 1 when one is not, or when
 * something is found in the product as it is.
 */
public final class PlantedProof {

    private PlantedProof() {}

    public static void main(String[] arguments) throws InterruptedException {
        System.exit(Planted.prove(List.of(arguments), System.out) ? 0 : 1);
    }
}
