package org.chatpadi.examples.quickstart.lives;

import java.util.List;
import org.chatpadi.core.notes.AddNote;
import org.chatpadi.core.notes.CorrectAddress;
import org.chatpadi.core.notes.DeclineCorrection;
import org.chatpadi.core.notes.EraseCustomer;
import org.chatpadi.core.notes.MessageCustomer;
import org.chatpadi.core.notes.RequestCorrection;
import org.chatpadi.core.notes.RevokeTracking;
import org.chatpadi.core.order.Address;
import org.chatpadi.core.order.ChargeKind;
import org.chatpadi.core.order.Evidence;
import org.chatpadi.core.order.MatterKind;
import org.chatpadi.core.order.RefusalCode;
import org.chatpadi.core.order.Status;
import org.chatpadi.core.placement.OrderDraft;

/** Notes, messages, corrections, links, and what a customer may ask to be forgotten. */
final class TalkLives {

    private TalkLives() {}

    static List<Life> all() {
        return List.of(
                Life.prepaid("the address was wrong")
                        .paidByCard()
                        .minutes(30, s -> s.customer(RequestCorrection.of("It is number 14, not 41.", Evidence.page())))
                        .hours(1, s -> s.seller(CorrectAddress.to(Address.of("14 Mill Lane", "Leeds", "GB"))))
                        .sent()
                        .minutes(
                                5,
                                s -> s.refused(
                                        RefusalCode.ADDRESS_ON_ROAD,
                                        CorrectAddress.to(Address.of("15 Mill Lane", "Leeds", "GB"))))
                        .delivered(),
                Life.prepaid("a correction that is none")
                        .paidByCard()
                        .minutes(
                                30,
                                s -> s.assistant(RequestCorrection.of(
                                        "Can it go to my office in Lagos?",
                                        Evidence.message("whatsapp", "wamid-lagos"))))
                        .hours(
                                1,
                                s -> s.seller(DeclineCorrection.of(
                                        s.matter(MatterKind.CORRECTION_REQUEST), "We do not send abroad.")))
                        .sent()
                        .delivered(),
                Life.prepaid("a new phone, a new link")
                        .paidByCard()
                        .hours(1, TalkLives::changesPhone)
                        .minutes(5, s -> s.check(s.opens(s.token()), "the new link was not sent"))
                        .sent()
                        .delivered(),
                Life.prepaid("a link in the wrong hands")
                        .paidByCard()
                        .hours(1, TalkLives::revokesLink)
                        .minutes(5, s -> s.check(s.opens(s.token()), "the new link was not sent"))
                        .sent()
                        .delivered(),
                Life.prepaid("notes and words")
                        .placed(TalkLives::withCharges)
                        .minutes(10, s -> s.assistant(AddNote.of("Prefers to be called after six.")))
                        .paidByCard()
                        .hours(1, s -> s.seller(AddNote.of("Wrapped as a present.")))
                        .hours(1, s -> s.seller(MessageCustomer.of("Wrapped with a red ribbon, as you wished.")))
                        .sent()
                        .delivered(),
                Life.prepaid("forgotten after the delivery")
                        .paidByCard()
                        .sent()
                        .minutes(5, s -> s.refused(RefusalCode.STATUS, EraseCustomer.now()))
                        .delivered()
                        .days(10, s -> s.host(EraseCustomer.now()))
                        .minutes(1, s -> s.check(s.order().customer().erased(), "the customer was not forgotten"))
                        .minutes(1, s -> s.refused(RefusalCode.CUSTOMER_ERASED, MessageCustomer.of("Hello again!"))));
    }

    private static OrderDraft withCharges(OrderDraft draft) {
        return draft.charge(ChargeKind.DELIVERY, "4.50", false).charge(ChargeKind.DISCOUNT, "-0.25", true);
    }

    private static void changesPhone(Scene s) {
        String old = s.token();
        s.newPhone("07700 " + "1" + s.order().reference().substring(1));
        s.check(!s.opens(old), "the old link still opens");
        s.is(Status.CONFIRMED);
    }

    private static void revokesLink(Scene s) {
        String old = s.token();
        s.seller(RevokeTracking.now());
        s.check(!s.opens(old), "the old link still opens");
    }
}
