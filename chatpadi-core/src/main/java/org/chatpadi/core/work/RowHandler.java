package org.chatpadi.core.work;

import java.util.List;
import java.util.function.Supplier;
import org.chatpadi.core.format.UnreadableOrderException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works on one row after the other, each written down before the next begins. */
abstract class RowHandler implements Handler {

    private static final Logger LOG = LoggerFactory.getLogger(RowHandler.class);

    abstract Verdict handle(Row row);

    /** What becomes of a row whose handling broke. */
    Verdict broken(Row row) {
        return row.again(row.setup().settings().messages(), BROKEN);
    }

    /** What becomes of a row whose order cannot be read. */
    Verdict unreadable(Row row) {
        return row.again(row.setup().settings().messages(), UNREADABLE);
    }

    @Override
    public final List<Lane.Handled> handle(List<Lane> lanes) {
        Lane lane = lanes.get(0);
        return List.of(lane.handled(verdict(lane.row())));
    }

    private Verdict verdict(Row row) {
        try {
            return handle(row);
        } catch (UnreadableOrderException stays) {
            LOG.debug("row {}: {}", row, stays.getMessage());
            return orLeft(() -> unreadable(row));
        } catch (RuntimeException | Error broken) {
            LOG.debug("row {} broke: {}", row, broken.getClass().getName());
            return orLeft(() -> broken(row));
        }
    }

    private static Verdict orLeft(Supplier<Verdict> verdict) {
        try {
            return verdict.get();
        } catch (RuntimeException | Error storeDown) {
            LOG.debug(
                    "and stays until its lease is over: {}",
                    storeDown.getClass().getName());
            return Verdict.left();
        }
    }
}
