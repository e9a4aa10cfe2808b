package org.chatpadi.core.enquiry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.store.QueuePlace;
import org.chatpadi.core.store.QueueRow;
import org.chatpadi.core.store.Storage;
import org.chatpadi.core.store.WorkItem;
import org.chatpadi.core.store.WorkStore;
import org.jspecify.annotations.Nullable;

/**
 * A page of a shop's work queue: overdue first, then what customers asked for or complain about, then the rest, each the oldest first.
 * Messages that could not be sent stand among the rest.
 *
 * @param at the instant by which overdue is judged, the same for all pages that are read on from one
 * @param next the cursor of the page that follows, or null where this is the last
 */
public record QueueView(
        Instant at, List<QueueEntry> entries, @Nullable String next) {

    private static final String LIST = "queue";
    private static final int PARTS = 8;

    public QueueView {
        entries = List.copyOf(entries);
    }

    /**
     * A page of the queue.
     *
     * @param now read only where there is no cursor
     * @param cursor of the page before, or null from the first entry on
     * @throws IllegalArgumentException when the limit is not 1 to {@value OrdersQuery#MAX_LIMIT}, or no work queue gave the cursor
     */
    public static QueueView of(
            Storage storage, ShopId shop, QueueWording wording, Instant now, @Nullable String cursor, int limit) {
        Limits.page(limit);
        Place from = cursor == null ? new Place(now, null, Instant.EPOCH, 0) : Place.read(cursor);
        List<QueueRow> items = storage.search().queue(shop, from.at, from.item, limit + 1);
        List<WorkStore.Parked> parked = storage.work().parked(shop, from.parkedSince, from.row, limit + 1);
        List<QueueEntry> page = new ArrayList<>();
        Place last = from;
        int i = 0;
        int p = 0;
        while (page.size() < limit && (i < items.size() || p < parked.size())) {
            boolean item = p == parked.size() || i < items.size() && isFirst(items.get(i), parked.get(p), from.at);
            if (item) {
                QueueRow row = items.get(i++);
                page.add(new QueueEntry.OfOrder(
                        row.order(), row.item(), wording.reason(row.item().kind())));
                last = last.after(row.place(from.at));
            } else {
                WorkStore.Parked row = parked.get(p++);
                page.add(new QueueEntry.OfMessage(row, wording.parked(row.work().kind(), row.why())));
                last = last.after(row);
            }
        }
        boolean more = i < items.size() || p < parked.size();
        return new QueueView(from.at, page, more ? last.write() : null);
    }

    private static boolean isFirst(QueueRow item, WorkStore.Parked parked, Instant at) {
        return item.item().rankAt(at) <= WorkItem.REST || !item.item().since().isAfter(parked.since());
    }

    /** Where a page ended, in both sources. */
    private record Place(Instant at, @Nullable QueuePlace item, Instant parkedSince, long row) {

        Place after(QueuePlace seen) {
            return new Place(at, seen, parkedSince, row);
        }

        Place after(WorkStore.Parked seen) {
            return new Place(at, item, seen.since(), seen.row());
        }

        String write() {
            Cursor cursor = Cursor.of(LIST).with(at).with(parkedSince).with(row);
            if (item == null) {
                return cursor.with("").with("").with("").with("").with("").text();
            }
            return cursor.with(item.rank())
                    .with(item.since())
                    .with(item.order())
                    .with(item.kind())
                    .with(item.key())
                    .text();
        }

        static Place read(String text) {
            Cursor cursor = Cursor.read(LIST, text, PARTS);
            Instant at = cursor.instant();
            Instant parkedSince = cursor.instant();
            long row = cursor.number();
            if (!cursor.hasNext()) {
                return new Place(at, null, parkedSince, row);
            }
            int rank = (int) Math.max(0, Math.min(Integer.MAX_VALUE, cursor.number()));
            return new Place(
                    at,
                    new QueuePlace(
                            rank, cursor.instant(), cursor.order(), cursor.id(), cursor.hasNext() ? cursor.id() : ""),
                    parkedSince,
                    row);
        }
    }
}
