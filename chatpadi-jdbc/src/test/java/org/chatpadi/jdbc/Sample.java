package org.chatpadi.jdbc;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.chatpadi.core.format.EventFormat;
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
import org.chatpadi.core.store.Change;
import org.chatpadi.core.store.Claim;
import org.chatpadi.core.store.Commit;
import org.chatpadi.core.store.Envelope;
import org.chatpadi.core.store.Lease;
import org.chatpadi.core.store.Loaded;
import org.chatpadi.core.store.Recorded;
import org.chatpadi.core.store.Storage;
import org.chatpadi.core.store.Work;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Small commits, with the bytes and hashes that the engine would write. */
final class Sample {

    static final ShopId SHOP = ShopId.of("makola");
    static final ShopId OTHER_SHOP = ShopId.of("balogun");
    static final Claim MESSAGE = new Claim("message", "whatsapp/1/abc");
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00.123456Z");

    private Sample() {}

    static Commit place(String order, String command) {
        return place(SHOP, order, command, NOON);
    }

    static Commit place(ShopId shop, String order, String command, Instant at) {
        OrderEvent.Placed placed = placed(shop, order, at);
        return commit(
                shop, command, change(order, null, null, Order.placed(placed, at), List.of(placed), command, false));
    }

    /** Adds a note to an order as it stands in the store. */
    static Commit note(Storage store, String order, String command) {
        return commit(SHOP, command, noted(store, order, command));
    }

    static Change noted(Storage store, String order, String command) {
        return next(store, order, command, false, new OrderEvent.Noted(Personal.of("Called, no answer: 'ɔ' \\ %_.")));
    }

    static Change next(Storage store, String order, String command, boolean erases, OrderEvent... events) {
        Loaded loaded = store.orders().load(SHOP, OrderId.of(order), CommandId.of("look"));
        Order before = Objects.requireNonNull(loaded.order());
        Order after = before.after(List.of(events), before.at());
        return change(order, before, loaded.lastHash(), after, List.of(events), command, erases);
    }

    static Order order(Storage store, String order) {
        return Objects.requireNonNull(store.orders()
                .load(SHOP, OrderId.of(order), CommandId.of("look"))
                .order());
    }

    static Commit commit(ShopId shop, String command, Change... changes) {
        return new Commit(
                shop, CommandId.of(command), bytes(command), List.of(changes), Set.of(), Set.of(), List.of(), null);
    }

    static Commit with(Commit commit, Claim... claims) {
        return copy(commit, Set.of(claims), commit.released(), commit.work(), commit.settles());
    }

    static Commit with(Commit commit, Work... work) {
        return copy(commit, commit.claims(), commit.released(), List.of(work), commit.settles());
    }

    static Commit releasing(Commit commit, Claim... claims) {
        return copy(commit, commit.claims(), Set.of(claims), commit.work(), commit.settles());
    }

    static Commit settling(Commit commit, Lease lease) {
        return copy(commit, commit.claims(), commit.released(), commit.work(), lease);
    }

    private static Commit copy(
            Commit commit, Set<Claim> claims, Set<Claim> released, List<Work> work, @Nullable Lease settles) {
        return new Commit(
                commit.shop(),
                commit.command(),
                commit.fingerprint(),
                commit.changes(),
                claims,
                released,
                work,
                settles);
    }

    /** A row of the lane {@code customer} of an order. */
    static Work row(String order, long seq) {
        return row(order, seq, Duration.ZERO);
    }

    static Work row(String order, long seq, Duration delay) {
        return new Work(OrderId.of(order), seq, Work.Kind.TELL_CUSTOMER, "placed", "customer", delay);
    }

    private static OrderEvent.Placed placed(ShopId shop, String order, Instant at) {
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
                new Contact(Personal.of("Esi Arthur"), Personal.of("+233244123456"), null),
                Address.of("12 Station Road", "Takoradi", "GH"));
    }

    private static Change change(
            String order,
            @Nullable Order before,
            byte @Nullable [] lastHash,
            Order after,
            List<OrderEvent> events,
            String command,
            boolean erases) {
        long expected = before == null ? 0 : before.seq();
        List<Recorded> recorded = new ArrayList<>();
        byte[] hash = lastHash;
        for (OrderEvent event : events) {
            Envelope envelope = new Envelope(
                    expected + recorded.size() + 1,
                    after.at(),
                    null,
                    Actor.of(Role.SELLER, "ama"),
                    Act.ADD_NOTE,
                    CommandId.of(command),
                    null);
            Recorded next =
                    EventFormat.write(OrderId.of(order), envelope, event, hash, () -> bytes("0123456789abcdef"));
            recorded.add(next);
            hash = next.hash();
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
