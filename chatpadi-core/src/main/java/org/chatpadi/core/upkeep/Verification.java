package org.chatpadi.core.upkeep;

import java.util.function.Consumer;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.store.StoreUpkeep;

/** One verification of a shop. Not thread-safe. */
final class Verification {

    private final Look look;
    private final Pass pass;
    private final Consumer<Finding> findings;
    private long found;
    private long unsettled;

    Verification(StoreUpkeep store, Laws laws, Consumer<Finding> findings) {
        this.look = new Look(store, laws);
        this.pass = new Pass(store, laws, this::suspect, this::tell);
        this.findings = findings;
    }

    Verified run() {
        pass.run();
        return new Verified(1, pass.orders(), pass.events(), found, unsettled);
    }

    private void suspect(OrderId id) {
        Look.Seen seen = look.at(id);
        if (seen == null) {
            unsettled++;
        } else {
            seen.proof().findings().forEach(this::tell);
        }
    }

    private void tell(Finding finding) {
        found++;
        findings.accept(finding);
    }
}
