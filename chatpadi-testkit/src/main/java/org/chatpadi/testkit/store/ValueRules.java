package org.chatpadi.testkit.store;

import static org.chatpadi.testkit.store.Bench.MANY;
import static org.chatpadi.testkit.store.Bench.SHOP;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Amounts;
import org.chatpadi.core.order.CommandId;
import org.chatpadi.core.order.FulfilmentEvent;
import org.chatpadi.core.order.LedgerEvent;
import org.chatpadi.core.order.Line;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderEvent;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.Personal;
import org.chatpadi.core.order.Quantities;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.order.Terms;
import org.chatpadi.core.order.Texts;
import org.chatpadi.core.store.Claim;
import org.chatpadi.core.store.Lease;
import org.chatpadi.core.store.OrderFilter;
import org.chatpadi.core.store.QueueRow;
import org.chatpadi.core.store.Recorded;
import org.chatpadi.core.store.Work;
import org.chatpadi.core.store.WorkItem;
import org.chatpadi.core.store.WorkStore.Parked;

/** What was written is what is read, to the last bit. */
final class ValueRules {

    private static final int MAX_CLAIM = 1_000;
    private static final int FIRST_SUPPLEMENTARY = 0x10000;

    /** Prime, so that the walk through the planes beyond the first meets every last byte. */
    private static final int STRIDE = 61;

    private static final String EMOJI = "\uD83D\uDE42";

    private ValueRules() {}

    static List<StoreRule> all() {
        return List.of(
                StoreRule.of(
                        11,
                        "Bytes MUST be read back exactly as they were written, and none where there were none: of events, of fingerprints, of "
                                + "what came in.",
                        ValueRules::bytes),
                StoreRule.of(
                        12,
                        "Every text that the library accepts MUST be read back as it was written: at its limits, with every character of "
                                + "Unicode, with blanks at its ends (S4, F82, F83).",
                        ValueRules::texts),
                StoreRule.of(
                        13,
                        "Ids, claims, keys of the inbox and lanes MUST be one only where they are equal character by character, case, blanks "
                                + "and composition included (F71, F85).",
                        ValueRules::twins),
                StoreRule.of(
                        14,
                        "Instants MUST be kept and compared to the microsecond, in UTC, whatever the zone of the session (F73).",
                        ValueRules::instants),
                StoreRule.of(
                        15, "Amounts and quantities MUST be kept exactly, up to their limits.", ValueRules::amounts));
    }

    private static void bytes(Bench bench) {
        byte[] fingerprint = new byte[32];
        fingerprint[1] = (byte) 0x80;
        Version order = Placing.of("a").by("c1", new FulfilmentEvent.Confirmed());
        bench.write(Draft.of("c1", order).fingerprint(fingerprint));
        order = bench.write(order.after("c2", new FulfilmentEvent.ProcessingStarted()), "c2");

        List<Recorded> seen = bench.trail(order);
        Expect.trail(order.trail(), seen, "the trail");
        Expect.bytes(order.lastHash(), bench.load(SHOP, "a").lastHash(), "the last hash");
        Expect.bytes(
                fingerprint,
                Bench.some(
                                bench.orders()
                                        .load(SHOP, OrderId.of("b"), CommandId.of("c1"))
                                        .before(),
                                "the outcome of the command")
                        .fingerprint(),
                "the fingerprint");

        byte[] raw = new byte[64 * 1024];
        for (int i = 0; i < raw.length; i++) {
            raw[i] = (byte) (i ^ i >> 8);
        }
        bench.work().accept(SHOP, "paystack", "long", raw);
        bench.work().accept(SHOP, "paystack", "none", new byte[0]);
        Expect.bytes(raw, bench.work().inbox(SHOP, "paystack", "long"), "what came in");
        Expect.bytes(new byte[0], bench.work().inbox(SHOP, "paystack", "none"), "what came in empty");
    }

    private static void texts(Bench bench) {
        List<String> lines = List.of(
                "é".repeat(Texts.MAX_LINE),
                EMOJI.repeat(Texts.MAX_LINE / 2),
                " a blank before and two behind  ",
                "\u00A0no-break space\u3000",
                "quotes ' \" ` and \\ % _ ; -- $1 ? :x",
                "null",
                "\u202Eright to left\u202C, zero\u200Bwidth, ɔbɛba, مرحبا, 你好");
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i);
            Version order = Placing.of("line" + i)
                    .reference(text)
                    .name(text)
                    .channel(text)
                    .line(new Line(1, text, text, 1, 1))
                    .by("c" + i);
            bench.write(order, "c" + i);
            bench.stands(order, "an order with text " + i);
            Expect.equal(Optional.of(order.order()), bench.search().byReference(SHOP, text), "by reference " + i);
            Expect.equal(
                    List.of(order.order()),
                    bench.search().orders(SHOP, OrderFilter.all().withChannel(text), null, MANY),
                    "by channel " + i);
            keys(bench, order, text);
        }
        everyCharacter(bench);
    }

    private static void keys(Bench bench, Version order, String text) {
        Claim claim = new Claim("message", twice(text));
        Work row = new Work(order.id(), 1, Work.Kind.TELL_CUSTOMER, text, text, Duration.ZERO);
        bench.write(Draft.of("keys-" + order.id(), order.noted("keys-" + order.id()))
                .claims(claim)
                .work(row));
        Expect.equal(Optional.of(order.id()), bench.orders().holder(SHOP, claim), "the holder of a long key");
        bench.work().accept(SHOP, "paystack", text, new byte[] {1});
        Expect.bytes(new byte[] {1}, bench.work().inbox(SHOP, "paystack", text), "what came in under a long key");
        List<Lease> leases = bench.claim();
        Expect.equal(
                List.of(row, Work.incoming("paystack", text)),
                leases.stream().map(Lease::work).toList(),
                "rows of work with text");
        for (Lease lease : leases) {
            bench.work().park(lease, text);
        }
        List<Parked> parked = bench.work().parked(SHOP, MANY);
        List<String> whys = parked.stream().map(Parked::why).toList();
        Expect.equal(
                List.of(row, Work.incoming("paystack", text)),
                parked.subList(parked.size() - 2, parked.size()).stream()
                        .map(Parked::work)
                        .toList(),
                "parked rows with text");
        Expect.equal(List.of(text, text), whys.subList(whys.size() - 2, whys.size()), "why rows were parked");
    }

    private static String twice(String text) {
        String long1 = (text + text).repeat(MAX_CLAIM);
        int end = Character.isHighSurrogate(long1.charAt(MAX_CLAIM - 1)) ? MAX_CLAIM - 1 : MAX_CLAIM;
        return long1.substring(0, end);
    }

    /** All of the first plane and a walk through the others, in notes as long as may be. */
    private static void everyCharacter(Bench bench) {
        List<OrderEvent> notes = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int c = ' '; c <= Character.MAX_CODE_POINT; c += c < FIRST_SUPPLEMENTARY ? 1 : STRIDE) {
            if (!Character.isISOControl(c) && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)) {
                text.appendCodePoint(c);
            }
            if (text.length() > Texts.MAX_TEXT - 2) {
                notes.add(new OrderEvent.Noted(Personal.of(text.toString())));
                text.setLength(0);
            }
        }
        notes.add(new OrderEvent.Noted(Personal.of("Two lines\n\tand a tab. " + text)));
        Version order = Placing.of("unicode").by("c-unicode", notes.toArray(OrderEvent[]::new));
        bench.write(order, "c-unicode");
        bench.stands(order, "every character");
    }

    private static void twins(Bench bench) {
        ids(bench);
        claims(bench);
        List<List<String>> incoming = List.of(
                List.of("paystack", "evt-a"),
                List.of("paystack", "EVT-A"),
                List.of("paystack", "evt-a "),
                List.of("paystack", "evt-\u00E9"),
                List.of("paystack", "evt-e\u0301"),
                List.of("paystack", "evt-\u00DF"),
                List.of("paystack", "evt-ss"),
                List.of("Paystack", "evt-a"));
        for (List<String> one : incoming) {
            Expect.that(
                    bench.work().accept(SHOP, one.get(0), one.get(1), Version.sha256(one.toString())),
                    "a key of the inbox was taken for its twin: " + one);
        }
        for (List<String> one : incoming) {
            Expect.bytes(
                    Version.sha256(one.toString()),
                    bench.work().inbox(SHOP, one.get(0), one.get(1)),
                    "what came in as " + one);
        }
        Expect.equal(incoming.size(), bench.claim().size(), "rows of the inbox");
        bench.place(Placing.of("lanes"), Bench.row("lanes", 1, "sms"), Bench.row("lanes", 2, "SMS"));
        Expect.equal(2, bench.claim(1).size() + bench.claim(1).size(), "rows of lanes that are twins");
    }

    private static void ids(Bench bench) {
        Version lower = Placing.of("id-a").by("command-a");
        Version upper = Placing.of("ID-A").by("COMMAND-A");
        bench.write(lower, "command-a");
        bench.write(upper, "COMMAND-A");
        bench.stands(lower, "an order");
        bench.stands(upper, "its twin");
        ShopId twin = ShopId.of("Makola");
        bench.isNowhere(twin, "id-a");
        Version elsewhere = Placing.of("id-a").in(twin).by("command-a");
        bench.write(elsewhere, "command-a");
        bench.stands(elsewhere, "an order of a twin shop");
    }

    private static void claims(Bench bench) {
        List<Claim> keys = List.of(
                new Claim("direct", "tx-a"),
                new Claim("direct", "TX-A"),
                new Claim("direct", "tx-a "),
                new Claim("direct", " tx-a"),
                new Claim("direct", "tx-\u00E9"),
                new Claim("direct", "tx-e\u0301"),
                new Claim("direct", "tx-\u0130"),
                new Claim("direct", "tx-i"),
                new Claim("directt", "x-a"));
        for (int i = 0; i < keys.size(); i++) {
            Version order = Placing.of("claims-" + i).by("claims-" + i);
            bench.write(Draft.of("claims-" + i, order).claims(keys.get(i)));
        }
        for (int i = 0; i < keys.size(); i++) {
            Expect.equal(
                    Optional.of(OrderId.of("claims-" + i)), bench.orders().holder(SHOP, keys.get(i)), "" + keys.get(i));
        }
    }

    private static void instants(Bench bench) {
        // Two that read alike on a clock of New York, and two around a gap on a clock of Berlin.
        for (String time : List.of(
                "2026-11-01T05:30:00.000001Z",
                "2026-11-01T06:30:00.000001Z",
                "2026-03-29T00:59:59.999999Z",
                "2026-03-29T01:30:00.123456Z",
                "1999-12-31T23:59:59.999999Z")) {
            Instant at = Instant.parse(time);
            around(bench, at, Long.toString(at.getEpochSecond()));
        }
    }

    private static void around(Bench bench, Instant at, String id) {
        Instant next = at.plusNanos(1_000);
        Version before = bench.place(Placing.of("a" + id).alike("like" + id).at(at));
        WorkItem item = new WorkItem("process", "", WorkItem.REST, at, at, Act.START_PROCESSING);
        Version after = Placing.of("b" + id).at(next).by("p" + id).wants(item);
        bench.write(after, "p" + id);

        bench.stands(before, "an order of " + at);
        OrderFilter one = OrderFilter.all().withPlaced(at, next);
        OrderFilter other = OrderFilter.all().withPlaced(next, next.plusNanos(1_000));
        Expect.equal(List.of(before.order()), list(bench, one), "orders placed at " + at);
        Expect.equal(List.of(after.order()), list(bench, other), "orders placed a microsecond later");
        Expect.equal(
                Optional.of(before.id()), bench.orders().alike(SHOP, "like" + id, at), "an order alike since " + at);
        Expect.equal(
                Optional.empty(), bench.orders().alike(SHOP, "like" + id, next), "one alike since a microsecond later");
        List<QueueRow> rows = bench.search().queue(SHOP, at, null, MANY);
        Expect.that(rows.contains(new QueueRow(after.order(), item)), "an item is not in the queue since " + at);
        Expect.that(
                !bench.search()
                        .queue(SHOP, at.minusNanos(1_000), null, MANY)
                        .contains(new QueueRow(after.order(), item)),
                "an item is in the queue a microsecond too early");
    }

    private static List<Order> list(Bench bench, OrderFilter filter) {
        return bench.search().orders(SHOP, filter, null, MANY);
    }

    private static void amounts(Bench bench) {
        Version order = Placing.of("a")
                .terms(Terms.deposit(Amounts.MAX))
                .line(new Line(1, "land", "A plot of land", 1, Amounts.MAX))
                .by("c1");
        bench.write(order, "c1");
        order = order.after(
                "c2",
                new LedgerEvent.AttemptOpened(1, new UUID(0x4000, 1), "paystack", Amounts.MAX),
                new LedgerEvent.AttemptOpened(2, new UUID(0x4000, 2), "paystack", 1));
        bench.write(order, "c2");
        bench.stands(order, "an order of the largest amount");
        Version many = Placing.of("b")
                .line(new Line(1, "grain", "A grain of rice", Quantities.MAX, 1))
                .by("c3");
        bench.write(many, "c3");
        bench.stands(many, "an order of the largest quantity");
    }
}
