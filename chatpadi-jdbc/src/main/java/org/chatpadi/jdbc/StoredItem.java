package org.chatpadi.jdbc;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.chatpadi.core.store.WorkItem;
import org.jspecify.annotations.Nullable;

/** An item of the work queue as its row stands. */
record StoredItem(
        String kind,
        String key,
        long rank,
        Instant since,
        @Nullable Instant answerBy,
        String clears) {

    static List<StoredItem> of(List<WorkItem> items) {
        return items.stream().map(StoredItem::of).toList();
    }

    private static StoredItem of(WorkItem item) {
        return new StoredItem(
                item.kind(),
                item.key(),
                item.rank(),
                Times.floor(item.since()).toInstant(),
                item.answerBy() == null ? null : Times.floor(item.answerBy()).toInstant(),
                item.clears().code());
    }

    static StoredItem read(Rows row) throws SQLException {
        return new StoredItem(row.text(), row.text(), row.number(), row.time(), row.timeOrNull(), row.text());
    }

    boolean isAt(StoredItem other) {
        return kind.equals(other.kind) && key.equals(other.key);
    }

    String name() {
        return key.isEmpty() ? kind : kind + "/" + key;
    }
}
