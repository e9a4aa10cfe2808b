package org.chatpadi.examples.quickstart.lives;

import static org.chatpadi.payments.Notice.ChargebackState.LOST;
import static org.chatpadi.payments.Notice.ChargebackState.OPENED;
import static org.chatpadi.payments.Notice.ChargebackState.WON;

import java.util.List;
import org.chatpadi.core.cancellation.Cancel;
import org.chatpadi.core.fulfilment.Dispatch;
import org.chatpadi.core.notes.AddNote;
import org.chatpadi.core.order.PaymentStatus;
import org.chatpadi.core.order.RefusalCode;
import org.chatpadi.core.refund.RequestRefund;
import org.chatpadi.payments.Notice.ChargebackState;

/** The payer's bank takes money back, or tries to. */
final class ChargebackLives {

    private ChargebackLives() {}

    static List<Life> all() {
        return List.of(
                Life.prepaid("chargeback: opened and won")
                        .paidByCard()
                        .sent()
                        .delivered()
                        .days(3, s -> bank(s, OPENED))
                        .hours(
                                1,
                                s -> s.refused(
                                        RefusalCode.REFUND_CHARGEBACK_OPEN,
                                        RequestRefund.goodwill(s.tenth(), "Peace.")))
                        .hours(1, s -> s.seller(AddNote.of("Sent the courier's photo to the bank.")))
                        .days(5, s -> bank(s, WON)),
                Life.prepaid("chargeback: before dispatch, it blocks")
                        .paidByCard()
                        .hours(1, s -> bank(s, OPENED))
                        .minutes(5, s -> s.refused(RefusalCode.DISPATCH_CHARGEBACK, Dispatch.everything()))
                        .days(1, s -> bank(s, WON))
                        .sent()
                        .delivered(),
                Life.prepaid("chargeback: lost, then won after all")
                        .paidByCard()
                        .sent()
                        .delivered()
                        .days(3, s -> bank(s, OPENED))
                        .days(2, s -> bank(s, LOST))
                        .days(2, s -> bank(s, WON)),
                Life.prepaid("chargeback: lost after the refund, a loss")
                        .paidByCard()
                        .hours(1, s -> s.seller(Cancel.outOfStock("Sold out, sorry.")))
                        .days(3, s -> bank(s, OPENED))
                        .days(2, s -> bank(s, LOST))
                        .minutes(
                                1,
                                s -> s.check(s.order().paymentStatus() == PaymentStatus.DEFICIT, "no loss is shown")));
    }

    /** The whole payment, in one case, called back. */
    private static void bank(Scene s, ChargebackState state) {
        s.card()
                .chargeBack(
                        "case-" + s.order().reference(),
                        s.transaction(1),
                        s.order().money(s.order().ledger().payments().get(0).amount()),
                        state);
        s.isCalledBack();
    }
}
