package org.chatpadi.reliability.compare;

import org.chatpadi.core.order.Role;
import org.chatpadi.reliability.model.ModelCommand;
import org.chatpadi.reliability.model.ModelShop;

/** In which shop a sequence plays, and the order that it begins with. */
public record Setting(ModelShop shop, ModelCommand.Place place, Role placer) {

    /** When every sequence begins. */
    public static final long START = 1_772_438_400L;

    /** What the order is paid by: {@code nothing-due} where nothing is due at all. */
    String terms() {
        if (place.lines().stream().allMatch(line -> line.price() == 0)
                && place.charges().isEmpty()) {
            return "nothing-due";
        }
        return place.terms().prepaid() ? "prepaid" : place.terms().deposit() > 0 ? "deposit" : "on-delivery";
    }
}
