package org.chatpadi.jdbc;

import static org.chatpadi.jdbc.Sample.NOON;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.chatpadi.core.enquiry.Queue;
import org.chatpadi.core.format.EventFormat;
import org.chatpadi.core.order.CommandId;
import org.chatpadi.core.order.Contact;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderEvent;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.Personal;
import org.chatpadi.core.order.Placement;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.order.ShopPolicy;
import org.chatpadi.core.store.Change;
import org.chatpadi.core.store.Commit;
import org.chatpadi.core.store.Envelope;
import org.chatpadi.core.store.Recorded;
import org.chatpadi.testkit.Life;
import org.chatpadi.testkit.Sandbox;

/** Orders that have lived, of customers whose names are hard to search for. */
final class Crowd {

    static final ShopId SHOP = ShopId.of("kente");
    static final List<String> PHONES = List.of("+233244000001", "+233244000002", "+2348030000003");

    private static final List<String> NAMES = List.of(
            "Ama Kusi",
            "ESI 50% Arthur",
            "a_b",
            "axb",
            "50 percent",
            "Straße",
            "İbrahim",
            "Kɔfi O'Brien",
            "back\\slash",
            "!bang");

    /** Every order as one commit, some of them of another shop. */
    static final List<Commit> COMMITS = commits();

    private Crowd() {}

    static byte[] token(OrderId order) {
        return Sample.bytes("token " + order);
    }

    private static List<Commit> commits() {
        List<Commit> commits = new ArrayList<>();
        for (long seed = 1; seed <= 90; seed++) {
            Sandbox lived = Life.seeded(seed, 14, false).live();
            List<OrderEvent> events = new ArrayList<>();
            lived.history(lived.orders().get(0)).steps().forEach(step -> events.addAll(step.events()));
            events.set(0, renamed((OrderEvent.Placed) events.get(0), (int) seed));
            commits.add(commit("o-" + seed, events));
        }
        return commits;
    }

    private static OrderEvent.Placed renamed(OrderEvent.Placed placed, int number) {
        Placement was = placed.placement();
        Placement placement = new Placement(
                number % 10 == 0 ? ShopId.of("elsewhere") : SHOP,
                OrderId.of("o-" + number),
                "REF-" + number,
                was.currency(),
                was.lines(),
                was.terms(),
                was.source(),
                was.onShortage(),
                NOON.plusSeconds(number / 2),
                was.replaces(),
                was.alike());
        Contact contact = new Contact(
                Personal.of(NAMES.get(number % NAMES.size())), Personal.of(PHONES.get(number % PHONES.size())), null);
        return new OrderEvent.Placed(placement, placed.charges(), contact, placed.address());
    }

    private static Commit commit(String id, List<OrderEvent> events) {
        Instant at = NOON.plusSeconds(60);
        Order order = Order.fold(events, Collections.nCopies(events.size(), at));
        List<Recorded> trail = new ArrayList<>();
        byte[] hash = null;
        for (OrderEvent event : events) {
            Envelope envelope = new Envelope(
                    trail.size() + 1,
                    at,
                    null,
                    Sandbox.actor(Role.SELLER),
                    org.chatpadi.core.order.Act.ADD_NOTE,
                    CommandId.of(id),
                    null);
            Recorded next = EventFormat.write(order.id(), envelope, event, hash, () -> Sample.bytes("salt"));
            trail.add(next);
            hash = next.hash();
        }
        Change change = new Change(
                order.id(),
                0,
                order,
                trail,
                List.of(),
                Queue.of(order, ShopPolicy.defaults()),
                false,
                token(order.id()));
        return new Commit(
                order.placement().shop(),
                CommandId.of(id),
                Sample.bytes(id),
                List.of(change),
                Set.of(),
                Set.of(),
                List.of(),
                null);
    }
}
