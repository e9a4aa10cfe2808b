package org.chatpadi.core.format;

import java.util.List;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.store.WorkItem;

/** The bytes of an order's items in the work queue: a JSON array. */
public final class QueueFormat {

    private static final ListShape<WorkItem> ITEMS = new ListShape<>(Shapes.of(WorkItem.class));

    private QueueFormat() {}

    public static byte[] write(List<WorkItem> items) {
        return Out.whole(out -> ITEMS.write(items, out));
    }

    /**
     * Reads items back.
     *
     * @param order whose items they are
     * @throws FormatTooNewException when a newer version of the library wrote them
     * @throws FormatBrokenException when no version of the library wrote them
     */
    public static List<WorkItem> read(OrderId order, byte[] items) {
        try (In in = In.whole(order, 0, items)) {
            List<WorkItem> read = ITEMS.read(in);
            in.end();
            return read;
        }
    }
}
