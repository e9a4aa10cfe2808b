package org.chatpadi.examples.quickstart.lives;

import java.util.List;
import org.chatpadi.core.cancellation.Cancel;
import org.chatpadi.core.cancellation.DeclineCancellation;
import org.chatpadi.core.cancellation.RequestCancellation;
import org.chatpadi.core.cancellation.WithdrawCancellation;
import org.chatpadi.core.fulfilment.Dispatch;
import org.chatpadi.core.notes.MessageCustomer;
import org.chatpadi.core.order.CancelReason;
import org.chatpadi.core.order.Evidence;
import org.chatpadi.core.order.RefusalCode;
import org.chatpadi.core.order.Status;
import org.chatpadi.core.payment.DirectPayment;
import org.chatpadi.core.refund.RecordManualRefund;

/** Called off, or nearly. */
final class CancellationLives {

    private CancellationLives() {}

    static List<Life> all() {
        return List.of(
                Life.prepaid("the customer asks, the seller cancels")
                        .paidByCard()
                        .hours(1, s -> s.customer(RequestCancellation.because("I ordered twice.", Evidence.page())))
                        .minutes(5, s -> s.refused(RefusalCode.DISPATCH_CANCELLATION_REQUESTED, Dispatch.everything()))
                        .hours(1, s -> s.seller(Cancel.atCustomersRequest("Done. Your money goes back.")))
                        .hours(1, s -> s.seller(MessageCustomer.of("It can take three days. See you again!"))),
                Life.prepaid("the customer asks, and thinks again")
                        .paidByCard()
                        .hours(1, s -> s.assistant(RequestCancellation.of(chat("asks"))))
                        .hours(1, s -> s.assistant(WithdrawCancellation.of(chat("thinks-again"))))
                        .sent()
                        .delivered(),
                Life.prepaid("the seller declines, and is asked again")
                        .paidByCard()
                        .hours(1, s -> s.page(RequestCancellation.of(Evidence.page())))
                        .hours(1, s -> s.seller(DeclineCancellation.because("Your name is engraved already.")))
                        .hours(1, s -> s.page(RequestCancellation.of(Evidence.page())))
                        .sent()
                        .delivered(),
                Life.prepaid("nobody pays")
                        .days(
                                2,
                                s -> s.seller(Cancel.unpaid("No payment came. Please do not pay any more.")
                                        .noting("Second time."))),
                Life.prepaid("paid by card and transfer, sold out")
                        .minutes(20, s -> s.seller(DirectPayment.of(s.tenth(), s.transfer())))
                        .paidByCard()
                        .minutes(1, s -> s.is(Status.CONFIRMED))
                        .hours(1, s -> s.seller(Cancel.outOfStock("The last one was sold on Saturday.")))
                        .hours(2, s -> s.seller(MessageCustomer.of("I am sorry. Both payments go back.")))
                        .hours(
                                2,
                                s -> s.seller(RecordManualRefund.of(
                                        2,
                                        s.order()
                                                .money(s.order()
                                                        .ledger()
                                                        .refunds()
                                                        .get(1)
                                                        .amount()),
                                        s.name(),
                                        s.transactionId("BACK")))),
                Life.onDelivery("an order that smells").hours(2, s -> s.seller(Cancel.silently(CancelReason.FRAUD))),
                Life.prepaid("on the road it is too late to cancel")
                        .paidByCard()
                        .sent()
                        .hours(1, s -> s.customer(RequestCancellation.of(Evidence.page())))
                        .minutes(5, s -> s.refused(RefusalCode.CANCEL_ON_ROAD, Cancel.atCustomersRequest("Too late.")))
                        .delivered());
    }

    private static Evidence chat(String message) {
        return Evidence.message("whatsapp", "wamid-" + message);
    }
}
