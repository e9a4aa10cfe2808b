package org.chatpadi.testkit.store;

import static org.chatpadi.testkit.store.Bench.MANY;
import static org.chatpadi.testkit.store.Bench.NOON;
import static org.chatpadi.testkit.store.Bench.SHOP;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.chatpadi.core.order.MatterKind;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.PaymentStatus;
import org.chatpadi.core.order.Status;
import org.chatpadi.core.store.OrderFilter;
import org.chatpadi.core.store.OrderPlace;
import org.chatpadi.core.store.Searched;
import org.jspecify.annotations.Nullable;

/** The list of orders. */
final class ListRules {

    private ListRules() {}

    static List<StoreRule> all() {
        return List.of(
                StoreRule.of(
                        59,
                        "Orders MUST be listed by the time they were placed and by id as ASCII, both descending, and read on from a place "
                                + "without gaps or repetitions, whatever comes meanwhile.",
                        ListRules::pages),
                StoreRule.of(
                        60,
                        "A list MUST hold exactly the orders that fit the filter as they stand now.",
                        ListRules::filters),
                StoreRule.of(
                        61,
                        "Counts MUST tell how many orders fit in each status, whatever statuses the filter asks for, and stop in a final one "
                                + "where they are told to; statuses without any are left out.",
                        ListRules::counts),
                StoreRule.of(
                        62,
                        "Free text MUST be looked for literally, in whatever case, in reference, name and phone, each for itself (F92).",
                        ListRules::text));
    }

    private static void pages(Bench bench) {
        List<Version> all = new ArrayList<>();
        // Among equal times ids decide, as ASCII and not as any language sorts them.
        for (String id : List.of("B", "a", "_x", "-y", "Z", "c", "10", "9", "a.b", "a:b", "ab")) {
            all.add(bench.place(id));
            all.add(bench.place(Placing.of("later" + id).at(NOON.plusSeconds(id.length()))));
        }
        List<Order> expected = sorted(all);
        for (int size = 1; size <= all.size() + 1; size++) {
            Expect.equal(ids(expected), ids(inPages(bench, size, page -> {})), "orders in pages of " + size);
        }
        Expect.equal(expected, list(bench, OrderFilter.all()), "orders");

        int[] came = {0};
        List<Order> seen = inPages(bench, 4, page -> {
            int number = came[0]++;
            bench.place(Placing.of("new" + number).at(NOON.plusSeconds(1_000)));
        });
        Expect.equal(ids(expected), ids(seen), "orders in pages while newer ones come");
    }

    private static List<Order> inPages(Bench bench, int size, Consumer<List<Order>> meanwhile) {
        List<Order> seen = new ArrayList<>();
        @Nullable OrderPlace after = null;
        while (seen.size() < MANY) {
            List<Order> page = bench.search().orders(SHOP, OrderFilter.all(), after, size);
            if (page.isEmpty()) {
                break;
            }
            Expect.that(page.size() <= size, "a page of " + size + " has " + page.size());
            OrderPlace last = OrderPlace.of(page.get(page.size() - 1));
            Expect.that(after == null || last.compareTo(after) > 0, "a page leads back to before its place");
            seen.addAll(page);
            after = last;
            meanwhile.accept(page);
        }
        return seen;
    }

    private static void filters(Bench bench) {
        List<Version> all = Population.in(bench);
        for (OrderFilter filter : filters()) {
            List<Order> expected = sorted(all.stream()
                    .filter(version -> filter.fits(Searched.of(version.order())))
                    .toList());
            Expect.equal(ids(expected), ids(list(bench, filter)), "orders that fit " + filter);
        }
    }

    private static List<OrderFilter> filters() {
        OrderFilter all = OrderFilter.all();
        List<OrderFilter> filters = new ArrayList<>();
        for (Status status : Status.values()) {
            filters.add(all.withStatuses(Set.of(status)));
        }
        for (PaymentStatus status : PaymentStatus.values()) {
            filters.add(all.withPaymentStatuses(Set.of(status)));
        }
        for (MatterKind kind : MatterKind.values()) {
            filters.add(all.withMatter(kind));
        }
        filters.add(all);
        filters.add(all.withStatuses(Set.of(Status.CANCELLED, Status.PLACED)));
        filters.add(all.withPaymentStatuses(Set.of(PaymentStatus.PAID, PaymentStatus.NOTHING_DUE)));
        for (String terms : List.of("prepaid", "on-delivery", "deposit")) {
            filters.add(all.withTerms(terms));
        }
        for (String gateway : List.of("paystack", "flutterwave", "pay", "momo", "mtn")) {
            filters.add(all.withGateway(gateway));
        }
        for (String channel : List.of("whatsapp", "web", "Web", "we")) {
            filters.add(all.withChannel(channel));
        }
        filters.add(all.withPlaced(NOON.plusSeconds(2), null));
        filters.add(all.withPlaced(null, NOON.plusSeconds(2)));
        filters.add(all.withPlaced(NOON.plusSeconds(1), NOON.plusSeconds(3)));
        filters.add(all.withStatuses(Set.of(Status.PLACED, Status.CONFIRMED))
                .withTerms("on-delivery")
                .withChannel("web"));
        filters.add(all.withGateway("paystack").withMatter(MatterKind.DISPUTE).withPlaced(NOON, null));
        return filters;
    }

    private static void counts(Bench bench) {
        List<Version> all = Population.in(bench);
        OrderFilter every = OrderFilter.all();
        counted(bench, all, every, every);
        counted(bench, all, every, every.withStatuses(Set.of(Status.CANCELLED)));
        OrderFilter web = every.withChannel("web");
        counted(bench, all, web, web);
        counted(bench, all, web, web.withStatuses(Set.of(Status.PROCESSING)));
        Expect.equal(
                Map.of(), bench.search().counts(SHOP, every.withChannel("none"), Bench.MANY), "counts of no order");
    }

    private static void counted(Bench bench, List<Version> all, OrderFilter fits, OrderFilter asked) {
        Map<Status, Long> expected = new EnumMap<>(Status.class);
        all.stream()
                .filter(version -> fits.fits(Searched.of(version.order())))
                .forEach(version -> expected.merge(version.order().status(), 1L, Long::sum));
        Expect.equal(expected, bench.search().counts(SHOP, asked, all.size()), "counts of " + asked);
        expected.replaceAll((status, count) -> status.isFinal() ? 1 : count);
        Expect.equal(
                expected, bench.search().counts(SHOP, asked, 1), "counts of " + asked + ", one of each final status");
    }

    private static void text(Bench bench) {
        List<Version> all = new ArrayList<>();
        List<String> names = List.of(
                "Esi Arthur",
                "100% cotton",
                "a_b",
                "axb",
                "back\\slash",
                "O'Neil \"Q\"",
                "[a-z]*",
                "Straße",
                "\u00C9lodie",
                "E\u0301lodie",
                "I\u015F\u0131k",
                "\uD83D\uDE42 smile");
        for (int i = 0; i < names.size(); i++) {
            all.add(bench.place(Placing.of("o" + i)
                    .reference("K-" + (100 + i))
                    .name(names.get(i))
                    .phone("+23324400" + (1000 + i))));
        }
        for (String text : List.of(
                "esi",
                "ESI",
                "si art",
                "%",
                "_",
                "\\",
                "a_b",
                "A%",
                "'",
                "\"",
                "[a-z]",
                "*",
                "strasse",
                "STRASSE",
                "stra\u00DFe",
                "\u00E9",
                "e\u0301",
                "\u0131",
                "I\u015E",
                "\uD83D\uDE42",
                "k-10",
                "K-105",
                "+233244001003",
                "4001003",
                "100",
                "arthur+233",
                "101\u0020100",
                "nobody",
                "?",
                ".")) {
            contains(bench, all, OrderFilter.all().withText(text));
        }
        contains(bench, all, OrderFilter.all().withText("esi", "%"));
    }

    private static void contains(Bench bench, List<Version> all, OrderFilter filter) {
        List<Order> expected = sorted(all.stream()
                .filter(version -> filter.fits(Searched.of(version.order())))
                .toList());
        Expect.equal(ids(expected), ids(list(bench, filter)), "orders that contain " + filter.texts());
    }

    private static List<Order> list(Bench bench, OrderFilter filter) {
        return bench.search().orders(SHOP, filter, null, MANY);
    }

    private static List<Order> sorted(List<Version> versions) {
        return versions.stream()
                .map(Version::order)
                .sorted(Comparator.comparing(OrderPlace::of))
                .toList();
    }

    private static List<String> ids(List<Order> orders) {
        return orders.stream().map(order -> order.id().value()).toList();
    }
}
