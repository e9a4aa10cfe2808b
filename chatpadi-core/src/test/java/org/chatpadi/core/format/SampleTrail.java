package org.chatpadi.core.format;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Actor;
import org.chatpadi.core.order.Address;
import org.chatpadi.core.order.Charge;
import org.chatpadi.core.order.ChargeKind;
import org.chatpadi.core.order.CommandId;
import org.chatpadi.core.order.Contact;
import org.chatpadi.core.order.CustomerEvent;
import org.chatpadi.core.order.FulfilmentEvent;
import org.chatpadi.core.order.LedgerEvent;
import org.chatpadi.core.order.Line;
import org.chatpadi.core.order.Means;
import org.chatpadi.core.order.OrderEvent;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.PaymentKind;
import org.chatpadi.core.order.Personal;
import org.chatpadi.core.order.Placement;
import org.chatpadi.core.order.Quantities;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.order.Source;
import org.chatpadi.core.order.StandingChoice;
import org.chatpadi.core.order.Terms;
import org.chatpadi.core.store.Envelope;
import org.chatpadi.core.store.Recorded;
import org.joda.money.CurrencyUnit;

/** A delivered order's trail, written event by event. */
final class SampleTrail {

    static final OrderId ORDER = OrderId.of("o-kente-1");
    static final ShopId SHOP = ShopId.of("makola");
    static final Instant AT = Instant.parse("2026-03-02T08:00:00.123456Z");
    static final Contact CONTACT =
            new Contact(Personal.of("Ama Kusi"), Personal.of("+233244123456"), Personal.of("ama@example.com"));
    static final Contact OTHER_PHONE =
            new Contact(Personal.of("Ama Kusi"), Personal.of("+233201234567"), Personal.of("ama@example.com"));
    static final Quantities ALL = Quantities.of(Map.of(1, 2L, 2, 1L));

    private SampleTrail() {}

    static OrderEvent.Placed placed() {
        Placement placement = new Placement(
                SHOP,
                ORDER,
                "K-1001",
                CurrencyUnit.of("GHS"),
                List.of(
                        new Line(1, "KENTE-6Y", "Kente, 6 yards", 2, 45_000),
                        new Line(2, "BEADS", "Waist beads", 1, 2_550)),
                Terms.prepaid(),
                Source.of("whatsapp", "233244123456", "wamid.17"),
                StandingChoice.ASK_ME,
                AT,
                null,
                Personal.of("digest of phone and lines"));
        return new OrderEvent.Placed(
                placement,
                List.of(Charge.fixed(ChargeKind.DELIVERY, 3_000)),
                CONTACT,
                Address.of("House 7, Oxford Street", "Accra", "GH"));
    }

    static List<OrderEvent> events() {
        return List.of(
                placed(),
                new LedgerEvent.PaymentRecorded(
                        1,
                        PaymentKind.DIRECT,
                        Means.MOBILE_MONEY,
                        "mtn",
                        "TX17",
                        95_550,
                        95_550,
                        95_550,
                        0,
                        Personal.of("Kofi Kusi"),
                        AT,
                        Map.of()),
                new FulfilmentEvent.Confirmed(),
                new FulfilmentEvent.ProcessingStarted(),
                CustomerEvent.ContactCorrected.of(CONTACT, OTHER_PHONE),
                new FulfilmentEvent.Dispatched(1, ALL, "kwesi", "T-1", null, 0, false),
                new FulfilmentEvent.ShipmentDelivered(1, 0, Quantities.none(), 0, null, 7),
                new OrderEvent.Noted(Personal.of("Left it with her sister.")),
                new CustomerEvent.CustomerErased());
    }

    static Envelope envelope(long seq) {
        return new Envelope(
                seq,
                AT.plusSeconds(seq * 60),
                null,
                new Actor(Role.SELLER, "ama-k", "Ama K."),
                Act.ADD_NOTE,
                CommandId.of("c-" + seq),
                null);
    }

    static List<Recorded> trail() {
        return trail(events());
    }

    static List<Recorded> trail(List<OrderEvent> events) {
        List<Recorded> trail = new ArrayList<>();
        byte[] hash = null;
        for (OrderEvent event : events) {
            byte[] salt = new Values(trail.size()).bytes(16);
            Recorded next = EventFormat.write(ORDER, envelope(trail.size() + 1L), event, hash, () -> salt);
            trail.add(next);
            hash = next.hash();
        }
        return trail;
    }
}
