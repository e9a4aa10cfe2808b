package org.chatpadi.core.upkeep;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.store.Standing;
import org.chatpadi.core.store.StoreUpkeep;
import org.chatpadi.core.store.StoredOrder.Difference;
import org.chatpadi.core.store.StoredOrder.Part;

/** One rebuild, of a shop or of an order. Not thread-safe. */
final class Rebuilding {

    private final StoreUpkeep store;
    private final Laws laws;
    private final Look look;
    private final Consumer<Finding> findings;
    private final Map<Part, Long> rebuilt = new EnumMap<>(Part.class);
    private long refused;
    private long unsettled;

    Rebuilding(StoreUpkeep store, Laws laws, Consumer<Finding> findings) {
        this.store = store;
        this.laws = laws;
        this.look = new Look(store, laws);
        this.findings = findings;
    }

    Rebuilt run() {
        Pass pass = new Pass(store, laws, this::suspect, finding -> {
            refused++;
            findings.accept(finding);
        });
        pass.run();
        return rebuilt(pass.orders());
    }

    Rebuilt run(OrderId order) {
        return rebuilt(suspect(order) ? 1 : 0);
    }

    /** Says whether anything is stored of the order. */
    private boolean suspect(OrderId id) {
        for (int i = 0; i < Look.TRIES; i++) {
            Look.Seen seen = look.at(id);
            if (seen == null) {
                break;
            }
            if (seen.isNothing()) {
                return false;
            }
            Standing should = seen.proof().standing();
            if (should == null) {
                refused++;
                seen.proof().findings().forEach(findings);
                return true;
            }
            if (seen.proof().differences().isEmpty()
                    || store.rewrite(laws.id(), seen.row().seq(), should)) {
                seen.proof().differences().stream()
                        .map(Difference::part)
                        .map(part -> part == Part.UNREADABLE ? Part.DOCUMENT : part)
                        .distinct()
                        .forEach(part -> rebuilt.merge(part, 1L, Long::sum));
                return true;
            }
        }
        unsettled++;
        return true;
    }

    private Rebuilt rebuilt(long orders) {
        return new Rebuilt(
                orders,
                rebuilt.getOrDefault(Part.DOCUMENT, 0L),
                rebuilt.getOrDefault(Part.COLUMN, 0L),
                rebuilt.getOrDefault(Part.QUEUE, 0L),
                refused,
                unsettled);
    }
}
