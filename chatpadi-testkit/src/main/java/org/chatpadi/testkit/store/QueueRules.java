package org.chatpadi.testkit.store;

import static org.chatpadi.testkit.store.Bench.MANY;
import static org.chatpadi.testkit.store.Bench.NOON;
import static org.chatpadi.testkit.store.Bench.SHOP;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.store.QueuePlace;
import org.chatpadi.core.store.QueueRow;
import org.chatpadi.core.store.WorkItem;
import org.jspecify.annotations.Nullable;

/** The work queue. */
final class QueueRules {

    private static final int ORDERS = 6;

    private QueueRules() {}

    static List<StoreRule> all() {
        return List.of(
                StoreRule.of(
                        63,
                        "Items of the queue MUST be read as they stand at the instant: what is overdue then first, then by rank, the oldest "
                                + "first, by order, kind and key as ASCII.",
                        QueueRules::order),
                StoreRule.of(
                        64,
                        "An item that begins to want a person later than the instant MUST NOT be in the queue.",
                        QueueRules::future),
                StoreRule.of(
                        65,
                        "The queue MUST hold exactly the items of each order's last commit, with the order as it stands; load MUST bring the same items.",
                        QueueRules::current),
                StoreRule.of(
                        66, "The queue MUST be read on from a place without gaps or repetitions.", QueueRules::pages));
    }

    private static void order(Bench bench) {
        List<QueueRow> all = fill(bench);
        for (int minute = 6; minute <= 12; minute++) {
            Instant at = NOON.plusSeconds(60L * minute);
            Expect.equal(
                    texts(sorted(all, at)), texts(bench.search().queue(SHOP, at, null, MANY)), "the queue at " + at);
        }
        Instant end = NOON.plusSeconds(3_600);
        Expect.equal(sorted(all, end), bench.search().queue(SHOP, end, null, MANY), "the queue with its orders");
    }

    /** Items of every sort; all want a person by the sixth minute. */
    private static List<QueueRow> fill(Bench bench) {
        List<QueueRow> rows = new ArrayList<>();
        for (int i = 0; i < ORDERS; i++) {
            String id = (i % 2 == 0 ? "o" : "O") + i;
            Instant since = NOON.plusSeconds(60L * (i / 2));
            Version order = Placing.of(id)
                    .by("place-" + id)
                    .wants(
                            item("process", "", WorkItem.REST, since, null),
                            item("dispute", "2", WorkItem.ASKED, since, since.plusSeconds(420)),
                            item("dispute", "10", WorkItem.ASKED, since, since.plusSeconds(60L * (12 - i))),
                            item("Review", "1", WorkItem.REST, since.plusSeconds(60), NOON.plusSeconds(540)),
                            item("review", "1", WorkItem.REST, since.plusSeconds(60), null));
            bench.write(order, "place-" + id);
            order.queue().forEach(item -> rows.add(new QueueRow(order.order(), item)));
        }
        return rows;
    }

    private static WorkItem item(String kind, String key, int rank, Instant since, @Nullable Instant answerBy) {
        Act clears = Act.values()[(kind.length() + key.length()) % Act.values().length];
        return new WorkItem(kind, key, rank, since, answerBy, clears);
    }

    private static List<QueueRow> sorted(List<QueueRow> rows, Instant at) {
        return rows.stream().sorted(Comparator.comparing(row -> row.place(at))).toList();
    }

    private static List<String> texts(List<QueueRow> rows) {
        return rows.stream()
                .map(row -> row.order().id() + "/" + row.item().kind() + "/"
                        + row.item().key())
                .toList();
    }

    private static void future(Bench bench) {
        Version a = Placing.of("a")
                .by("c1")
                .wants(
                        item("now", "", WorkItem.REST, NOON, null),
                        item("later", "", WorkItem.ASKED, NOON.plusSeconds(60), null),
                        item("later-overdue", "", WorkItem.ASKED, NOON.plusSeconds(60), NOON.minusSeconds(60)));
        bench.write(a, "c1");
        Expect.equal(List.of("a/now/"), texts(bench.search().queue(SHOP, NOON, null, MANY)), "the queue now");
        Expect.equal(
                List.of("a/later-overdue/", "a/later/", "a/now/"),
                texts(bench.search().queue(SHOP, NOON.plusSeconds(60), null, MANY)).stream()
                        .sorted()
                        .toList(),
                "the queue a minute later");
        Expect.equal(
                List.of(), bench.search().queue(SHOP, NOON.minusSeconds(60), null, MANY), "the queue a minute ago");
    }

    private static void current(Bench bench) {
        WorkItem process = item("process", "", WorkItem.REST, NOON, null);
        WorkItem dispute = item("dispute", "1", WorkItem.ASKED, NOON, NOON.plusSeconds(60));
        Version a = bench.write(Placing.of("a").by("c1").wants(process, dispute), "c1");
        bench.place("b");
        WorkItem answered = item("dispute", "1", WorkItem.REST, NOON, null);
        a = bench.write(a.noted("c2").wants(answered), "c2");
        Expect.equal(
                List.of(new QueueRow(a.order(), answered)),
                bench.search().queue(SHOP, NOON.plusSeconds(600), null, MANY),
                "the queue after the item changed");
        bench.write(a.noted("c3"), "c3");
        Expect.equal(
                List.of(),
                bench.search().queue(SHOP, NOON.plusSeconds(600), null, MANY),
                "the queue after all is done");
    }

    private static void pages(Bench bench) {
        List<QueueRow> all = fill(bench);
        for (int minute : new int[] {6, 9, 60}) {
            Instant at = NOON.plusSeconds(60L * minute);
            for (int size = 1; size <= all.size() + 1; size++) {
                List<QueueRow> seen = new ArrayList<>();
                @Nullable QueuePlace after = null;
                List<QueueRow> page = bench.search().queue(SHOP, at, after, size);
                while (!page.isEmpty() && seen.size() <= all.size()) {
                    Expect.that(page.size() <= size, "a page of " + size + " has " + page.size());
                    seen.addAll(page);
                    after = page.get(page.size() - 1).place(at);
                    page = bench.search().queue(SHOP, at, after, size);
                }
                Expect.equal(
                        texts(bench.search().queue(SHOP, at, null, MANY)),
                        texts(seen),
                        "the queue in pages of " + size);
            }
        }
    }
}
