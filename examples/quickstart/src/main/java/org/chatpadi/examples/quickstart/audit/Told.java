package org.chatpadi.examples.quickstart.audit;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.chatpadi.core.check.Step;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.AttemptState;
import org.chatpadi.core.order.FulfilmentEvent;
import org.chatpadi.core.order.LedgerEvent;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderEvent;
import org.chatpadi.core.order.Payment;
import org.chatpadi.core.order.PaymentKind;
import org.chatpadi.core.order.Refund;
import org.chatpadi.core.order.RefundState;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.order.Shipment;
import org.chatpadi.core.order.ShipmentState;
import org.jspecify.annotations.Nullable;

/**
 * Who should have been told what of one commit, by the list of message kinds in docs/commands.md: read off how the order differs from what
 * it was, and not the way the library reads it.
 */
final class Told {

    private static final String SELLER = "seller.";
    private static final Set<String> SAY_REFUNDS = Set.of(
            "cancelled",
            "delivered",
            "shipment-delivered",
            "shortage-answered",
            "quantities-reduced",
            "dispute-resolved");

    private final @Nullable Order before;
    private final Order after;
    private final Step step;
    private final Set<String> kinds = new TreeSet<>();

    private Told(Step step) {
        this.step = step;
        this.before = step.before();
        this.after = step.after();
    }

    /** The kinds of the messages of a commit; those to the seller begin with {@code seller.} */
    static Set<String> of(Step step) {
        Told told = new Told(step);
        String first = told.first();
        if (first != null) {
            told.customer(first);
        }
        told.payments();
        told.refunds();
        told.quantities();
        told.contact();
        told.kinds.addAll(ToldMatters.of(step));
        told.leaveOut();
        return told.kinds;
    }

    private void leaveOut() {
        if (kinds.contains("shortage-answered")) {
            kinds.remove("quantities-reduced");
        }
        if (kinds.stream().anyMatch(SAY_REFUNDS::contains)) {
            kinds.remove("refund-requested");
        }
    }

    private @Nullable String first() {
        if (isUndone()) {
            return "delivery-undone";
        }
        if (before == null || before.status() != after.status()) {
            return after.status().code();
        }
        if (any(event -> event instanceof FulfilmentEvent.Dispatched)) {
            return "shipment-dispatched";
        }
        if (cameTo(ShipmentState.DELIVERED)) {
            return "shipment-delivered";
        }
        if (cameTo(ShipmentState.FAILED)) {
            return "shipment-failed";
        }
        return any(event -> event instanceof LedgerEvent.PaymentRecorded paid && paid.kind() != PaymentKind.SETTLEMENT)
                ? "payment-received"
                : null;
    }

    private boolean isUndone() {
        return before != null
                && before.fulfilment()
                        .any(shipment -> shipment.is(ShipmentState.DELIVERED)
                                && now(shipment).is(ShipmentState.ON_ROAD));
    }

    /** From the road: what failed before and is lost since is no news to the customer. */
    private boolean cameTo(ShipmentState state) {
        return before != null
                && before.fulfilment()
                        .any(shipment -> shipment.is(ShipmentState.ON_ROAD)
                                && now(shipment).is(state));
    }

    private Shipment now(Shipment shipment) {
        return after.fulfilment().shipment(shipment.number()).orElseThrow();
    }

    private void payments() {
        long failed = failed(after);
        customer("payment-failed", before != null && failed > failed(before));
        long voided = voided(after);
        customer("payment-voided", before != null && voided > voided(before) && !isUndone());
        customer(
                "charges-amended",
                before != null
                        && after.ledger().charges().size()
                                > before.ledger().charges().size()
                        && refundsBefore() == after.ledger().refunds().size()
                        && step.act() != Act.RESOLVE_DISPUTE);
        seller(
                "chargeback",
                before != null
                        && !before.ledger().chargebacks().equals(after.ledger().chargebacks()));
    }

    private static long failed(Order order) {
        return order.ledger().attempts().stream()
                .filter(attempt -> attempt.state() == AttemptState.FAILED)
                .count();
    }

    private static long voided(Order order) {
        return order.ledger().payments().stream().filter(Payment::voided).count();
    }

    private int refundsBefore() {
        return before == null ? 0 : before.ledger().refunds().size();
    }

    private void refunds() {
        List<Refund> all = after.ledger().refunds();
        for (Refund refund : all.subList(refundsBefore(), all.size())) {
            switch (refund.route()) {
                case AUTOMATIC -> customer("refund-requested");
                case MANUAL -> {
                    customer("refund-requested");
                    seller("refund-by-hand");
                }
                case MADE, EXTERNAL -> customer("refund-succeeded");
            }
        }
        for (Refund refund : all.subList(0, refundsBefore())) {
            if (before != null
                    && refund.state()
                            != before.ledger()
                                    .refunds()
                                    .get(refund.number() - 1)
                                    .state()) {
                moved(refund.state());
            }
        }
    }

    private void moved(RefundState to) {
        customer("refund-succeeded", to == RefundState.SUCCEEDED);
        customer("refund-failed", to.isGivenBack());
        seller("refund-failed", to.isGivenBack());
        seller("refund-review", to == RefundState.NEEDS_REVIEW);
    }

    /** What was refused at the door is told with the delivery. */
    private void quantities() {
        boolean fell = before != null
                && !before.fulfilment().agreed().equals(after.fulfilment().agreed());
        customer(
                "quantities-reduced",
                fell
                        && Set.of(Act.ANSWER_SHORTAGE, Act.REPORT_SHORTAGE, Act.CLOSE_SHORT)
                                .contains(step.act()));
    }

    private void contact() {
        customer("contact-corrected", step.act() == Act.CORRECT_CONTACT);
        customer("address-corrected", step.act() == Act.CORRECT_ADDRESS);
        customer("tracking-renewed", step.act() == Act.REVOKE_TRACKING);
        customer("message", step.act() == Act.MESSAGE_CUSTOMER);
    }

    private boolean any(Predicate<OrderEvent> which) {
        return step.events().stream().anyMatch(which);
    }

    private void customer(String kind) {
        kinds.add(kind);
    }

    private void customer(String kind, boolean holds) {
        if (holds) {
            customer(kind);
        }
    }

    private void seller(String kind) {
        kinds.add(SELLER + kind);
    }

    private void seller(String kind, boolean holds) {
        if (holds) {
            seller(kind);
        }
    }

    /** Whether somebody else than the seller acted, so that the seller has to hear of it. */
    static boolean isNews(Step step) {
        return step.role() != Role.SELLER;
    }
}
