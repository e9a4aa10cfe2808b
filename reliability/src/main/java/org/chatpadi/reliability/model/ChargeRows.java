package org.chatpadi.reliability.model;

import static org.chatpadi.core.order.Role.SELLER;

import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Status;
import org.chatpadi.reliability.model.ModelCommand.AmendCharges;
import org.chatpadi.reliability.model.ModelCommand.Amendment;
import org.chatpadi.reliability.model.ModelCommand.Charge;
import org.jspecify.annotations.Nullable;

/** Discounts, goodwill and fees. */
final class ChargeRows {
    private ChargeRows() {}

    static void add() {
        Table.<AmendCharges>add(AmendCharges.class, Act.AMEND_CHARGES)
                .by(SELLER)
                .whileLive()
                .state(scene -> isDelivered(scene) && scene.money().due() == 0 ? "amend.nothing-due" : null)
                .arguments((scene, c) -> c.kind() == Amendment.FEE ? feeAllowed(scene, c) : reductionAllowed(scene, c))
                .writes(ChargeRows::amend);
    }

    private static boolean isDelivered(Scene scene) {
        return scene.order().status() == Status.DELIVERED;
    }

    private static @Nullable String reductionAllowed(Scene scene, AmendCharges command) {
        return command.amount().minor() > scene.money().due() ? "amend.beyond-due" : null;
    }

    private static @Nullable String feeAllowed(Scene scene, AmendCharges command) {
        if (isDelivered(scene)) {
            return "amend.fee-after-delivery";
        }
        if (!Evidence.counts(command.evidence(), scene.role())) {
            return "evidence";
        }
        long room = scene.shop().largestTotal() - Math.max(0, scene.money().total());
        return command.amount().minor() > room ? "amount.limit" : null;
    }

    private static void amend(Commit commit, AmendCharges command) {
        long amount = command.amount().minor();
        long before = commit.order.excess();
        commit.order.charges.add(new Charge(command.kind() == Amendment.FEE ? amount : -amount, false));
        int refunds = commit.order.refunds.size();
        if (!command.hold()) {
            Refunding.freed(commit, before);
        }
        if (commit.order.refunds.size() == refunds) {
            commit.tellCustomer("charges-amended");
        }
    }
}
