package org.chatpadi.core.format;

import java.time.Instant;
import org.chatpadi.core.order.Customer;
import org.chatpadi.core.order.Fulfilment;
import org.chatpadi.core.order.Ledger;
import org.chatpadi.core.order.Matters;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.Placement;

/** The bytes of an order as it stands: its rooms as one JSON document, with the customer's personal texts in it. */
public final class OrderFormat {

    private static final RecordShape<Document> DOCUMENT = Shapes.of(Document.class);

    private OrderFormat() {}

    record Document(
            Version v,
            long seq,
            Instant at,
            Placement placement,
            Fulfilment fulfilment,
            Ledger ledger,
            Matters matters,
            Customer customer) {

        Order order() {
            return Order.of(placement, fulfilment, ledger, matters, customer, seq, at);
        }
    }

    public static byte[] write(Order order) {
        Document document = new Document(
                Version.CURRENT,
                order.seq(),
                order.at(),
                order.placement(),
                order.fulfilment(),
                order.ledger(),
                order.matters(),
                order.customer());
        return Out.whole(out -> DOCUMENT.write(document, out));
    }

    /**
     * Reads an order back.
     *
     * @param order whose document it should be
     * @throws FormatTooNewException when a newer version of the library wrote it
     * @throws FormatBrokenException when no version of the library wrote it, or not for this order
     */
    public static Order read(OrderId order, byte[] document) {
        try (In in = In.whole(order, 0, document)) {
            Order read = in.valid(Document::order, DOCUMENT.read(in));
            in.end();
            if (!read.id().equals(order)) {
                throw in.broken();
            }
            return read;
        }
    }
}
