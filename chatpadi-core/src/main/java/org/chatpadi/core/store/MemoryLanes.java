package org.chatpadi.core.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chatpadi.core.order.ShopId;
import org.jspecify.annotations.Nullable;

/** The rows of work of one shop, and its inbox. Guarded by the shop's lock. */
final class MemoryLanes {

    /** As many as a test or a try-out looks back on; memory is no archive. */
    private static final int COMPLETED_KEPT = 10_000;

    private static final Comparator<MemoryLane> DUE_FIRST =
            Comparator.<MemoryLane, Instant>comparing(lane -> lane.due).thenComparing(MemoryLane::head);
    private static final Comparator<MemoryRow> PARKED_FIRST = Comparator.<MemoryRow, Instant>comparing(
                    row -> java.util.Objects.requireNonNull(row.parkedAt))
            .thenComparing(row -> row.number);

    private final ShopId shop;
    private final Clock clock;
    private final Map<MemoryLane.Key, MemoryLane> lanes = new HashMap<>();
    private final NavigableSet<MemoryLane> calendar = new TreeSet<>(DUE_FIRST);
    private final Map<Long, MemoryRow> open = new HashMap<>();
    private final Map<Long, MemoryRow> parked = new HashMap<>();
    private final Deque<WorkStore.Completed> completed = new ArrayDeque<>();
    private final Map<String, Arrival> inbox = new LinkedHashMap<>();
    private long lastRow;
    private long lastToken;

    MemoryLanes(ShopId shop, Clock clock) {
        this.shop = shop;
        this.clock = clock;
    }

    /** What came in, and when. */
    private record Arrival(byte[] raw, Instant at) {}

    boolean accept(Work incoming, byte[] raw) {
        if (inbox.putIfAbsent(incoming.subject(), new Arrival(raw.clone(), clock.instant())) != null) {
            return false;
        }
        add(List.of(incoming));
        return true;
    }

    byte @Nullable [] inbox(String subject) {
        Arrival arrival = inbox.get(subject);
        return arrival == null ? null : arrival.raw().clone();
    }

    void add(List<Work> work) {
        Instant now = clock.instant();
        for (Work one : work) {
            put(new MemoryRow(++lastRow, one, now));
        }
    }

    /** Since when the first of the lanes that are ready has been due, or null while none is. */
    @Nullable
    Instant readySince() {
        return ready(clock.instant()).findFirst().map(lane -> lane.due).orElse(null);
    }

    private Stream<MemoryLane> ready(Instant now) {
        return calendar.stream().takeWhile(lane -> !lane.due.isAfter(now)).filter(lane -> lane.isReadyAt(now));
    }

    List<Lease> claim(int max, Duration lease) {
        Instant now = clock.instant();
        List<Lease> claimed = new ArrayList<>();
        for (MemoryLane lane : ready(now).limit(max).toList()) {
            for (MemoryRow row : lane.due(now, max - claimed.size())) {
                row.attempts++;
                row.token = ++lastToken;
                row.leasedUntil = now.plus(lease);
                claimed.add(new Lease(shop, row.number, row.token, row.work, row.attempts, row.createdAt));
            }
        }
        return claimed;
    }

    boolean holds(Lease lease) {
        return held(lease) != null;
    }

    boolean complete(Lease lease, WorkStore.Ended how) {
        MemoryRow row = held(lease);
        if (row != null) {
            take(row);
            completed.addFirst(new WorkStore.Completed(row.number, row.work, how, clock.instant()));
            if (completed.size() > COMPLETED_KEPT) {
                completed.removeLast();
            }
        }
        return row != null;
    }

    boolean extend(Lease lease, Duration duration) {
        MemoryRow row = held(lease);
        if (row != null) {
            row.leasedUntil = clock.instant().plus(duration);
        }
        return row != null;
    }

    boolean later(Lease lease, Duration delay) {
        MemoryRow row = held(lease);
        if (row != null) {
            take(row);
            row.release();
            row.dueAt = clock.instant().plus(delay);
            put(row);
        }
        return row != null;
    }

    boolean park(Lease lease, String why) {
        MemoryRow row = held(lease);
        if (row != null) {
            take(row);
            row.release();
            row.parkedAt = clock.instant();
            row.parkedFor = why;
            parked.put(row.number, row);
        }
        return row != null;
    }

    boolean requeue(long number) {
        MemoryRow row = parked.remove(number);
        if (row != null) {
            row.attempts = 0;
            row.dueAt = clock.instant();
            put(row);
        }
        return row != null;
    }

    List<WorkStore.Parked> parked(Instant since, long number, int max) {
        return parked.values().stream()
                .sorted(PARKED_FIRST)
                .map(row -> new WorkStore.Parked(
                        row.number,
                        row.work,
                        java.util.Objects.requireNonNull(row.parkedFor),
                        java.util.Objects.requireNonNull(row.parkedAt)))
                .filter(row -> row.since().isAfter(since) || row.since().equals(since) && row.row() > number)
                .limit(max)
                .toList();
    }

    List<WorkStore.Completed> completed(int max) {
        return completed.stream().limit(max).toList();
    }

    boolean holdsAnything() {
        return !inbox.isEmpty() || !completed.isEmpty();
    }

    int purgeInbox(Instant until, int max) {
        Set<String> waiting = Stream.concat(open.values().stream(), parked.values().stream())
                .map(row -> row.work)
                .filter(work -> work.kind() == Work.Kind.INBOX)
                .map(Work::subject)
                .collect(Collectors.toSet());
        List<String> old = inbox.entrySet().stream()
                .filter(one -> !one.getValue().at().isAfter(until) && !waiting.contains(one.getKey()))
                .limit(max)
                .map(Map.Entry::getKey)
                .toList();
        old.forEach(inbox::remove);
        return old.size();
    }

    int purgeCompleted(Instant until, int max) {
        int purged = 0;
        while (purged < max && !completed.isEmpty() && !completed.getLast().at().isAfter(until)) {
            completed.removeLast();
            purged++;
        }
        return purged;
    }

    private @Nullable MemoryRow held(Lease lease) {
        MemoryRow row = open.get(lease.row());
        return row != null
                        && row.token != 0
                        && row.token == lease.token()
                        && lease.shop().equals(shop)
                ? row
                : null;
    }

    private void put(MemoryRow row) {
        open.put(row.number, row);
        MemoryLane lane = lanes.computeIfAbsent(MemoryLane.Key.of(row.work), MemoryLane::new);
        if (!lane.isEmpty()) {
            calendar.remove(lane);
        }
        lane.rows.put(row.number, row);
        enter(lane);
    }

    private void take(MemoryRow row) {
        open.remove(row.number);
        MemoryLane lane = java.util.Objects.requireNonNull(lanes.get(MemoryLane.Key.of(row.work)));
        calendar.remove(lane);
        lane.rows.remove(row.number);
        if (lane.isEmpty()) {
            lanes.remove(lane.key);
        } else {
            enter(lane);
        }
    }

    private void enter(MemoryLane lane) {
        lane.due = lane.headDueAt();
        calendar.add(lane);
    }
}
