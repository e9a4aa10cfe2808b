package org.chatpadi.core.work;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chatpadi.core.order.Status;
import org.chatpadi.core.store.Work;

/** After an outage nobody wants yesterday's news: a status message that grew stale is dropped where a newer one goes out with it (F53). */
final class Superseding {

    private static final Set<String> STATUSES =
            Arrays.stream(Status.values()).map(Status::code).collect(Collectors.toUnmodifiableSet());

    private Superseding() {}

    /** Whether the first of these rows of a lane is stale beside a later one. */
    static boolean drops(List<Row> waiting, Duration staleAfter) {
        Row row = waiting.get(0);
        return isStatus(row)
                && row.age().compareTo(staleAfter) >= 0
                && waiting.stream().skip(1).anyMatch(Superseding::isStatus);
    }

    private static boolean isStatus(Row row) {
        return row.work().kind() == Work.Kind.TELL_CUSTOMER
                && STATUSES.contains(row.work().subject());
    }
}
