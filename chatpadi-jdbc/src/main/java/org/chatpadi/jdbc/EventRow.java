package org.chatpadi.jdbc;

import java.util.ArrayList;
import java.util.List;
import org.chatpadi.core.store.Change;
import org.chatpadi.core.store.Commit;
import org.chatpadi.core.store.Recorded;
import org.jspecify.annotations.Nullable;

/** An event as its row will stand: one that erases never brings a sealed part to the database. */
record EventRow(Change change, Recorded event) {

    static List<EventRow> of(Commit commit) {
        List<EventRow> rows = new ArrayList<>();
        for (Change change : commit.changes()) {
            for (Recorded event : change.events()) {
                rows.add(new EventRow(change, event));
            }
        }
        return rows;
    }

    byte @Nullable [] sealed() {
        return change.erases() ? null : event.sealed();
    }

    byte @Nullable [] salt() {
        return change.erases() ? null : event.salt();
    }
}
