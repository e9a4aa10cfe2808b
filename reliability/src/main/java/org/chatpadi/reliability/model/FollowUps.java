package org.chatpadi.reliability.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.chatpadi.core.order.PaymentStatus;
import org.chatpadi.core.order.Status;
import org.chatpadi.reliability.model.ModelCommand.CaseState;
import org.chatpadi.reliability.model.ModelView.AttemptState;
import org.chatpadi.reliability.model.ModelView.Stage;

/** What follows from every change, in the same commit and in this order. */
final class FollowUps {
    private FollowUps() {}

    /** Follows up every order the commit wrote to, those included that the follow-ups themselves write to. */
    static void follow(Commit first) {
        Deque<Commit> waiting = new ArrayDeque<>(first.all().values());
        List<Integer> known = new ArrayList<>(first.all().keySet());
        while (!waiting.isEmpty()) {
            Commit commit = waiting.remove();
            one(commit);
            for (Map.Entry<Integer, Commit> entry : commit.all().entrySet()) {
                if (!known.contains(entry.getKey())) {
                    known.add(entry.getKey());
                    waiting.add(entry.getValue());
                }
            }
        }
    }

    private static void one(Commit commit) {
        endAgreedPart(commit);
        confirm(commit.order);
        supersedeAttempts(commit);
        releaseByPolicy(commit);
        closeMatters(commit);
        openMatters(commit);
        reopenOrigin(commit);
        tell(commit);
    }

    /** The agreed part ends when agreed falls or nothing is owed. */
    private static void endAgreedPart(Commit commit) {
        boolean agreedFell = Quantities.beyond(commit.agreedBefore, commit.order.goods.agreed());
        if (agreedFell || commit.order.goods.nothingOwed()) {
            commit.order.agreedPart = Map.of();
        }
    }

    private static void confirm(ModelOrder order) {
        order.confirmed |= !order.cancelled && order.money.covered();
    }

    private static void supersedeAttempts(Commit commit) {
        if (!commit.order.cancelled && commit.order.due() == commit.dueBefore) {
            return;
        }
        for (Facts.Attempt attempt : commit.order.attempts) {
            if (attempt.state == AttemptState.OPEN) {
                attempt.state = AttemptState.SUPERSEDED;
            }
        }
    }

    private static void releaseByPolicy(Commit commit) {
        if (commit.scene.shop().releasesExcess() && commit.paymentRecorded) {
            Refunding.freed(commit, commit.excessBefore);
        }
    }

    private static void closeMatters(Commit commit) {
        ModelOrder order = commit.order;
        boolean delivered = order.status() == Status.DELIVERED;
        if (order.cancelled || delivered) {
            closeAll(order, MatterKind.CANCELLATION_REQUEST);
            closeAll(order, MatterKind.SHORTAGE);
            closeAll(order, MatterKind.CORRECTION);
        }
        if (order.cancelled) {
            closeAll(order, MatterKind.DUPLICATE);
        }
        if (order.goods.nothingOwed()) {
            closeAll(order, MatterKind.SHORTAGE);
        }
        if (order.paymentStatus() != PaymentStatus.UNDERPAID) {
            closeAll(order, MatterKind.UNDERPAYMENT);
        }
        if (order.excess() <= 0) {
            closeAll(order, MatterKind.EXCESS);
        }
        for (Matter matter : order.matters(MatterKind.CHARGEBACK)) {
            matter.open &= ((Matter.Disputed) matter).chargeback.state == CaseState.OPEN;
        }
        askAgain(commit);
    }

    /** A shortage that waits for a cancellation is asked again when no request is open any more. */
    private static void askAgain(Commit commit) {
        Matter.Shortage shortage = commit.order.openShortage();
        if (shortage != null && shortage.stage == Stage.CANCELLING && commit.order.openRequest() == null) {
            shortage.stage = Stage.ASKED;
            commit.tellCustomer("shortage-asked");
        }
    }

    private static void openMatters(Commit commit) {
        ModelOrder order = commit.order;
        if (order.excess() > 0 && !order.hasOpen(MatterKind.EXCESS)) {
            openMoneyMatter(commit, MatterKind.EXCESS);
        }
        boolean underpaid = order.paymentStatus() == PaymentStatus.UNDERPAID;
        if (commit.paymentRecorded && underpaid && !order.hasOpen(MatterKind.UNDERPAYMENT)) {
            openMoneyMatter(commit, MatterKind.UNDERPAYMENT);
        }
        if (commit.paymentReversed || refundLeftShort(commit)) {
            openMoneyMatter(commit, MatterKind.CONTRADICTION);
        }
        if (commit.openedCase != null) {
            order.matters.add(new Matter.Disputed(commit.openedCase));
        }
    }

    /** A refund that took more than was reserved for it, and more than was paid beyond the due. */
    private static boolean refundLeftShort(Commit commit) {
        long paid = commit.order.money.paid();
        return commit.refundSucceeded && paid < commit.paidBefore && paid < commit.order.due();
    }

    private static void openMoneyMatter(Commit commit, MatterKind kind) {
        commit.order.matters.add(new Matter(kind));
        commit.tellSeller("money-matter");
    }

    static void closeAll(ModelOrder order, MatterKind kind) {
        order.matters(kind).forEach(matter -> matter.open = false);
    }

    /** A replacement that is cancelled or reduced opens its dispute again. */
    private static void reopenOrigin(Commit commit) {
        ModelOrder.Origin origin = commit.order.origin;
        if (origin == null) {
            return;
        }
        boolean cancelledNow = commit.order.cancelled && commit.statusBefore != Status.CANCELLED;
        Map<Integer, Long> agreed = commit.order.goods.agreed();
        Map<Integer, Long> fallen = cancelledNow ? agreed : Quantities.less(commit.agreedBefore, agreed);
        if (!fallen.isEmpty()) {
            DisputeRows.reopen(commit.linked(origin.order()), origin, fallen);
        }
    }

    /** One message for a new order or a changed status; else what happened is told by itself. */
    private static void tell(Commit commit) {
        Status status = commit.order.status();
        if (commit.deliveryUndone) {
            commit.tellCustomer("delivery-undone");
        } else if (status != commit.statusBefore) {
            commit.tellCustomer(status.code());
        } else if (commit.toldWhenStatusStands != null) {
            commit.tellCustomer(commit.toldWhenStatusStands);
        }
    }
}
