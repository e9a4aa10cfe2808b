package org.chatpadi.core;

import org.chatpadi.core.order.ChatPadiException;
import org.chatpadi.core.order.ShopId;

/** The shop directory knows no such shop: a mistake of the host's. */
public final class UnknownShopException extends ChatPadiException {

    private static final long serialVersionUID = 1L;

    UnknownShopException(ShopId shop) {
        super("the shop directory has no shop " + shop);
    }
}
