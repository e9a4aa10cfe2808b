package org.chatpadi.core.work;

import java.net.URI;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.shop.Shop;
import org.jspecify.annotations.Nullable;

/** Where gateways send payers and callbacks: the host's own addresses, http or https. Thread-safe. */
public interface Links {

    /** Where a payer's browser goes after paying; null sends it to the tracking page. */
    @Nullable
    URI returnTo(Shop shop, Order order);

    /** Where a gateway may call back; null where it is only polled. */
    @Nullable
    URI callback(Shop shop, String gateway);

    /** No address but the tracking page: gateways are polled. */
    static Links none() {
        return new Links() {
            @Override
            public @Nullable URI returnTo(Shop shop, Order order) {
                return null;
            }

            @Override
            public @Nullable URI callback(Shop shop, String gateway) {
                return null;
            }
        };
    }
}
