package org.chatpadi.core;

import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.work.Inbox;
import org.chatpadi.payments.InboundRequest;
import org.chatpadi.payments.Reply;

/**
 * Where gateways call in: the host hands every request on as it came, and sends the reply back. A request is a hint: it is judged by the
 * shop's adapter, kept once, and looked up at the gateway by the worker; it never changes an order by itself and never makes one.
 * Thread-safe and cheap.
 */
public final class GatewayDesk {

    private final Inbox inbox;
    private final ShopId shop;
    private final String gateway;

    GatewayDesk(Inbox inbox, ShopId shop, String gateway) {
        this.inbox = inbox;
        this.shop = shop;
        this.gateway = gateway;
    }

    /** Takes in one request; total, and answered at once. */
    public Reply receive(InboundRequest request) {
        return inbox.receive(shop, gateway, request);
    }
}
