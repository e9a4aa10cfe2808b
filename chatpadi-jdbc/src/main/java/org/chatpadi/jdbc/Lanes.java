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

    /** What makes {@code h} the row that leads its lane: it is due, this version knows its kind, and no lease in the lane lasts. */
    String LEADS = """
            h.parked_at is null and current_timestamp is not null and h.available_at <= {now} and h.kind in {kinds}
              and (h.leased_until is null or h.leased_until <= {now})
              and not exists (select 1 from chatpadi_work b
                where b.shop = h.shop and b.lane_digest = h.lane_digest and b.parked_at is null
                  and (b.id < h.id or b.leased_until > {now}))
            """;

    /** Somebody was faster: what was begun is taken back and begun anew. */
    static SQLException raced() {
        return new SQLException("somebody was faster", "23505", 23505);
    }
}
