package org.chatpadi.examples.quickstart.orders;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.chatpadi.core.placement.LineDraft;

/**
 * An order as its file tells it.
 *
 * @param invoice its number there
 * @param at when it was placed
 * @param lines in the order of the file; a product may stand on several
 */
public record FileOrder(String invoice, Instant at, Buyer buyer, List<LineDraft> lines) {

    public FileOrder {
        lines = List.copyOf(lines);
    }

    /** What all lines cost, in major units. */
    public BigDecimal total() {
        return lines.stream()
                .map(line -> line.price().multiply(BigDecimal.valueOf(line.quantity())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public long units() {
        return lines.stream().mapToLong(LineDraft::quantity).sum();
    }
}
