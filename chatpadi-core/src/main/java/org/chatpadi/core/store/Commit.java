package org.chatpadi.core.store;

import java.util.List;
import java.util.Set;
import org.chatpadi.core.order.CommandId;
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
    public Commit {
        changes = List.copyOf(changes);
        claims = Set.copyOf(claims);
        released = Set.copyOf(released);
        work = List.copyOf(work);
        if (!java.util.Collections.disjoint(claims, released)) {
            throw new IllegalArgumentException("claims and released: a key is both taken and set free");
        }
    }
}
