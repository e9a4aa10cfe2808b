package org.chatpadi.reliability.statespace;

import org.chatpadi.core.order.Actor;
import org.chatpadi.core.order.Role;

/** Everybody who may act: each role, and a second courier. */
enum Who {
    SELLER(Role.SELLER, "ama-k"),
    CUSTOMER(Role.CUSTOMER, "customer"),
    ASSISTANT(Role.ASSISTANT, "padi"),
    KOFI(Role.COURIER, "kofi"),
    YAW(Role.COURIER, "yaw"),
    GATEWAY(Role.GATEWAY, "paystack"),
    HOST(Role.HOST, "checkout"),
    SYSTEM(Role.SYSTEM, "worker");

    private final Actor actor;

    Who(Role role, String id) {
        actor = Actor.of(role, id);
    }

    Actor actor() {
        return actor;
    }

    Role role() {
        return actor.role();
    }

    String id() {
        return actor.id();
    }
}
