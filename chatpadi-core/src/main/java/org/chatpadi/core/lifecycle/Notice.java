package org.chatpadi.core.lifecycle;

import org.chatpadi.core.order.Coded;

/** Something that an audience is told once per commit. */
public record Notice(Audience audience, String kind) {

    /** Who is told. */
    public enum Audience implements Coded {
        CUSTOMER("customer"),
        SELLER("seller");

        private final String code;

        Audience(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    static Notice customer(String kind) {
        return new Notice(Audience.CUSTOMER, kind);
    }

    static Notice seller(String kind) {
        return new Notice(Audience.SELLER, kind);
    }
}
