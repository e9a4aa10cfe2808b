package org.chatpadi.core.check;

import java.util.List;
import java.util.function.Consumer;
import org.chatpadi.core.lifecycle.Notice;
import org.chatpadi.core.lifecycle.Notices;
import org.chatpadi.core.order.Agreement;
import org.chatpadi.core.order.Detail;
import org.chatpadi.core.order.Evidence;
import org.chatpadi.core.order.EvidenceKind;
import org.chatpadi.core.order.FulfilmentEvent;
import org.chatpadi.core.order.Grade;
import org.chatpadi.core.order.LedgerEvent;
import org.chatpadi.core.order.MatterEvent;
import org.chatpadi.core.order.MatterKind;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderEvent;
import org.chatpadi.core.order.Resolution;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.order.StandingChoice;
import org.chatpadi.core.order.Status;
import org.jspecify.annotations.Nullable;

/** Q5: who is told, and what every word in the customer's name rests on. */
final class TalkChecks {

    private TalkChecks() {}

    static List<Invariant> all() {
        return List.of(Invariant.ofStep(
                "Q5", "a new status is told, and what the customer is said to want is evident", TalkChecks::talk));
    }

    private static void talk(Step step, Consumer<String> broken) {
        told(step, broken);
        boolean standing = isAnsweredByStandingChoice(step);
        for (OrderEvent event : step.events()) {
            if (event instanceof MatterEvent.MatterOpened opened && isTheCustomers(opened.kind())) {
                evident(opened.kind().code(), step.role(), opened.evidence(), standing, broken);
            } else if (event instanceof MatterEvent.MatterClosed closed
                    && closed.resolution() == Resolution.WITHDRAWN
                    && closed.kind() != MatterKind.SHORTAGE) {
                evident(closed.kind().code() + " withdrawn", step.role(), closed.evidence(), standing, broken);
            } else if (event instanceof MatterEvent.ShortageAnswered answered) {
                graded("shortage answered", step, answered.agreement(), standing, broken);
                revision(step, answered, broken);
            } else if (event instanceof FulfilmentEvent.PartAgreed part) {
                graded("part agreed", step, part.agreement(), standing, broken);
            } else if (event instanceof FulfilmentEvent.QuantitiesReduced reduced && reduced.agreement() != null) {
                graded("reduced", step, reduced.agreement(), standing, broken);
            } else if (event instanceof LedgerEvent.ChargeAmended amended && amended.amount() > 0) {
                if (amended.agreement() == null) {
                    broken.accept("a fee without an agreement");
                } else {
                    graded("fee", step, amended.agreement(), standing, broken);
                }
            }
        }
    }

    private static void told(Step step, Consumer<String> broken) {
        Order before = step.before();
        Status is = GoodsLaw.of(step.after()).status();
        if (before != null && GoodsLaw.of(before).status() == is) {
            return;
        }
        String kind = step.has(FulfilmentEvent.DeliveryUndone.class) ? "delivery-undone" : is.code();
        if (!Notices.of(before, step.after(), step.events(), step.role())
                .contains(new Notice(Notice.Audience.CUSTOMER, kind))) {
            broken.accept("the customer is not told of status " + is.code());
        }
    }

    /** Answered in the commit that reported it, because the customer had chosen beforehand. */
    private static boolean isAnsweredByStandingChoice(Step step) {
        return step.has(MatterEvent.ShortageReported.class)
                && step.after().placement().onShortage() != StandingChoice.ASK_ME;
    }

    private static boolean isTheCustomers(MatterKind kind) {
        return kind == MatterKind.CANCELLATION_REQUEST
                || kind == MatterKind.DISPUTE
                || kind == MatterKind.CORRECTION_REQUEST
                || kind == MatterKind.PAYMENT_CLAIMED;
    }

    private static void evident(
            String what, Role role, @Nullable Evidence evidence, boolean standing, Consumer<String> broken) {
        if (evidence == null) {
            if (!standing) {
                broken.accept(what + " without evidence");
            }
        } else if (!mayGive(role, evidence.kind())) {
            broken.accept(what + " by " + role.code() + " on " + evidence.kind().code());
        }
    }

    /** The customer's page is the customer's, what was told is the seller's word, and a message can be shown by all three. */
    private static boolean mayGive(Role role, EvidenceKind kind) {
        return switch (role) {
            case CUSTOMER -> kind == EvidenceKind.PAGE || kind == EvidenceKind.MESSAGE;
            case ASSISTANT -> kind == EvidenceKind.MESSAGE;
            case SELLER -> kind == EvidenceKind.MESSAGE || kind == EvidenceKind.TOLD;
            case COURIER, GATEWAY, HOST, SYSTEM -> false;
        };
    }

    private static void graded(String what, Step step, Agreement agreement, boolean standing, Consumer<String> broken) {
        Evidence evidence = agreement.evidence();
        evident(what, step.role(), evidence, standing, broken);
        Grade grade = evidence == null
                ? Grade.STANDING
                : switch (evidence.kind()) {
                    case PAGE -> Grade.CUSTOMER;
                    case MESSAGE -> Grade.MESSAGE;
                    case TOLD -> Grade.TOLD;
                };
        if (agreement.grade() != grade) {
            broken.accept(what + " of grade " + agreement.grade().code() + ", its evidence makes it " + grade.code());
        }
    }

    /** The proposal that was answered is the one that stood open. */
    private static void revision(Step step, MatterEvent.ShortageAnswered answered, Consumer<String> broken) {
        int proposed = step.after()
                .matters()
                .matter(answered.matter())
                .map(matter -> ((Detail.Shortage) matter.detail()).revision())
                .orElse(0);
        if (answered.agreement().proposal() != proposed) {
            broken.accept("revision " + answered.agreement().proposal() + " answered, open is " + proposed);
        }
        if (answered.agreement().choice() == null) {
            broken.accept("a shortage answered without a choice");
        }
    }
}
