package org.chatpadi.reliability.statespace;

import org.chatpadi.core.cancellation.DeclineCancellation;
import org.chatpadi.core.cancellation.RequestCancellation;
import org.chatpadi.core.cancellation.WithdrawCancellation;
import org.chatpadi.core.dispute.OpenDispute;
import org.chatpadi.core.dispute.WithdrawDispute;
import org.chatpadi.core.notes.AddNote;
import org.chatpadi.core.notes.CorrectAddress;
import org.chatpadi.core.notes.CorrectContact;
import org.chatpadi.core.notes.DeclineCorrection;
import org.chatpadi.core.notes.EraseCustomer;
import org.chatpadi.core.notes.MessageCustomer;
import org.chatpadi.core.notes.RequestCorrection;
import org.chatpadi.core.notes.RevokeTracking;
import org.chatpadi.core.order.Address;
import org.chatpadi.core.order.Command;
import org.chatpadi.core.order.Contact;
import org.chatpadi.core.order.Detail;
import org.chatpadi.core.order.DisputeReason;
import org.chatpadi.core.order.Evidence;
import org.chatpadi.core.order.Matter;
import org.chatpadi.core.order.MatterKind;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.Personal;
import org.chatpadi.core.order.Quantities;
import org.chatpadi.core.order.ShortageChoice;
import org.chatpadi.core.placement.ClearDuplicate;
import org.chatpadi.core.shortage.AnswerShortage;
import org.chatpadi.core.shortage.CloseShort;
import org.chatpadi.core.shortage.ReportShortage;
import org.chatpadi.core.shortage.Restock;
import org.chatpadi.core.shortage.WithdrawShortage;

/** What is asked, answered and written down. */
final class TalkWords {

    static final Evidence MESSAGE = Evidence.message("whatsapp", "m-2");
    static final Evidence TOLD = Evidence.told("She said so by phone.");

    private TalkWords() {}

    static void in(Alphabet.Said said, Order order) {
        cancellation(said);
        shortage(said, order);
        disputes(said, order);
        people(said, order);
    }

    private static void cancellation(Alphabet.Said said) {
        said.by(Who.CUSTOMER, RequestCancellation.of(Evidence.page()));
        said.by(Who.ASSISTANT, RequestCancellation.of(MESSAGE));
        said.by(Who.ASSISTANT, RequestCancellation.of(Evidence.page()));
        said.seller(RequestCancellation.of(TOLD));
        said.by(Who.CUSTOMER, WithdrawCancellation.of(MESSAGE));
        said.by(Who.ASSISTANT, WithdrawCancellation.of(MESSAGE));
        said.seller(WithdrawCancellation.of(TOLD));
        said.seller(WithdrawCancellation.of(Evidence.page()));
        said.seller(DeclineCancellation.because("It is already packed."));
    }

    private static void shortage(Alphabet.Said said, Order order) {
        long first = order.fulfilment().owed().of(1);
        long second = order.fulfilment().owed().of(2);
        if (first > 0) {
            said.seller(ReportShortage.of(1, first - 1));
        }
        if (second > 0) {
            said.seller(ReportShortage.of(2, 0));
        }
        if (first > 1 && second > 0) {
            said.seller(ReportShortage.of(1, 0).and(2, 0));
        }
        said.seller(ReportShortage.of(9, 0));
        Detail.Shortage open = order.matters().shortage().orElse(null);
        int revision = open == null ? 1 : open.revision();
        for (ShortageChoice choice : ShortageChoice.values()) {
            said.by(Who.CUSTOMER, AnswerShortage.of(revision, choice, Evidence.page()));
            said.by(Who.ASSISTANT, AnswerShortage.of(revision, choice, MESSAGE));
            said.seller(AnswerShortage.of(revision, choice, TOLD));
        }
        said.by(Who.CUSTOMER, AnswerShortage.of(revision + 1, ShortageChoice.CANCEL, Evidence.page()));
        said.by(Who.CUSTOMER, AnswerShortage.of(revision, ShortageChoice.CANCEL, TOLD));
        said.seller(Restock.done());
        said.seller(WithdrawShortage.now());
        said.seller(CloseShort.agreed(TOLD));
        said.seller(CloseShort.agreed(Evidence.page()));
        said.seller(CloseShort.grantingTheRequest());
    }

    private static void disputes(Alphabet.Said said, Order order) {
        Quantities one = Quantities.of(1, 1);
        for (Quantities quantities : new Quantities[] {Quantities.none(), one}) {
            said.by(Who.CUSTOMER, OpenDispute.of(DisputeReason.DAMAGED, quantities, Evidence.page()));
        }
        said.by(Who.ASSISTANT, OpenDispute.of(DisputeReason.OTHER, Quantities.none(), MESSAGE));
        said.seller(OpenDispute.of(DisputeReason.OTHER, Quantities.none(), TOLD));
        said.seller(OpenDispute.of(DisputeReason.OTHER, Quantities.none(), Evidence.page()));
        said.seller(OpenDispute.of(DisputeReason.OTHER, Quantities.of(1, 9), TOLD));
        said.seller(OpenDispute.of(DisputeReason.OTHER, Quantities.of(9, 1), TOLD));
        for (Matter matter : order.matters().all()) {
            if (matter.isOpen(MatterKind.DISPUTE)) {
                said.by(Who.CUSTOMER, WithdrawDispute.of(matter.number(), Evidence.page()));
                said.by(Who.ASSISTANT, WithdrawDispute.of(matter.number(), MESSAGE));
                said.seller(WithdrawDispute.of(matter.number(), TOLD));
                said.seller(WithdrawDispute.of(matter.number(), Evidence.page()));
            }
        }
        said.seller(WithdrawDispute.of(99, TOLD));
    }

    private static void people(Alphabet.Said said, Order order) {
        said.seller(ClearDuplicate.now());
        said.by(Who.CUSTOMER, RequestCorrection.of("Another house.", Evidence.page()));
        said.by(Who.ASSISTANT, RequestCorrection.of("Another house.", MESSAGE));
        said.seller(RequestCorrection.of("Another house.", TOLD));
        said.seller(RequestCorrection.of("Another house.", Evidence.page()));
        for (Matter matter : order.matters().all()) {
            if (matter.isOpen(MatterKind.CORRECTION_REQUEST)) {
                said.seller(DeclineCorrection.of(matter.number(), "It has left."));
            }
        }
        said.seller(DeclineCorrection.of(99, "It has left."));
        Command note = AddNote.of("Ring twice.");
        said.seller(note);
        said.by(Who.ASSISTANT, note);
        said.seller(MessageCustomer.of("It is packed."));
        said.seller(CorrectContact.to(new Contact(Personal.of("Efua"), Personal.of("+233200000000"), null)));
        said.seller(CorrectAddress.to(Address.of("House 7", "Accra", "GH")));
        said.seller(RevokeTracking.now());
        said.seller(EraseCustomer.now());
        said.by(Who.HOST, EraseCustomer.now());
    }
}
