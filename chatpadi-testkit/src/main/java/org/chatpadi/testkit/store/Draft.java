package org.chatpadi.testkit.store;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.chatpadi.core.order.CommandId;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.store.Claim;
import org.chatpadi.core.store.Commit;
import org.chatpadi.core.store.Lease;
import org.chatpadi.core.store.Work;

/** A commit about to be written. */
record Draft(Commit commit) {

    static Draft of(String command, Version... versions) {
        return in(versions.length == 0 ? Bench.SHOP : versions[0].order().shop(), command, versions);
    }

    static Draft in(ShopId shop, String command, Version... versions) {
        return new Draft(new Commit(
                shop,
                CommandId.of(command),
                Version.sha256(command),
                Stream.of(versions).map(Version::change).toList(),
                Set.of(),
                Set.of(),
                List.of(),
                null));
    }

    Draft claims(Claim... keys) {
        return new Draft(new Commit(
                commit.shop(),
                commit.command(),
                commit.fingerprint(),
                commit.changes(),
                Set.of(keys),
                commit.released(),
                commit.work(),
                commit.settles()));
    }

    Draft releases(Claim... keys) {
        return new Draft(new Commit(
                commit.shop(),
                commit.command(),
                commit.fingerprint(),
                commit.changes(),
                commit.claims(),
                Set.of(keys),
                commit.work(),
                commit.settles()));
    }

    Draft work(Work... rows) {
        return new Draft(new Commit(
                commit.shop(),
                commit.command(),
                commit.fingerprint(),
                commit.changes(),
                commit.claims(),
                commit.released(),
                List.of(rows),
                commit.settles()));
    }

    Draft settles(Lease lease) {
        return new Draft(new Commit(
                commit.shop(),
                commit.command(),
                commit.fingerprint(),
                commit.changes(),
                commit.claims(),
                commit.released(),
                commit.work(),
                lease));
    }

    Draft fingerprint(byte[] bytes) {
        return new Draft(new Commit(
                commit.shop(),
                commit.command(),
                bytes,
                commit.changes(),
                commit.claims(),
                commit.released(),
                commit.work(),
                commit.settles()));
    }
}
