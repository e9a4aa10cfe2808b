package org.chatpadi.reliability.compare;

import java.math.BigDecimal;
import java.time.Duration;
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
import org.chatpadi.core.order.ShopPolicy;
import org.chatpadi.core.order.Source;
import org.chatpadi.core.order.StandingChoice;
import org.chatpadi.core.order.Terms;
import org.chatpadi.core.placement.CustomerDraft;
import org.chatpadi.core.placement.OrderDraft;
import org.chatpadi.core.shop.Shop;
import org.chatpadi.reliability.model.ModelCommand;
import org.chatpadi.reliability.model.ModelShop;
import org.joda.money.CurrencyUnit;

/** The model's shop and placement as the product's: a first event, or a draft from outside. */
public final class Placing {

    private static final ShopId SHOP = ShopId.of("kente");

    private Placing() {}

    /** The model's shop as the product's. */
    public static Shop shop(ShopId id, ModelShop settings) {
        ShopPolicy policy = ShopPolicy.defaults()
                .withUndoWindow(Duration.ofSeconds(settings.undoWindow()))
                .withReleasesExcess(settings.releasesExcess());
        return Shop.of(id, "Kente", CurrencyUnit.of(Settings.CURRENCY), "GH").withPolicy(policy);
    }

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
                Source.of("whatsapp", "c-1", "m-1"),
                StandingChoice.valueOf(place.standing().name()),
                Instant.ofEpochSecond(now),
                null,
                null);
        Contact contact = new Contact(Personal.of("Ama Kusi"), Personal.of("+233244123456"), null);
        return new OrderEvent.Placed(placement, charges, contact, null);
    }

    public static OrderDraft draft(ModelCommand.Place place, String message) {
        CustomerDraft ama = CustomerDraft.named("Ama Kusi").withPhone("+233244123456");
        OrderDraft draft = OrderDraft.from("whatsapp", "c-1", message, ama);
        int n = 0;
        for (ModelCommand.Line line : place.lines()) {
            n++;
            draft = draft.line("sku-" + n, "Product " + n, line.quantity(), major(line.price()));
        }
        for (ModelCommand.Charge charge : place.charges()) {
            draft = draft.charge(ChargeKind.OTHER, major(charge.amount()), charge.followsLines());
        }
        ModelCommand.Terms terms = place.terms();
        draft = terms.prepaid()
                ? draft.prepaid()
                : terms.deposit() == 0 ? draft.onDelivery() : draft.withDeposit(major(terms.deposit()));
        return draft.in(place.currency())
                .onShortage(StandingChoice.valueOf(place.standing().name()));
    }

    private static String major(long minor) {
        return BigDecimal.valueOf(minor, 2).toPlainString();
    }
}
