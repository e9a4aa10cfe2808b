package org.chatpadi.jdbc;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.store.Claim;
import org.chatpadi.core.store.Commit;

/** The table {@code chatpadi_claims}: natural keys and their holders. */
final class ClaimRows {

    private static final Comparator<Claim> BY_KEY =
            Comparator.comparing(Claim::kind).thenComparing(Claim::key);

    private static final String HOLDER =
            "select order_id from chatpadi_claims where shop = ? and kind = ? and key_digest = ? and current_timestamp is not null";
    private static final String HELD = """
            select kind, key_digest from chatpadi_claims
            where shop = ? and kind = any (?) and key_digest = any (?) and current_timestamp is not null
            """;
    private static final String INSERT =
            "insert into chatpadi_claims (order_id, shop, kind, key_digest) values (?, ?, ?, ?) {if absent}";
    private static final String RELEASE =
            "delete from chatpadi_claims where order_id = ? and shop = ? and kind = ? and key_digest = ?";

    private ClaimRows() {}

    /** In the one order in which they are told and locked. */
    static List<Claim> sorted(Collection<Claim> claims) {
        return claims.stream().sorted(BY_KEY).toList();
    }

    static Optional<OrderId> holder(Session session, ShopId shop, Claim claim) throws SQLException {
        try (Bound holder = Bound.of(session, HOLDER)) {
            return holder.text(shop.value())
                    .text(claim.kind())
                    .bytes(Digest.of(claim.key()))
                    .first(row -> OrderId.of(row.text()));
        }
    }

    /** Which of these nobody holds. */
    static Set<Claim> unheld(Session session, ShopId shop, Collection<Claim> claims) throws SQLException {
        Map<ByteBuffer, Claim> unheld = new HashMap<>();
        claims.forEach(claim -> unheld.put(key(claim.kind(), Digest.of(claim.key())), claim));
        try (Bound held = Bound.of(session, HELD)) {
            held.text(shop.value())
                    .texts(claims, Claim::kind)
                    .blobs(claims, claim -> Digest.of(claim.key()))
                    .list(row -> unheld.remove(key(row.text(), row.bytes())) != null);
        }
        return Set.copyOf(unheld.values());
    }

    private static ByteBuffer key(String kind, byte[] digest) {
        byte[] name = kind.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(name.length + digest.length)
                .put(digest)
                .put(name)
                .flip();
    }

    /** Takes the keys that the commit's first order does not hold yet; false where another order holds one. */
    static boolean take(Session session, Sql sql, Commit commit) throws SQLException {
        for (Claim claim : sorted(commit.claims())) {
            Optional<OrderId> holder = holder(session, commit.shop(), claim);
            boolean taken = holder.isEmpty()
                    ? update(session, sql.of(INSERT), commit, claim)
                    : holder.get().equals(commit.changes().get(0).id());
            if (!taken) {
                return false;
            }
        }
        return true;
    }

    /** Sets keys free that the commit's first order holds. */
    static void release(Session session, Commit commit) throws SQLException {
        for (Claim claim : sorted(commit.released())) {
            update(session, RELEASE, commit, claim);
        }
    }

    private static boolean update(Session session, String sql, Commit commit, Claim claim) throws SQLException {
        try (Bound update = Bound.of(session, sql)) {
            return update.text(commit.changes().get(0).id().value())
                            .text(commit.shop().value())
                            .text(claim.kind())
                            .bytes(Digest.of(claim.key()))
                            .update()
                    == 1;
        }
    }
}
