package org.chatpadi.testkit;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.chatpadi.core.order.Address;
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
import org.chatpadi.core.placement.CustomerDraft;
import org.chatpadi.core.placement.OrderDraft;
import org.joda.money.CurrencyUnit;

/**
 * What an order is about to be placed with: as a raw draft for the desks of a fixture, or as the first event of a {@link Sandbox}. The
 * customer is always Ama Kusi, reachable by phone and e-mail.
 *
 * @param currency of all amounts
 */
public record OrderShape(
        CurrencyUnit currency, Terms terms, List<Line> lines, List<Charge> charges, StandingChoice onShortage) {

    /** The cedi of Ghana, in which shapes are unless they are made otherwise. */
    public static final CurrencyUnit GHS = CurrencyUnit.of("GHS");

    /** The customer's phone, in E.164. */
    public static final String PHONE = "+233244123456";

    /** The customer's e-mail address. */
    public static final String EMAIL = "ama@example.com";

    private static final long HIGHEST_PRICE = 10_000_000;

    static final Contact AMA = new Contact(Personal.of("Ama Kusi"), Personal.of(PHONE), Personal.of(EMAIL));
    static final Address OSU = Address.of("12 Oxford Street", "Accra", "GH");

    public OrderShape {
        lines = List.copyOf(lines);
        charges = List.copyOf(charges);
    }

    /** One unit of a line for each price, in whole cedis, paid before dispatch. */
    public static OrderShape prepaid(long... prices) {
        return of(Terms.prepaid(), prices);
    }

    /** One unit of a line for each price, in whole cedis, paid on delivery. */
    public static OrderShape onDelivery(long... prices) {
        return of(Terms.onDelivery(), prices);
    }

    /** One unit of a line for each price, in whole cedis, with a deposit before dispatch. */
    public static OrderShape deposit(long deposit, long... prices) {
        return of(Terms.deposit(deposit * 100), prices);
    }

    private static OrderShape of(Terms terms, long... prices) {
        OrderShape shape = new OrderShape(GHS, terms, List.of(), List.of(), StandingChoice.ASK_ME);
        for (long price : prices) {
            shape = shape.line(1, price * 100);
        }
        return shape;
    }

    /** Any valid shape: any terms, lines at any price, gifts among them, charges that are fixed or follow the lines. */
    public static OrderShape of(Choice choice) {
        Terms terms =
                choice.among(List.of(Terms.prepaid(), Terms.onDelivery(), Terms.deposit(choice.amount(HIGHEST_PRICE))));
        StandingChoice onShortage = choice.among(List.of(StandingChoice.values()));
        CurrencyUnit currency = CurrencyUnit.of(choice.among(List.of("GHS", "NGN", "XOF")));
        OrderShape shape = new OrderShape(currency, terms, List.of(), List.of(), onShortage);
        for (int lines = 1 + choice.below(4); lines > 0; lines--) {
            long price = choice.below(10) == 0 ? 0 : choice.amount(HIGHEST_PRICE);
            shape = shape.line(choice.below(3) > 0 ? 1 + choice.below(3) : 1 + choice.below(200), price);
        }
        boolean free = shape.lines.stream().allMatch(line -> line.price() == 0);
        for (int charges = choice.below(4); charges > 0; charges--) {
            ChargeKind kind =
                    choice.among(List.of(ChargeKind.DELIVERY, ChargeKind.TAX, ChargeKind.OTHER, ChargeKind.DISCOUNT));
            long amount = choice.amount(HIGHEST_PRICE / 10);
            shape = shape.charge(
                    new Charge(kind, kind == ChargeKind.DISCOUNT ? -amount : amount, !free && choice.below(2) == 0));
        }
        return shape;
    }

    /** And so many units of a further line. */
    public OrderShape line(long quantity, long minorPrice) {
        int number = lines.size() + 1;
        List<Line> more = new ArrayList<>(lines);
        more.add(new Line(number, "sku-" + number, "Product " + number, quantity, minorPrice));
        return new OrderShape(currency, terms, more, charges, onShortage);
    }

    /** And this charge. */
    public OrderShape charge(Charge charge) {
        List<Charge> more = new ArrayList<>(charges);
        more.add(charge);
        return new OrderShape(currency, terms, lines, more, onShortage);
    }

    public OrderShape with(Terms other) {
        return new OrderShape(currency, other, lines, charges, onShortage);
    }

    public OrderShape onShortage(StandingChoice choice) {
        return new OrderShape(currency, terms, lines, charges, choice);
    }

    /** What was ordered, as an assistant would hand it in under this message of a conversation. */
    public OrderDraft draft(String message) {
        OrderDraft draft = OrderDraft.from(
                        "whatsapp",
                        "c-1",
                        message,
                        CustomerDraft.named("Ama Kusi")
                                .withPhone(PHONE)
                                .withEmail(EMAIL)
                                .withAddress("12 Oxford Street", "Accra", "GH"))
                .in(currency.getCode())
                .onShortage(onShortage);
        for (Line line : lines) {
            draft = draft.line(line.product(), line.name(), line.quantity(), text(line.price()));
        }
        for (Charge charge : charges) {
            draft = draft.charge(charge.kind(), text(charge.amount()), charge.followsLines());
        }
        return switch (terms.code()) {
            case "prepaid" -> draft.prepaid();
            case "on-delivery" -> draft.onDelivery();
            default -> draft.withDeposit(text(terms.deposit()));
        };
    }

    private String text(long minor) {
        return BigDecimal.valueOf(minor, currency.getDecimalPlaces()).toPlainString();
    }

    /** The event with which it is placed. */
    public OrderEvent.Placed placed(ShopId shop, OrderId id, String reference, Instant at) {
        Placement placement = new Placement(
                shop,
                id,
                reference,
                currency,
                lines,
                terms,
                Source.of("whatsapp", "c-1", id.value()),
                onShortage,
                at,
                null,
                null);
        return new OrderEvent.Placed(placement, charges, AMA, OSU);
    }
}
