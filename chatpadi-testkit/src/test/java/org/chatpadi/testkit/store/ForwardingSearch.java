package org.chatpadi.testkit.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.order.Status;
import org.chatpadi.core.store.OrderFilter;
import org.chatpadi.core.store.OrderPlace;
import org.chatpadi.core.store.QueuePlace;
import org.chatpadi.core.store.QueueRow;
import org.chatpadi.core.store.Search;
import org.jspecify.annotations.Nullable;

/** Searches of a sound store, for a flaw to override. */
class ForwardingSearch implements Search {

    final Search sound;

    ForwardingSearch(Search sound) {
        this.sound = sound;
    }

    @Override
    public Optional<Order> byReference(ShopId shop, String reference) {
        return sound.byReference(shop, reference);
    }

    @Override
    public List<Order> byPhone(ShopId shop, String phone, int max) {
        return sound.byPhone(shop, phone, max);
    }

    @Override
    public Optional<Order> byTracking(ShopId shop, byte[] tokenHash) {
        return sound.byTracking(shop, tokenHash);
    }

    @Override
    public List<Order> orders(ShopId shop, OrderFilter filter, @Nullable OrderPlace after, int max) {
        return sound.orders(shop, filter, after, max);
    }

    @Override
    public Map<Status, Long> counts(ShopId shop, OrderFilter filter, int maxFinal) {
        return sound.counts(shop, filter, maxFinal);
    }

    @Override
    public List<QueueRow> queue(ShopId shop, Instant at, @Nullable QueuePlace after, int max) {
        return sound.queue(shop, at, after, max);
    }
}
