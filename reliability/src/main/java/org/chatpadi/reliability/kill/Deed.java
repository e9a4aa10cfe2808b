package org.chatpadi.reliability.kill;

import java.util.Locale;

/** What the people of a shop, its customers and its couriers do. */
enum Deed {
    PLACE_PREPAID,
    PLACE_ON_DELIVERY,
    CHECK_OUT,
    CANCEL,
    GIVE_BACK,
    PROCESS,
    DISPATCH,
    DELIVER,
    SETTLE;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Deed of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
