package org.chatpadi.testkit.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.chatpadi.core.order.CommandId;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.store.CommitResult;
import org.chatpadi.core.store.Lease;
import org.chatpadi.core.store.Loaded;
import org.chatpadi.core.store.Orders;
import org.chatpadi.core.store.Recorded;
import org.chatpadi.core.store.Search;
import org.chatpadi.core.store.Storage;
import org.chatpadi.core.store.StoreUpkeep;
import org.chatpadi.core.store.Work;
import org.chatpadi.core.store.WorkStore;
import org.jspecify.annotations.Nullable;

/** A fresh store, and short words for what every check does with one. */
final class Bench {

    static final ShopId SHOP = ShopId.of("makola");
    static final ShopId TWIN = ShopId.of("balogun");
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    /** Far longer than any check takes, so that nothing runs out but by {@link #pass}. */
    static final Duration LEASE = Duration.ofHours(2);

    static final int MANY = 10_000;

    private final StoreUnderTest under;
    private final Storage store;
    private final Storage second;

    Bench(StoreUnderTest under, Storage store, Storage second) {
        this.under = under;
        this.store = store;
        this.second = second;
    }

    Orders orders() {
        return store.orders();
    }

    WorkStore work() {
        return store.work();
    }

    Search search() {
        return store.search();
    }

    StoreUpkeep upkeep() {
        return store.upkeep();
    }

    /** The other instance, where there is one, else the same. */
    Storage second() {
        return second;
    }

    void pass(Duration time) throws Exception {
        under.pass(time);
    }

    int rounds() {
        return under.rounds();
    }

    Race race() {
        return new Race(under.patience());
    }

    Version write(Version version, String command, Work... rows) {
        write(Draft.of(command, version).work(rows));
        return version;
    }

    void write(Draft draft) {
        Expect.committed(commit(draft));
    }

    CommitResult commit(Draft draft) {
        return orders().commit(draft.commit());
    }

    /** An order of this id, placed with these rows of work. */
    Version place(String id, Work... rows) {
        return place(Placing.of(id), rows);
    }

    Version place(Placing placing, Work... rows) {
        String command = "place-" + placing.id();
        return write(placing.by(command), command, rows);
    }

    Loaded load(ShopId shop, String id) {
        return orders().load(shop, OrderId.of(id), CommandId.of("nobody"));
    }

    List<Recorded> trail(Version version) {
        return orders().trail(version.order().shop(), version.id(), 1, MANY);
    }

    /** The order stands as this version says: document, last hash and trail. */
    void stands(Version version, String what) {
        Loaded loaded = load(version.order().shop(), version.id().value());
        Expect.equal(version.order(), loaded.order(), what + ", order");
        Expect.bytes(version.lastHash(), loaded.lastHash(), what + ", last hash");
        Expect.equal(version.queue(), loaded.queue(), what + ", items of the queue");
        Expect.trail(version.stored(), trail(version), what + ", trail");
    }

    void isNowhere(ShopId shop, String id) {
        Expect.equal(Loaded.none(null), load(shop, id), "order " + id);
        Expect.equal(List.of(), orders().trail(shop, OrderId.of(id), 1, MANY), "the trail of order " + id);
    }

    List<Lease> claim() {
        return claim(MANY);
    }

    List<Lease> claim(int max) {
        return work().claim(SHOP, "worker", max, LEASE);
    }

    /** The one row that can be claimed now. */
    Lease claimOne() {
        List<Lease> claimed = claim();
        Expect.equal(1, claimed.size(), "rows that can be claimed");
        return claimed.get(0);
    }

    boolean done(Lease lease, Work... next) {
        return done(List.of(lease), next) == 1;
    }

    int done(List<Lease> leases, Work... next) {
        return done(work(), leases, next);
    }

    static int done(WorkStore work, List<Lease> leases, Work... next) {
        return work.done(leases, WorkStore.Ended.DELIVERED, List.of(next));
    }

    /** Exactly these rows can be claimed now, in whatever order their lanes come. */
    void claimable(String what, Work... rows) {
        List<Work> claimed = claim().stream().map(Lease::work).toList();
        Expect.that(
                claimed.size() == rows.length && claimed.containsAll(List.of(rows)),
                what + ": expected " + List.of(rows) + ", saw " + claimed);
    }

    static Work row(String order, long seq) {
        return row(order, seq, "customer");
    }

    static Work row(@Nullable String order, long seq, String lane) {
        OrderId id = order == null ? null : OrderId.of(order);
        return new Work(id, seq, Work.Kind.TELL_CUSTOMER, "placed", lane, Duration.ZERO);
    }

    static Work delayed(String order, long seq, Duration delay) {
        return new Work(OrderId.of(order), seq, Work.Kind.TELL_CUSTOMER, "placed", "customer", delay);
    }

    static <T> T some(@Nullable T value, String what) {
        Expect.that(value != null, what + ": expected one, saw none");
        return Objects.requireNonNull(value);
    }
}
