package org.chatpadi.core.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.chatpadi.core.order.ShopId;
import org.jspecify.annotations.Nullable;

/** Rows of work in memory. */
final class MemoryWork implements WorkStore {

    private final Map<ShopId, MemoryShop> all;
    private final Function<ShopId, MemoryShop> shops;

    MemoryWork(Map<ShopId, MemoryShop> all, Function<ShopId, MemoryShop> shops) {
        this.all = all;
        this.shops = shops;
    }

    @Override
    public boolean accept(ShopId shop, String source, String dedupeKey, byte[] raw) {
        Work incoming = Work.incoming(source, dedupeKey);
        return shops.apply(shop).work(lanes -> lanes.accept(incoming, raw));
    }

    @Override
    public byte @Nullable [] inbox(ShopId shop, String source, String dedupeKey) {
        String subject = Work.incoming(source, dedupeKey).subject();
        return shops.apply(shop)
                .work(lanes -> Optional.ofNullable(lanes.inbox(subject)))
                .orElse(null);
    }

    @Override
    public List<ShopId> due(int max) {
        record Waiting(ShopId shop, Instant since) {}
        return all.entrySet().stream()
                .flatMap(one -> one
                        .getValue()
                        .work(lanes -> Optional.ofNullable(lanes.readySince()))
                        .map(since -> new Waiting(one.getKey(), since))
                        .stream())
                .sorted(Comparator.comparing(Waiting::since)
                        .thenComparing(waiting -> waiting.shop().value()))
                .limit(max)
                .map(Waiting::shop)
                .toList();
    }

    @Override
    public List<Lease> claim(ShopId shop, String worker, int max, Duration lease) {
        if (lease.isNegative() || lease.isZero()) {
            throw new IllegalArgumentException("lease: must be above zero");
        }
        return shops.apply(shop).work(lanes -> lanes.claim(max, lease));
    }

    @Override
    public int done(List<Lease> leases, Ended how, List<Work> next) {
        if (leases.isEmpty()) {
            return 0;
        }
        ShopId shop = leases.get(0).shop();
        return Objects.requireNonNull(shops.apply(shop).<Integer>work(lanes -> {
            int completed = 0;
            for (Lease lease : leases) {
                completed += lanes.complete(lease, how) ? 1 : 0;
            }
            if (completed > 0) {
                lanes.add(next);
            }
            return completed;
        }));
    }

    @Override
    public List<Completed> completed(ShopId shop, int max) {
        return shops.apply(shop).work(lanes -> lanes.completed(max));
    }

    @Override
    public boolean extend(Lease lease, Duration duration) {
        return shops.apply(lease.shop()).work(lanes -> lanes.extend(lease, duration));
    }

    @Override
    public boolean later(Lease lease, Duration delay, String why) {
        return shops.apply(lease.shop()).work(lanes -> lanes.later(lease, delay));
    }

    @Override
    public boolean park(Lease lease, String why) {
        return shops.apply(lease.shop()).work(lanes -> lanes.park(lease, why));
    }

    @Override
    public boolean requeue(ShopId shop, long row) {
        return shops.apply(shop).work(lanes -> lanes.requeue(row));
    }

    @Override
    public List<Parked> parked(ShopId shop, Instant since, long row, int max) {
        return shops.apply(shop).work(lanes -> lanes.parked(since, row, max));
    }
}
