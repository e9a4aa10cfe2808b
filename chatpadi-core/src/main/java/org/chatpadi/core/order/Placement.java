package org.chatpadi.core.order;

import java.time.Instant;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * The frozen facts of an order (I10): nothing in it ever changes, but that its personal parts go with the customer.
 *
 * @param reference what people call the order by; unique in its shop
 * @param lines as ordered, numbered from 1
 * @param alike a digest of phone and lines, by which possible duplicates are found; null for replacements
 */
public record Placement(
        ShopId shop,
        OrderId id,
        String reference,
        CurrencyUnit currency,
        List<Line> lines,
        Terms terms,
        Source source,
        StandingChoice onShortage,
        Instant placedAt,
        @Nullable Replaces replaces,
        @Nullable Personal alike) {

    public Placement {
        lines = List.copyOf(lines);
    }

    Placement erased() {
        return new Placement(
                shop,
                id,
                reference,
                currency,
                lines,
                terms,
                source.erased(),
                onShortage,
                placedAt,
                replaces,
                alike == null ? null : Personal.erased());
    }

    /** The ordered quantities of all lines. */
    public Quantities ordered() {
        long[] counts = new long[lines.size()];
        for (Line line : lines) {
            counts[line.number() - 1] = line.quantity();
        }
        return Quantities.ofAll(counts);
    }

    /** What these units of the lines cost, in minor units. */
    public long total(Quantities units) {
        long sum = 0;
        for (Line line : lines) {
            sum = Math.addExact(sum, line.total(units.of(line.number())));
        }
        return sum;
    }

    public boolean hasLines(Quantities units) {
        return units.lastLine() <= lines.size();
    }
}
