package org.chatpadi.core.shop;

import java.util.Optional;
import org.chatpadi.core.order.ShopId;

/** Where shops are looked up. Asked at every command and every message; thread-safe. */
@FunctionalInterface
public interface ShopDirectory {

    Optional<Shop> shop(ShopId id);

    /** A directory of these shops and no others. */
    static ShopDirectory of(Shop... shops) {
        java.util.Map<ShopId, Shop> byId = new java.util.HashMap<>();
        for (Shop shop : shops) {
            if (byId.put(shop.id(), shop) != null) {
                throw new IllegalArgumentException("shops: two with the id " + shop.id());
            }
        }
        return id -> Optional.ofNullable(byId.get(id));
    }
}
