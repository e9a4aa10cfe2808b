package org.chatpadi.core.lifecycle;

import java.util.ArrayList;
import java.util.List;
import org.chatpadi.core.order.Address;
import org.chatpadi.core.order.Charge;
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
import org.joda.money.CurrencyUnit;

/** An order about to be placed, in whole Ghana cedis. */
public record Plan(Terms terms, List<Line> lines, List<Charge> charges, StandingChoice standing, boolean alike) {

    static final CurrencyUnit GHS = CurrencyUnit.of("GHS");
    static final Contact AMA =
            new Contact(Personal.of("Ama Kusi"), Personal.of("+233244123456"), Personal.of("ama@example.com"));
    static final Address OSU = Address.of("12 Oxford Street", "Accra", "GH");

    /** One unit of each of lines at these prices, paid before dispatch. */
    public static Plan prepaid(long... prices) {
        return of(Terms.prepaid(), prices);
    }

    /** One unit of each of lines at these prices, paid on delivery. */
    public static Plan onDelivery(long... prices) {
        return of(Terms.onDelivery(), prices);
    }

    /** One unit of each of lines at these prices, with a deposit before dispatch. */
    public static Plan deposit(long deposit, long... prices) {
        return of(Terms.deposit(deposit * 100), prices);
    }

    private static Plan of(Terms terms, long... prices) {
        Plan plan = new Plan(terms, List.of(), List.of(), StandingChoice.ASK_ME, false);
        for (long price : prices) {
            plan = plan.line(1, price);
        }
        return plan;
    }

    public Plan line(long quantity, long price) {
        int number = lines.size() + 1;
        List<Line> more = new ArrayList<>(lines);
        more.add(new Line(number, "sku-" + number, "Product " + number, quantity, price * 100));
        return new Plan(terms, List.copyOf(more), charges, standing, alike);
    }

    public Plan charge(Charge charge) {
        List<Charge> more = new ArrayList<>(charges);
        more.add(charge);
        return new Plan(terms, lines, List.copyOf(more), standing, alike);
    }

    public Plan onShortage(StandingChoice choice) {
        return new Plan(terms, lines, charges, choice, alike);
    }

    /** The same phone ordered the same lines shortly before. */
    public Plan likeAnother() {
        return new Plan(terms, lines, charges, standing, true);
    }

    OrderEvent.Placed event() {
        Placement placement = new Placement(
                ShopId.of("kente"),
                OrderId.of("order-0"),
                "R-0",
                GHS,
                lines,
                terms,
                Source.of("whatsapp", "c-1", "m-1"),
                standing,
                Story.START,
                null,
                null);
        return new OrderEvent.Placed(placement, charges, AMA, OSU);
    }

    public Story place() {
        return new Story(this);
    }
}
