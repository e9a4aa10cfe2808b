package org.chatpadi.core.store;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chatpadi.core.order.CommandId;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.ShopId;
import org.jspecify.annotations.Nullable;

/**
 * One commit: all of it or nothing.
 *
 * @param changes the command's own order first; may be empty where only a row of work is completed
 * @param claims keys taken for the order of the first change; a replacement placed beside it needs none
 * @param released keys of voided payments, free again
 * @param settles the row of work that this commit completes, or null
 */
public record Commit(
        ShopId shop,
        CommandId command,
        byte[] fingerprint,
        List<Change> changes,
        Set<Claim> claims,
        Set<Claim> released,
        List<Work> work,
        @Nullable Lease settles) {

    /** @throws IllegalArgumentException when it cannot be right, whatever is stored */
    public Commit {
        changes = List.copyOf(changes);
        claims = Set.copyOf(claims);
        released = Set.copyOf(released);
        work = List.copyOf(work);
        check(Collections.disjoint(claims, released), command, "claims and released: a key is both taken and set free");
        check(
                !changes.isEmpty() || claims.isEmpty() && released.isEmpty(),
                command,
                "claims or releases keys for no order");
        Set<OrderId> ids = new HashSet<>();
        for (Change change : changes) {
            check(ids.add(change.id()), command, "order " + change.id() + " stands twice");
            check(
                    leads(change),
                    command,
                    "the events of order " + change.id() + " do not lead from " + change.expectedSeq() + " to "
                            + change.after().seq());
        }
    }

    private static boolean leads(Change change) {
        return !change.events().isEmpty()
                && change.events().get(0).seq() == change.expectedSeq() + 1
                && change.after().seq()
                        == change.expectedSeq() + change.events().size();
    }

    private static void check(boolean right, CommandId command, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException("command " + command + ": " + otherwise);
        }
    }
}
