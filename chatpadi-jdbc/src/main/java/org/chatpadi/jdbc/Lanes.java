package org.chatpadi.jdbc;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.store.Lease;
import org.chatpadi.core.store.Work;
import org.chatpadi.core.store.WorkStore;

/** Handing out rows of work and taking them back: what each database does its own way. One contract: {@code WorkStore}'s. */
interface Lanes {

    List<ShopId> due(int max);

    List<Lease> claim(ShopId shop, String worker, int max, Duration lease);

    int done(ShopId shop, List<Lease> leases, WorkStore.Ended how, List<Work> next);

    /** Rows of one shop that lead their lanes and are due, while nothing of the lane is leased. Its open end takes order and limit. */
    String HEADS = """
            select h.id, h.lane_digest, h.available_at from chatpadi_work h
            where h.shop = ? and h.parked_at is null and current_timestamp is not null and h.available_at <= {now}
              and not exists (select 1 from chatpadi_work b
                where b.shop = h.shop and b.lane_digest = h.lane_digest and b.parked_at is null
                  and (b.id < h.id or b.leased and b.available_at > {now}))
            """;

    /** Rows of the lanes of {@code heads} up to the first that is not due. */
    String ROWS = """
            from heads h join chatpadi_work w on w.shop = ? and w.lane_digest = h.lane_digest and w.parked_at is null and w.id >= h.id
            where w.available_at <= {now}
              and not exists (select 1 from chatpadi_work b
                where b.shop = w.shop and b.lane_digest = w.lane_digest and b.parked_at is null
                  and b.id > h.id and b.id < w.id and b.available_at > {now})
            """;

    /** Somebody was faster: what was begun is taken back and begun anew. */
    static SQLException raced() {
        return new SQLException("somebody was faster", "23505", 23505);
    }
}
