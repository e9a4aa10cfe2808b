package org.chatpadi.core.upkeep;

import java.util.function.Consumer;
import java.util.function.Function;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.shop.Shop;
import org.chatpadi.core.shop.ShopDirectory;
import org.chatpadi.core.store.StoreUpkeep;
import org.chatpadi.core.store.StoreUpkeep.Purgeable;
import org.chatpadi.core.work.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * Proves what is stored, makes anew what follows from the events, and forgets what is done with. Works in the calling thread, page by page and in no long transaction,
 * while commands go on; holds a page, and of each order the order and one commit. What it stumbles over is a finding and never its end.
 * Thread-safe.
 *
 * <p>A finding is told once it is certain: an order that looks wrong is looked at again by itself, between two commits. What the shop's policy
 * decides is held against today's: after a change of policy the items of the work queue differ until the order's next commit or a rebuild.
 */
public final class Upkeep {

    /** How many rows a purge forgets at a time. */
    static final int BATCH = 1_000;

    private final StoreUpkeep store;
    private final ShopDirectory directory;
    private final Function<ShopId, Shop> shops;
    private final Function<Shop, Laws> laws;

    /**
     * Hosts take theirs from {@code ChatPadi.upkeep()}.
     *
     * @param shops throws for a shop that the directory does not know
     */
    public Upkeep(
            StoreUpkeep store,
            ShopDirectory directory,
            Function<ShopId, Shop> shops,
            NaturalKeys keys,
            TrackingToken tokens) {
        this.store = store;
        this.directory = directory;
        this.shops = shops;
        this.laws = shop -> new Laws(shop, keys, tokens);
    }

    /**
     * Proves every shop's orders: the chain of each trail, that its events make the stored document, the searched columns and the items of the
     * work queue, that the natural keys it took are held, and every invariant of one order. Writes nothing.
     *
     * @param findings is given each finding as it is found
     */
    public Verified verify(Consumer<Finding> findings) {
        Verified all = new Verified(0, 0, 0, 0, 0);
        for (String shop = store.shopAfter(""); shop != null; shop = store.shopAfter(shop)) {
            Shop known = known(shop);
            if (known == null) {
                findings.accept(unknown(shop));
                all = all.and(new Verified(1, 0, 0, 1, 0));
            } else {
                all = all.and(verify(known, findings));
            }
        }
        return all;
    }

    /**
     * Proves one shop's orders.
     *
     * @throws org.chatpadi.core.order.ChatPadiException when the directory knows no such shop
     */
    public Verified verify(ShopId shop, Consumer<Finding> findings) {
        return verify(shops.apply(shop), findings);
    }

    private Verified verify(Shop shop, Consumer<Finding> findings) {
        return new Verification(store, laws.apply(shop), findings).run();
    }

    /**
     * Makes the documents, searched columns and items of the work queue of every shop's orders anew from their events, where they differ. An order
     * whose events cannot be believed, or that is unreadable because a newer version of the library wrote it, is left as it is. Events, claims
     * and rows of work are never written. May be run again, and beside commands: each order is written only at the version at which it was
     * read.
     *
     * @param refused is given the findings of each order that is left as it is
     */
    public Rebuilt rebuild(Consumer<Finding> refused) {
        Rebuilt all = Rebuilt.NOTHING;
        for (String shop = store.shopAfter(""); shop != null; shop = store.shopAfter(shop)) {
            Shop known = known(shop);
            if (known == null) {
                refused.accept(unknown(shop));
            } else {
                all = all.and(rebuild(known, refused));
            }
        }
        return all;
    }

    /**
     * Rebuilds one shop's orders.
     *
     * @throws org.chatpadi.core.order.ChatPadiException when the directory knows no such shop
     */
    public Rebuilt rebuild(ShopId shop, Consumer<Finding> refused) {
        return rebuild(shops.apply(shop), refused);
    }

    private Rebuilt rebuild(Shop shop, Consumer<Finding> refused) {
        return new Rebuilding(store, laws.apply(shop), refused).run();
    }

    /**
     * Rebuilds one order; nothing where nothing is stored of it.
     *
     * @throws org.chatpadi.core.order.ChatPadiException when the directory knows no such shop
     */
    public Rebuilt rebuild(ShopId shop, OrderId order, Consumer<Finding> refused) {
        return new Rebuilding(store, laws.apply(shops.apply(shop)), refused).run(order);
    }

    /**
     * Forgets what is done with and older than the retention says, in every shop, by the store's own clock. Never forgotten are orders and their
     * trails, natural keys, rows of work that are open or parked, and what came in while its row is one of these.
     *
     * <p>Goes on in batches of 1,000, each a transaction of its own, so that no command waits for long; may be run again, beside
     * commands, and by several instances at once. After it a repeated command id is executed anew, and what comes in again is taken in anew.
     */
    public Purged purge(Retention retention) {
        Purged all = Purged.NOTHING;
        for (String shop = store.shopAfter(""); shop != null; shop = store.shopAfter(shop)) {
            ShopId id = id(shop);
            all = id == null ? all : all.and(purge(id, retention));
        }
        return all;
    }

    /** Purges one shop, whether or not the directory knows it. */
    public Purged purge(ShopId shop, Retention retention) {
        return new Purged(
                purge(shop, retention, Purgeable.COMMANDS),
                purge(shop, retention, Purgeable.INBOX),
                purge(shop, retention, Purgeable.COMPLETED));
    }

    private long purge(ShopId shop, Retention retention, Purgeable what) {
        long all = 0;
        int last;
        do {
            last = store.purge(shop, what, retention.of(what), BATCH);
            all += last;
        } while (last == BATCH);
        return all;
    }

    private @Nullable Shop known(String stored) {
        ShopId id = id(stored);
        return id == null ? null : directory.shop(id).orElse(null);
    }

    private static @Nullable ShopId id(String stored) {
        try {
            return ShopId.of(stored);
        } catch (IllegalArgumentException e) {
            // No shop can be called that, so that the directory does not know it either.
            return null;
        }
    }

    private static Finding unknown(String shop) {
        return new Finding(shop, "", Finding.Kind.UNKNOWN_SHOP, 0, "the shop directory does not know the shop");
    }
}
