package org.chatpadi.core.lifecycle;

import java.time.Instant;
import org.chatpadi.core.order.Attempt;
import org.chatpadi.core.order.AttemptState;
import org.chatpadi.core.order.Balance;
import org.chatpadi.core.order.Changes;
import org.chatpadi.core.order.Chargeback;
import org.chatpadi.core.order.ChargebackState;
import org.chatpadi.core.order.Decision;
import org.chatpadi.core.order.Detail;
import org.chatpadi.core.order.FulfilmentEvent;
import org.chatpadi.core.order.LedgerEvent;
import org.chatpadi.core.order.Matter;
import org.chatpadi.core.order.MatterEvent;
import org.chatpadi.core.order.MatterKind;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderEvent;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.PaymentKind;
import org.chatpadi.core.order.PaymentStatus;
import org.chatpadi.core.order.Quantities;
import org.chatpadi.core.order.RefundReason;
import org.chatpadi.core.order.RefundRoute;
import org.chatpadi.core.order.RefundState;
import org.chatpadi.core.order.Refunds;
import org.chatpadi.core.order.Replaces;
import org.chatpadi.core.order.Resolution;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.order.ShortageStage;
import org.chatpadi.core.order.Status;
import org.jspecify.annotations.Nullable;

/**
 * What follows in the same commit from any change, whoever made it: the latch of confirmation, superseded attempts, matters that end and
 * matters that open, and what a replacement gives back to its original. Read off the order before and after, so that no command needs to
 * know of it.
 */
final class Consequences {

    private Consequences() {}

    static void follow(Changes changes) {
        confirm(changes);
        supersedeAttempts(changes);
        releaseByPolicy(changes);
        closeMatters(changes);
        openMatters(changes);
        reopenDispute(changes);
    }

    private static void confirm(Changes changes) {
        Order order = changes.now();
        if (!order.fulfilment().confirmed()
                && !order.fulfilment().cancelled()
                && order.balance().coversDispatch()) {
            changes.add(new FulfilmentEvent.Confirmed());
        }
    }

    private static void supersedeAttempts(Changes changes) {
        Order order = changes.now();
        boolean cancelled = order.fulfilment().cancelled();
        if (!cancelled && order.balance().due() == changes.before().balance().due()) {
            return;
        }
        for (Attempt attempt : order.ledger().attempts()) {
            if (attempt.state() == AttemptState.OPEN) {
                changes.add(new LedgerEvent.AttemptSuperseded(attempt.number()));
            }
        }
    }

    private static void releaseByPolicy(Changes changes) {
        if (changes.context().policy().releasesExcess() && changes.has(LedgerEvent.PaymentRecorded.class)) {
            Refunds.requestFreed(changes, RefundReason.EXCESS);
        }
    }

    private static void closeMatters(Changes changes) {
        Status status = changes.now().status();
        if (status == Status.CANCELLED) {
            changes.close(MatterKind.CANCELLATION_REQUEST, Resolution.GRANTED);
            changes.close(MatterKind.POSSIBLE_DUPLICATE, Resolution.LAPSED);
        }
        if (status == Status.DELIVERED) {
            changes.close(MatterKind.CANCELLATION_REQUEST, Resolution.LAPSED);
        }
        if (status.isFinal()) {
            changes.close(MatterKind.CORRECTION_REQUEST, Resolution.LAPSED);
        }
        if (status.isFinal() || changes.now().fulfilment().owesNothing()) {
            changes.close(MatterKind.SHORTAGE, Resolution.LAPSED);
        }
        if (changes.now().balance().status() != PaymentStatus.UNDERPAID) {
            changes.close(MatterKind.UNDERPAYMENT, Resolution.SETTLED);
        }
        if (changes.now().balance().excess() <= 0) {
            changes.close(MatterKind.EXCESS, Resolution.SETTLED);
        }
        closeChargebacks(changes);
        askAgain(changes);
    }

    private static void closeChargebacks(Changes changes) {
        Order order = changes.now();
        for (Matter matter : order.matters().all()) {
            if (matter.isOpen(MatterKind.CHARGEBACK)) {
                ChargebackState state =
                        order.ledger().chargeback(caseOf(matter)).orElseThrow().state();
                if (state != ChargebackState.OPEN) {
                    changes.add(new MatterEvent.MatterClosed(
                            matter.number(),
                            matter.kind(),
                            state == ChargebackState.LOST ? Resolution.LOST : Resolution.WON,
                            null,
                            null));
                }
            }
        }
    }

    private static String caseOf(Matter matter) {
        return ((Detail.Case) matter.detail()).caseId();
    }

    private static void askAgain(Changes changes) {
        Order order = changes.now();
        order.matters().theOpen(MatterKind.SHORTAGE).ifPresent(matter -> {
            boolean cancelling = ((Detail.Shortage) matter.detail()).stage() == ShortageStage.CANCELLING;
            if (cancelling && !order.matters().hasOpen(MatterKind.CANCELLATION_REQUEST)) {
                changes.add(new MatterEvent.ShortageAskedAgain(
                        matter.number(), changes.context().answerBy(MatterKind.SHORTAGE)));
            }
        });
    }

    private static void openMatters(Changes changes) {
        Balance balance = changes.now().balance();
        if (balance.excess() > 0 && !changes.now().matters().hasOpen(MatterKind.EXCESS)) {
            open(changes, MatterKind.EXCESS, Detail.plain());
        }
        if (balance.status() == PaymentStatus.UNDERPAID
                && isPaidAhead(changes)
                && !changes.now().matters().hasOpen(MatterKind.UNDERPAYMENT)) {
            open(changes, MatterKind.UNDERPAYMENT, Detail.plain());
        }
        String contradiction = contradiction(changes, balance);
        if (contradiction != null) {
            open(changes, MatterKind.CONTRADICTION, new Detail.Contradiction(contradiction));
        }
        for (Chargeback chargeback : changes.now().ledger().chargebacks()) {
            if (chargeback.state() == ChargebackState.OPEN && !isOpen(changes.now(), chargeback)) {
                open(changes, MatterKind.CHARGEBACK, new Detail.Case(chargeback.caseId()), chargeback.answerBy());
            }
        }
    }

    private static boolean isOpen(Order order, Chargeback chargeback) {
        return order.matters()
                .open(MatterKind.CHARGEBACK)
                .anyMatch(matter -> caseOf(matter).equals(chargeback.caseId()));
    }

    /** Whether a payment that is no settlement was recorded in this commit. */
    private static boolean isPaidAhead(Changes changes) {
        for (OrderEvent event : changes.events()) {
            if (event instanceof LedgerEvent.PaymentRecorded paid && paid.kind() != PaymentKind.SETTLEMENT) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String contradiction(Changes changes, Balance balance) {
        boolean uncovered = balance.paid() < balance.due()
                && balance.paid() < changes.before().balance().paid();
        for (OrderEvent event : changes.events()) {
            if (event instanceof LedgerEvent.PaymentReversed) {
                return "payment-reversed";
            }
            if (uncovered
                    && event instanceof LedgerEvent.RefundRequested made
                    && made.route() == RefundRoute.EXTERNAL) {
                return "external-refund";
            }
            if (uncovered && event instanceof LedgerEvent.RefundMoved moved && moved.to() == RefundState.SUCCEEDED) {
                return "refund-made-after-all";
            }
        }
        return null;
    }

    private static void open(Changes changes, MatterKind kind, Detail detail) {
        open(changes, kind, detail, changes.context().answerBy(kind));
    }

    private static void open(Changes changes, MatterKind kind, Detail detail, @Nullable Instant answerBy) {
        changes.add(new MatterEvent.MatterOpened(
                changes.now().matters().next(), kind, Role.SYSTEM, answerBy, detail, null, null));
    }

    /** A replacement that is cancelled or reduced opens its dispute on the original again, for those quantities. */
    private static void reopenDispute(Changes changes) {
        Replaces replaces = changes.now().placement().replaces();
        if (replaces == null) {
            return;
        }
        Order before = changes.before();
        Order after = changes.now();
        Quantities given = after.status() == Status.CANCELLED && before.status() != Status.CANCELLED
                ? before.fulfilment().agreed()
                : before.fulfilment().agreed().minus(after.fulfilment().agreed());
        if (given.isEmpty()) {
            return;
        }
        OrderId original = replaces.order();
        changes.link(Changes.of(changes.context().linked(original), changes.context())
                .add(new MatterEvent.DisputeReopened(
                        replaces.dispute(),
                        replaces.onOriginal(given),
                        after.id(),
                        changes.context().answerBy(MatterKind.DISPUTE))));
    }

    /** The linked orders' own consequences. */
    static Decision.Linked follow(Decision.Linked linked, org.chatpadi.core.order.Context context) {
        if (linked.order() == null) {
            return linked;
        }
        Changes changes = Changes.of(linked.order(), context, linked.events());
        follow(changes);
        return new Decision.Linked(linked.id(), linked.order(), changes.events());
    }
}
