package org.chatpadi.core.work;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.shop.ShopDirectory;
import org.chatpadi.core.store.Storage;
import org.chatpadi.notify.NotificationChannel;
import org.chatpadi.payments.PaymentGateway;

/**
 * What the worker works with.
 *
 * @param gateways of a shop, one adapter instance per merchant account
 * @param channels of a shop, the preferred first
 * @param clock the domain's
 */
public record WorkSetup(
        Storage storage,
        Commands commands,
        ShopDirectory shops,
        Function<ShopId, List<PaymentGateway>> gateways,
        Function<ShopId, List<NotificationChannel>> channels,
        Wording wording,
        TrackingToken tokens,
        Links links,
        Clock clock,
        WorkSettings settings,
        WorkListener listener) {}
