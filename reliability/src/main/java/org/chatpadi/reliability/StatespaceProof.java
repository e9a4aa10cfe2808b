package org.chatpadi.reliability;

import java.util.List;
import org.chatpadi.reliability.statespace.Statespace;

/**
 * Searches every state that one order and its replacement can come to, within bounds:
 * {@code reliability/prove statespace [--quick] [prepaid] [deposit] [on-delivery] [nothing-due]}. The status is 1 when anything is wrong.
 */
public final class StatespaceProof {

    private StatespaceProof() {}

    public static void main(String[] arguments) throws Exception {
        System.exit(Statespace.prove(List.of(arguments), System.out) ? 0 : 1);
    }
}
