package org.chatpadi.testkit;

import java.util.List;
import java.util.function.IntFunction;
import org.chatpadi.core.cancellation.Cancel;
import org.chatpadi.core.cancellation.DeclineCancellation;
import org.chatpadi.core.cancellation.RequestCancellation;
import org.chatpadi.core.cancellation.WithdrawCancellation;
import org.chatpadi.core.dispute.OpenDispute;
import org.chatpadi.core.dispute.ResolveDispute;
import org.chatpadi.core.dispute.WithdrawDispute;
import org.chatpadi.core.notes.AddNote;
import org.chatpadi.core.notes.CorrectAddress;
import org.chatpadi.core.notes.CorrectContact;
import org.chatpadi.core.notes.DeclineCorrection;
import org.chatpadi.core.notes.EraseCustomer;
import org.chatpadi.core.notes.MessageCustomer;
import org.chatpadi.core.notes.RequestCorrection;
import org.chatpadi.core.notes.RevokeTracking;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Address;
import org.chatpadi.core.order.CancelReason;
import org.chatpadi.core.order.Command;
import org.chatpadi.core.order.Contact;
import org.chatpadi.core.order.DisputeCause;
import org.chatpadi.core.order.DisputeReason;
import org.chatpadi.core.order.Evidence;
import org.chatpadi.core.order.Matter;
import org.chatpadi.core.order.MatterKind;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.Personal;
import org.chatpadi.core.order.Quantities;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.placement.ClearDuplicate;

/** Commands about requests, disputes, words and people that fit an order as it stands. */
record TalkCommands(Order order, Role role, Choice choice) {

    private static final String WHY = "as agreed";

    List<Command> of(Act act) {
        return switch (act) {
            case CANCEL ->
                List.of(choice.of(
                        Cancel.of(choice.among(List.of(CancelReason.values())), "We are sorry."),
                        Cancel.silently(CancelReason.OTHER).noting("a prank")));
            case REQUEST_CANCELLATION -> List.of(RequestCancellation.of(evidence()));
            case WITHDRAW_CANCELLATION -> List.of(WithdrawCancellation.of(evidence()));
            case DECLINE_CANCELLATION -> List.of(DeclineCancellation.because(WHY));
            case OPEN_DISPUTE -> List.of(dispute());
            case WITHDRAW_DISPUTE -> open(MatterKind.DISPUTE, n -> WithdrawDispute.of(n, evidence()));
            case RESOLVE_DISPUTE -> open(MatterKind.DISPUTE, this::resolve);
            case CLEAR_DUPLICATE -> List.of(ClearDuplicate.now());
            case REQUEST_CORRECTION -> List.of(RequestCorrection.of("The gate is blue.", evidence()));
            case DECLINE_CORRECTION -> open(MatterKind.CORRECTION_REQUEST, n -> DeclineCorrection.of(n, WHY));
            case ADD_NOTE -> List.of(AddNote.of("called twice"));
            case MESSAGE_CUSTOMER -> List.of(MessageCustomer.of("It is on its way."));
            case CORRECT_CONTACT -> List.of(CorrectContact.to(contact()));
            case CORRECT_ADDRESS -> List.of(CorrectAddress.to(Address.of("3 Ring Road", "Accra", "GH")));
            case REVOKE_TRACKING -> List.of(RevokeTracking.now());
            case ERASE_CUSTOMER -> List.of(EraseCustomer.now());
            default -> List.of();
        };
    }

    private Evidence evidence() {
        return Sandbox.evidence(role);
    }

    private Contact contact() {
        return choice.of(
                OrderShape.AMA,
                new Contact(Personal.of("Ama Kusi"), Personal.of("+233201112223"), Personal.of(OrderShape.EMAIL)));
    }

    private Command dispute() {
        Quantities about = Quantities.none();
        Quantities open = order.fulfilment().agreed().minus(order.matters().remedied());
        for (int line : open.lines()) {
            about = about.and(line, choice.below((int) Math.min(1_000, open.of(line)) + 1));
        }
        return OpenDispute.of(choice.among(List.of(DisputeReason.values())), about, evidence());
    }

    private Command resolve(int dispute) {
        DisputeCause cause = choice.among(List.of(DisputeCause.values()));
        return switch (choice.below(4)) {
            case 0 -> ResolveDispute.replace(dispute, cause);
            case 1 ->
                ResolveDispute.refund(
                        dispute,
                        order.money(choice.amount(Math.max(1, order.balance().due() / 2))),
                        cause);
            case 2 -> ResolveDispute.refundInFull(dispute, cause);
            default -> ResolveDispute.reject(dispute, cause, WHY);
        };
    }

    private List<Command> open(MatterKind kind, IntFunction<Command> how) {
        return order.matters().open(kind).map(Matter::number).map(how::apply).toList();
    }
}
