package org.chatpadi.testkit.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.store.Claim;
import org.chatpadi.core.store.Storage;
import org.chatpadi.core.store.StoreUpkeep;
import org.chatpadi.core.store.Work;
import org.chatpadi.core.store.WorkStore;
import org.jspecify.annotations.Nullable;

/** Purges that forget too much, or too little. */
final class BrokenPurges {

    private BrokenPurges() {}

    static List<BrokenStore> all() {
        return List.of(
                BrokenStore.of(
                        "nothing is ever purged",
                        (sound, clock) -> purging(sound, (shop, what, age, max) -> 0),
                        74,
                        75),
                BrokenStore.of("the age of what is purged is not looked at", BrokenPurges::anyAge, 74),
                BrokenStore.of("a purge knows no limit", BrokenPurges::unlimited, 75),
                BrokenStore.of("a purge tells one less than it forgot", BrokenPurges::miscounts, 74, 75),
                BrokenStore.of("what came in is purged while its row is parked", BrokenPurges::purgesParkedInbox, 76),
                BrokenStore.of("parked rows are purged with the completed ones", BrokenPurges::purgesParked, 76),
                BrokenStore.of("a claim is forgotten after a purge", BrokenPurges::purgesClaims, 77),
                BrokenStore.of("a purge goes through all shops", BrokenPurges::purgesAllShops, 77));
    }

    private interface Purge {
        int of(ShopId shop, StoreUpkeep.Purgeable what, Duration age, int max);
    }

    private static Storage purging(Storage sound, Purge purge) {
        return BrokenStore.with(sound, upkeep(sound, purge));
    }

    private static StoreUpkeep upkeep(Storage sound, Purge purge) {
        return new ForwardingUpkeep(sound.upkeep()) {
            @Override
            public int purge(ShopId shop, Purgeable what, Duration age, int max) {
                return purge.of(shop, what, age, max);
            }
        };
    }

    private static Storage anyAge(Storage sound, Clock clock) {
        return purging(sound, (shop, what, age, max) -> sound.upkeep().purge(shop, what, Duration.ZERO, max));
    }

    private static Storage unlimited(Storage sound, Clock clock) {
        return purging(sound, (shop, what, age, max) -> sound.upkeep().purge(shop, what, age, Bench.MANY));
    }

    private static Storage miscounts(Storage sound, Clock clock) {
        return purging(
                sound, (shop, what, age, max) -> Math.max(0, sound.upkeep().purge(shop, what, age, max) - 1));
    }

    private static Storage purgesParkedInbox(Storage sound, Clock clock) {
        Set<String> purged = ConcurrentHashMap.newKeySet();
        StoreUpkeep upkeep = upkeep(sound, (shop, what, age, max) -> {
            sound.work().parked(shop, Bench.MANY).stream()
                    .map(row -> row.work())
                    .filter(work -> work.kind() == Work.Kind.INBOX)
                    .forEach(work -> purged.add(work.subject()));
            return sound.upkeep().purge(shop, what, age, max);
        });
        return BrokenStore.with(
                sound,
                new ForwardingWork(sound.work()) {
                    @Override
                    public byte @Nullable [] inbox(ShopId shop, String source, String dedupeKey) {
                        return purged.contains(source + "/" + dedupeKey) ? null : sound.inbox(shop, source, dedupeKey);
                    }
                },
                upkeep);
    }

    private static Storage purgesParked(Storage sound, Clock clock) {
        Set<ShopId> purged = ConcurrentHashMap.newKeySet();
        StoreUpkeep upkeep = upkeep(sound, (shop, what, age, max) -> {
            purged.add(shop);
            return sound.upkeep().purge(shop, what, age, max);
        });
        return BrokenStore.with(
                sound,
                new ForwardingWork(sound.work()) {
                    @Override
                    public List<WorkStore.Parked> parked(ShopId shop, Instant since, long row, int max) {
                        return purged.contains(shop) ? List.of() : sound.parked(shop, since, row, max);
                    }
                },
                upkeep);
    }

    private static Storage purgesClaims(Storage sound, Clock clock) {
        Set<ShopId> purged = ConcurrentHashMap.newKeySet();
        StoreUpkeep upkeep = upkeep(sound, (shop, what, age, max) -> {
            purged.add(shop);
            return sound.upkeep().purge(shop, what, age, max);
        });
        return BrokenStore.with(
                sound,
                new ForwardingOrders(sound.orders()) {
                    @Override
                    public Optional<OrderId> holder(ShopId shop, Claim claim) {
                        return purged.contains(shop) ? Optional.empty() : sound.holder(shop, claim);
                    }
                },
                upkeep);
    }

    private static Storage purgesAllShops(Storage sound, Clock clock) {
        return purging(sound, (shop, what, age, max) -> {
            StoreUpkeep all = sound.upkeep();
            for (String other = all.shopAfter(""); other != null; other = all.shopAfter(other)) {
                if (!other.equals(shop.value())) {
                    all.purge(ShopId.of(other), what, age, max);
                }
            }
            return all.purge(shop, what, age, max);
        });
    }
}
