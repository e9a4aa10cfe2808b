package org.chatpadi.reliability;

import org.chatpadi.reliability.kill.KillSettings;
import org.chatpadi.reliability.kill.Killing;

/**
 * Kills processes of hosts and workers in mid-command and mid-send, and the PostgreSQL that they use, lets workers oversleep their leases,
 * and compares afterwards what was acknowledged, what gateway and mailbox wrote down, and what is committed: {@code reliability/prove kill [--minutes N] [--quick] [--seed S]}. The status is 1
 * where anything is wrong, or where too few were killed.
 */
public final class KillProof {

    private static final int MINUTES = 5;

    private KillProof() {}

    public static void main(String[] arguments) throws Exception {
        int minutes = MINUTES;
        long seed = System.nanoTime();
        boolean quick = false;
        for (int n = 0; n < arguments.length; n++) {
            switch (arguments[n]) {
                case "--quick" -> quick = true;
                case "--minutes" -> minutes = Integer.parseInt(arguments[++n]);
                case "--seed" -> seed = Long.parseLong(arguments[++n]);
                default -> throw new IllegalArgumentException("unknown: " + arguments[n]);
            }
        }
        KillSettings settings = quick ? KillSettings.quick(seed) : KillSettings.of(minutes, seed);
        System.exit(Killing.prove(settings, System.out) ? 0 : 1);
    }
}
