package org.chatpadi.reliability.race;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chatpadi.core.order.CommandId;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.store.Claim;
import org.chatpadi.core.store.Commit;
import org.chatpadi.core.store.CommitResult;
import org.chatpadi.core.store.Loaded;
import org.chatpadi.core.store.Orders;
import org.chatpadi.core.store.Recorded;
import org.chatpadi.core.store.Search;
import org.chatpadi.core.store.Storage;
import org.chatpadi.core.store.StoreUpkeep;
import org.chatpadi.core.store.WorkStore;

/** The orders of a sound store, for a flaw to be planted in. */
class ForwardingOrders implements Orders {

    final Orders sound;

    ForwardingOrders(Orders sound) {
        this.sound = sound;
    }

    /** The sound store with these orders in place of its own. */
    static Storage with(Storage sound, Orders orders) {
        return new Storage() {
            @Override
            public Orders orders() {
                return orders;
            }

            @Override
            public WorkStore work() {
                return sound.work();
            }

            @Override
            public Search search() {
                return sound.search();
            }

            @Override
            public StoreUpkeep upkeep() {
                return sound.upkeep();
            }
        };
    }

    @Override
    public Loaded load(ShopId shop, OrderId id, CommandId command) {
        return sound.load(shop, id, command);
    }

    @Override
    public CommitResult commit(Commit commit) {
        return sound.commit(commit);
    }

    @Override
    public List<Recorded> trail(ShopId shop, OrderId id, long fromSeq, int max) {
        return sound.trail(shop, id, fromSeq, max);
    }

    @Override
    public Optional<OrderId> alike(ShopId shop, String alike, Instant since) {
        return sound.alike(shop, alike, since);
    }

    @Override
    public Optional<OrderId> holder(ShopId shop, Claim claim) {
        return sound.holder(shop, claim);
    }
}
