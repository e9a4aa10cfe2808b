package org.chatpadi.core.store;

import java.util.List;
import java.util.Optional;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.ShopId;

/** Reading over orders. No query without the shop. */
public interface Search {

    Optional<Order> byReference(ShopId shop, String reference);

    /** Orders of a phone in E.164, newest first. */
    List<Order> byPhone(ShopId shop, String phone, int max);

    /** The order of a tracking token, by the token's SHA-256. */
    Optional<Order> byTracking(ShopId shop, byte[] tokenHash);
}
