package org.chatpadi.jdbc;

import java.util.List;
import org.chatpadi.core.store.Change;
import org.chatpadi.core.store.Commit;
import org.chatpadi.core.store.Recorded;
import org.jspecify.annotations.Nullable;

/** An event as its row will stand: one that erases never brings a sealed part to the database. */
record EventRow(Change change, Recorded event) {

    static List<EventRow> of(Commit commit) {
        return commit.changes().stream()
                .flatMap(change -> change.events().stream().map(event -> new EventRow(change, event)))
                .toList();
    }

    byte @Nullable [] sealed() {
        return change.erases() ? null : event.sealed();
    }

    byte @Nullable [] salt() {
        return change.erases() ? null : event.salt();
    }
}
