package org.chatpadi.testkit.store;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.store.Claim;
import org.chatpadi.core.store.Standing;
import org.chatpadi.core.store.StoreUpkeep;
import org.chatpadi.core.store.StoredEvent;
import org.chatpadi.core.store.StoredOrder;
import org.jspecify.annotations.Nullable;

/** Upkeep of a sound store, for a flaw to override. */
class ForwardingUpkeep implements StoreUpkeep {

    final StoreUpkeep sound;

    ForwardingUpkeep(StoreUpkeep sound) {
        this.sound = sound;
    }

    @Override
    public @Nullable String shopAfter(String shop) {
        return sound.shopAfter(shop);
    }

    @Override
    public List<StoredOrder> orders(String shop, String after, int max) {
        return sound.orders(shop, after, max);
    }

    @Override
    public StoredOrder order(ShopId shop, OrderId id) {
        return sound.order(shop, id);
    }

    @Override
    public List<StoredEvent> events(String shop, String order, long seq, int max) {
        return sound.events(shop, order, seq, max);
    }

    @Override
    public Set<Claim> unheld(ShopId shop, Collection<Claim> claims) {
        return sound.unheld(shop, claims);
    }

    @Override
    public boolean rewrite(ShopId shop, long seq, Standing should) {
        return sound.rewrite(shop, seq, should);
    }

    @Override
    public int purge(ShopId shop, Purgeable what, Duration age, int max) {
        return sound.purge(shop, what, age, max);
    }
}
