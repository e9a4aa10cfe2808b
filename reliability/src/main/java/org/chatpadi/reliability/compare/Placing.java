package org.chatpadi.reliability.compare;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.chatpadi.core.order.Charge;
import org.chatpadi.core.order.ChargeKind;
import org.chatpadi.core.order.Contact;
import org.chatpadi.core.order.Line;
import org.chatpadi.core.order.OrderEvent;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.Personal;
import org.chatpadi.core.order.Placement;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.order.Source;
import org.chatpadi.core.order.StandingChoice;
import org.chatpadi.core.order.Terms;
import org.chatpadi.reliability.model.ModelCommand;
import org.joda.money.CurrencyUnit;

/** The model's placement as the product's first event. */
final class Placing {

    static final ShopId SHOP = ShopId.of("kente");

    private Placing() {}

    static OrderEvent.Placed event(ModelCommand.Place place, long now) {
        List<Line> lines = new ArrayList<>();
        for (ModelCommand.Line line : place.lines()) {
            int n = lines.size() + 1;
            lines.add(new Line(n, "sku-" + n, "Product " + n, line.quantity(), line.price()));
        }
        List<Charge> charges = place.charges().stream()
                .map(charge -> new Charge(ChargeKind.OTHER, charge.amount(), charge.followsLines()))
                .toList();
        Placement placement = new Placement(
                SHOP,
                OrderId.of("order"),
                "R",
                CurrencyUnit.of(place.currency()),
                lines,
                place.terms().prepaid()
                        ? Terms.prepaid()
                        : Terms.deposit(place.terms().deposit()),
                new Source("whatsapp", "c-1", "m-1"),
                StandingChoice.valueOf(place.standing().name()),
                Instant.ofEpochSecond(now),
                null,
                null);
        Contact contact = new Contact(Personal.of("Ama Kusi"), Personal.of("+233244123456"), null);
        return new OrderEvent.Placed(placement, charges, contact, null);
    }
}
