package org.chatpadi.testkit.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.store.Lease;
import org.chatpadi.core.store.Work;
import org.chatpadi.core.store.WorkStore;
import org.jspecify.annotations.Nullable;

/** Rows of work of a sound store, for a flaw to override. */
class ForwardingWork implements WorkStore {

    final WorkStore sound;

    ForwardingWork(WorkStore sound) {
        this.sound = sound;
    }

    @Override
    public boolean accept(ShopId shop, String source, String dedupeKey, byte[] raw) {
        return sound.accept(shop, source, dedupeKey, raw);
    }

    @Override
    public byte @Nullable [] inbox(ShopId shop, String source, String dedupeKey) {
        return sound.inbox(shop, source, dedupeKey);
    }

    @Override
    public List<ShopId> due(int max) {
        return sound.due(max);
    }

    @Override
    public List<Lease> claim(ShopId shop, String worker, int max, Duration lease) {
        return sound.claim(shop, worker, max, lease);
    }

    @Override
    public int done(List<Lease> leases, Ended how, List<Work> next) {
        return sound.done(leases, how, next);
    }

    @Override
    public List<Completed> completed(ShopId shop, int max) {
        return sound.completed(shop, max);
    }

    @Override
    public boolean extend(Lease lease, Duration duration) {
        return sound.extend(lease, duration);
    }

    @Override
    public boolean later(Lease lease, Duration delay, String why) {
        return sound.later(lease, delay, why);
    }

    @Override
    public boolean park(Lease lease, String why) {
        return sound.park(lease, why);
    }

    @Override
    public boolean requeue(ShopId shop, long row) {
        return sound.requeue(shop, row);
    }

    @Override
    public List<Parked> parked(ShopId shop, Instant since, long row, int max) {
        return sound.parked(shop, since, row, max);
    }
}
