package org.chatpadi.core.store;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Actor;
import org.chatpadi.core.order.Address;
import org.chatpadi.core.order.CommandId;
import org.chatpadi.core.order.Contact;
import org.chatpadi.core.order.Line;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderEvent;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.Personal;
import org.chatpadi.core.order.Placement;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.order.Source;
import org.chatpadi.core.order.StandingChoice;
import org.chatpadi.core.order.Terms;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Small commits for tests. */
final class Sample {

    static final ShopId SHOP = ShopId.of("makola");
    static final ShopId OTHER_SHOP = ShopId.of("balogun");
    static final Claim MESSAGE = new Claim("message", "whatsapp/1/abc");

    private Sample() {}

    /** Places an order. */
    static Commit place(String order, String command) {
        return place(SHOP, order, command, "+233244123456", SettableClock.NOON);
    }

    static Commit place(ShopId shop, String order, String command, @Nullable String phone, Instant at) {
        OrderEvent.Placed placed = placed(shop, order, phone, at);
        return commit(shop, command, change(order, 0, Order.placed(placed, at), List.of(placed), command, false));
    }

    /** Adds a note to an order as it stands in the store. */
    static Commit note(Storage store, String order, String command) {
        return commit(SHOP, command, noted(store, order, command));
    }

    static Change noted(Storage store, String order, String command) {
        Order before = order(store, order);
        return next(before, command, false, new OrderEvent.Noted(Personal.of("Called, no answer.")));
    }

    static Change next(Order before, String command, boolean erases, OrderEvent... events) {
        return change(
                before.id().value(),
                before.seq(),
                before.after(List.of(events), before.at()),
                List.of(events),
                command,
                erases);
    }

    static Order order(Storage store, String order) {
        Order known = store.orders()
                .load(SHOP, OrderId.of(order), CommandId.of("look"))
                .order();
        return java.util.Objects.requireNonNull(known);
    }

    static Commit commit(ShopId shop, String command, Change... changes) {
        return new Commit(
                shop, CommandId.of(command), bytes(command), List.of(changes), Set.of(), Set.of(), List.of(), null);
    }

    static Commit with(Commit commit, Claim... claims) {
        return new Commit(
                commit.shop(),
                commit.command(),
                commit.fingerprint(),
                commit.changes(),
                Set.of(claims),
                commit.released(),
                commit.work(),
                commit.settles());
    }

    static Commit with(Commit commit, Work... work) {
        return new Commit(
                commit.shop(),
                commit.command(),
                commit.fingerprint(),
                commit.changes(),
                commit.claims(),
                commit.released(),
                List.of(work),
                commit.settles());
    }

    static Commit releasing(Commit commit, Claim... claims) {
        return new Commit(
                commit.shop(),
                commit.command(),
                commit.fingerprint(),
                commit.changes(),
                commit.claims(),
                Set.of(claims),
                commit.work(),
                commit.settles());
    }

    static Commit settling(Commit commit, Lease lease) {
        return new Commit(
                commit.shop(),
                commit.command(),
                commit.fingerprint(),
                commit.changes(),
                commit.claims(),
                commit.released(),
                commit.work(),
                lease);
    }

    /** A row of the lane {@code customer} of an order. */
    static Work row(String order, long seq) {
        return row(order, seq, Duration.ZERO);
    }

    static Work row(String order, long seq, Duration delay) {
        return new Work(OrderId.of(order), seq, Work.Kind.TELL_CUSTOMER, "placed", "customer", delay);
    }

    static OrderEvent.Placed placed(ShopId shop, String order, @Nullable String phone, Instant at) {
        return new OrderEvent.Placed(
                new Placement(
                        shop,
                        OrderId.of(order),
                        "REF-" + order,
                        CurrencyUnit.of("GHS"),
                        List.of(new Line(1, "kente", "Kente, 6 yards", 2, 45_000)),
                        Terms.prepaid(),
                        Source.of("whatsapp", null, "msg-" + order),
                        StandingChoice.ASK_ME,
                        at,
                        null,
                        Personal.of("digest")),
                List.of(),
                new Contact(Personal.of("Esi Arthur"), phone == null ? null : Personal.of(phone), null),
                Address.of("12 Station Road", "Takoradi", "GH"));
    }

    private static Change change(
            String order, long expected, Order after, List<OrderEvent> events, String command, boolean erases) {
        List<Recorded> recorded = new ArrayList<>();
        for (OrderEvent event : events) {
            long seq = expected + recorded.size() + 1;
            recorded.add(new Recorded(
                    new Envelope(
                            seq,
                            after.at(),
                            null,
                            Actor.of(Role.SELLER, "ama"),
                            Act.ADD_NOTE,
                            CommandId.of(command),
                            null),
                    event,
                    bytes("open" + seq),
                    bytes("sealed" + seq),
                    bytes("salt" + seq),
                    bytes("digest" + seq),
                    bytes("hash" + seq)));
        }
        return new Change(
                OrderId.of(order),
                expected,
                after,
                recorded,
                List.of(),
                List.of(),
                erases,
                bytes("token " + order + " " + after.customer().trackingGeneration()));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
