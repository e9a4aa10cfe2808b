package org.chatpadi.reliability.model;

import java.util.List;
import org.chatpadi.core.order.Role;

/** What a rule may ask besides the arguments: the order among the others, the shop, who acts, and when. */
record Scene(List<ModelOrder> orders, ModelShop shop, ModelOrder order, Role role, String actor, long now) {

    boolean byCourier() {
        return role == Role.COURIER;
    }

    MoneyLaw money() {
        return order.money;
    }

    GoodsLaw goods() {
        return order.goods;
    }
}
