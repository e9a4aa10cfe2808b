package org.chatpadi.testkit.store;

import java.time.Instant;
import java.util.List;
import org.chatpadi.core.order.Address;
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

/** An order about to be placed. */
record Placing(
        ShopId shop,
        OrderId id,
        String reference,
        String name,
        String phone,
        String alike,
        Terms terms,
        String channel,
        List<Line> lines,
        Instant at) {

    static Placing of(String id) {
        return new Placing(
                Bench.SHOP,
                OrderId.of(id),
                "REF-" + id,
                "Esi Arthur",
                "+233244123456",
                "digest-of-" + id,
                Terms.prepaid(),
                "whatsapp",
                List.of(new Line(1, "kente", "Kente, 6 yards", 2, 45_000)),
                Bench.NOON);
    }

    Placing in(ShopId other) {
        return new Placing(other, id, reference, name, phone, alike, terms, channel, lines, at);
    }

    Placing reference(String other) {
        return new Placing(shop, id, other, name, phone, alike, terms, channel, lines, at);
    }

    Placing name(String other) {
        return new Placing(shop, id, reference, other, phone, alike, terms, channel, lines, at);
    }

    Placing phone(String other) {
        return new Placing(shop, id, reference, name, other, alike, terms, channel, lines, at);
    }

    Placing alike(String digest) {
        return new Placing(shop, id, reference, name, phone, digest, terms, channel, lines, at);
    }

    Placing terms(Terms other) {
        return new Placing(shop, id, reference, name, phone, alike, other, channel, lines, at);
    }

    Placing channel(String other) {
        return new Placing(shop, id, reference, name, phone, alike, terms, other, lines, at);
    }

    Placing line(Line only) {
        return lines(List.of(only));
    }

    Placing lines(List<Line> other) {
        return new Placing(shop, id, reference, name, phone, alike, terms, channel, other, at);
    }

    Placing at(Instant other) {
        return new Placing(shop, id, reference, name, phone, alike, terms, channel, lines, other);
    }

    Contact contact() {
        return new Contact(Personal.of(name), Personal.of(phone), null);
    }

    /** The order as this command places it, with further events of the same commit. */
    Version by(String command, OrderEvent... further) {
        OrderEvent.Placed placed = new OrderEvent.Placed(
                new Placement(
                        shop,
                        id,
                        reference,
                        CurrencyUnit.of("GHS"),
                        lines,
                        terms,
                        Source.of(channel, null, "message-" + id),
                        StandingChoice.ASK_ME,
                        at,
                        null,
                        Personal.of(alike)),
                List.of(),
                contact(),
                Address.of("12 Station Road", "Takoradi", "GH"));
        return Version.placed(placed, at, command).with(command, List.of(further));
    }
}
