package org.chatpadi.examples.quickstart.lives;

import java.util.List;
import org.chatpadi.core.cancellation.Cancel;
import org.chatpadi.core.fulfilment.Dispatch;
import org.chatpadi.core.order.Evidence;
import org.chatpadi.core.order.MatterKind;
import org.chatpadi.core.order.PaymentStatus;
import org.chatpadi.core.order.Received;
import org.chatpadi.core.order.RefusalCode;
import org.chatpadi.core.order.Status;
import org.chatpadi.core.payment.AmendCharges;
import org.chatpadi.core.payment.ClaimPayment;
import org.chatpadi.core.payment.CloseMoneyMatter;
import org.chatpadi.core.payment.DirectPayment;
import org.chatpadi.core.payment.OpenCheckout;
import org.chatpadi.core.payment.RejectClaim;
import org.chatpadi.core.payment.VoidPayment;
import org.chatpadi.core.refund.RecordManualRefund;
import org.chatpadi.core.refund.ReleaseExcess;
import org.chatpadi.core.refund.WaiveExcess;
import org.chatpadi.testkit.GatewayCall;
import org.chatpadi.testkit.GatewayFault;

/** How money comes: all terms, all ways of paying, and what goes wrong with it. */
final class PaymentLives {

    private PaymentLives() {}

    static List<Life> all() {
        return List.of(
                Life.prepaid("paid by card").paidByCard().sent().delivered(),
                Life.prepaid("mobile money, claimed and found")
                        .minutes(20, s -> s.customer(ClaimPayment.of(s.due(), s.mobileMoney(), Evidence.page())))
                        .hours(1, s -> s.seller(DirectPayment.of(s.due(), s.mobileMoney())))
                        .minutes(1, s -> s.again(DirectPayment.of(s.due(), s.mobileMoney())))
                        .sent()
                        .delivered(),
                Life.prepaid("a claim that nobody finds, then a transfer")
                        .minutes(20, s -> s.assistant(ClaimPayment.of(s.due(), s.mobileMoney(), chat(s))))
                        .hours(3, s -> s.seller(RejectClaim.because("Nothing came from this number.")))
                        .hours(1, s -> s.seller(DirectPayment.of(s.due(), s.transfer())))
                        .sent()
                        .delivered(),
                Life.prepaid("a slip of the thumb")
                        .minutes(30, s -> s.seller(DirectPayment.of(s.due(), s.transfer())))
                        .minutes(5, s -> s.seller(VoidPayment.of(1, "That was another order's.")))
                        .minutes(5, s -> s.refused(RefusalCode.DISPATCH_UNCOVERED, Dispatch.everything()))
                        .hours(1, s -> s.seller(DirectPayment.of(s.due(), s.transfer())))
                        .sent()
                        .delivered(),
                Life.prepaid("cash over the counter")
                        .hours(1, s -> s.seller(DirectPayment.of(s.due(), Received.cash())))
                        .sent()
                        .delivered(),
                Life.prepaid("the card is declined, then taken")
                        .minutes(15, s -> s.host(OpenCheckout.through(Town.CARD)))
                        .minutes(5, PaymentLives::isDeclined)
                        .minutes(10, Scene::paysByCard)
                        .sent()
                        .delivered(),
                Life.prepaid("the gateway will not start, then it does")
                        .minutes(10, s -> s.card().next(GatewayCall.START, GatewayFault.REFUSE))
                        .minutes(1, s -> s.host(OpenCheckout.through(Town.CARD)))
                        .hours(1, Scene::paysByCard)
                        .sent()
                        .delivered(),
                Life.prepaid("the link is lost, the money comes all the same")
                        .minutes(10, s -> s.card().next(GatewayCall.START, GatewayFault.TIME_OUT_AFTER))
                        .minutes(1, s -> s.host(OpenCheckout.through(Town.CARD)))
                        .minutes(5, s -> s.pays(s.card()))
                        .sent()
                        .delivered(),
                Life.prepaid("the callback is lost, the money is found")
                        .minutes(15, s -> s.host(OpenCheckout.through(Town.CARD)))
                        .minutes(5, PaymentLives::paysUnheard)
                        .hours(2, s -> s.is(Status.CONFIRMED))
                        .sent()
                        .delivered(),
                Life.prepaid("the wallet is found by asking")
                        .minutes(15, s -> s.seller(OpenCheckout.through(Town.WALLET)))
                        .minutes(5, s -> s.pays(s.wallet()))
                        .hours(1, s -> s.is(Status.CONFIRMED))
                        .sent()
                        .delivered(),
                Life.prepaid("the payer bears the fee")
                        .minutes(15, s -> s.host(OpenCheckout.through(Town.CARD)))
                        .minutes(
                                5,
                                s -> s.card().payWithFee(s.attempt(), s.order().money(35)))
                        .minutes(5, Scene::isCalledBack)
                        .minutes(
                                5, s -> s.check(s.order().paymentStatus() == PaymentStatus.PAID, "the fee was counted"))
                        .sent()
                        .delivered(),
                Life.prepaid("paid twice, the second sent back by hand")
                        .paidByCard()
                        .minutes(30, s -> s.seller(DirectPayment.of(s.due(), s.mobileMoney())))
                        .hours(1, s -> s.seller(ReleaseExcess.all().ofPayment(2)))
                        .hours(1, s -> s.seller(RecordManualRefund.of(1, s.due(), s.name(), s.transactionId("BACK"))))
                        .sent()
                        .delivered(),
                Life.prepaid("paid twice on one link, kept as a tip")
                        .minutes(15, s -> s.host(OpenCheckout.through(Town.CARD)))
                        .minutes(5, s -> s.pays(s.card()))
                        .minutes(5, s -> s.pays(s.card(), s.tenth()))
                        .hours(2, s -> s.seller(WaiveExcess.because("A tip, said by phone.")))
                        .sent()
                        .delivered(),
                Life.prepaid("underpaid, the rest discounted")
                        .minutes(30, s -> s.seller(DirectPayment.of(s.due().minus(s.tenth()), s.transfer())))
                        .hours(1, s -> s.seller(AmendCharges.discount(s.tenth(), "We let the rest go.")))
                        .minutes(1, s -> s.is(Status.CONFIRMED))
                        .sent()
                        .delivered(),
                Life.prepaid("underpaid, closed, and paid at last")
                        .minutes(30, s -> s.seller(DirectPayment.of(s.tenth(), s.transfer())))
                        .hours(
                                1,
                                s -> s.seller(
                                        CloseMoneyMatter.of(s.matter(MatterKind.UNDERPAYMENT), "She pays tomorrow.")))
                        .hours(20, Scene::paysByCard)
                        .sent()
                        .delivered(),
                Life.prepaid("money that comes after the cancellation")
                        .minutes(15, s -> s.host(OpenCheckout.through(Town.CARD)))
                        .hours(20, s -> s.seller(Cancel.unpaid("We did not hear from you.")))
                        .minutes(30, s -> s.pays(s.card()))
                        .minutes(1, s -> s.is(Status.CANCELLED))
                        .hours(1, s -> s.seller(ReleaseExcess.all())),
                Life.prepaid("the bank takes the payment back")
                        .paidByCard()
                        .sent()
                        .delivered()
                        .hours(30, s -> s.card().reverse(s.transaction(1)))
                        .minutes(1, Scene::isCalledBack)
                        .hours(
                                2,
                                s -> s.seller(CloseMoneyMatter.of(s.matter(MatterKind.CONTRADICTION), "Written off."))),
                Life.deposit("half first, the rest by mobile money at the door")
                        .paidByCard()
                        .sent()
                        .hours(5, s -> s.settles(1, s.mobileMoney())),
                Life.deposit("half first, and too much of it")
                        .minutes(20, s -> s.seller(DirectPayment.of(s.due().plus(s.tenth()), s.transfer())))
                        .sent()
                        .delivered()
                        .hours(1, s -> s.seller(ReleaseExcess.all().alreadyMade(s.transactionId("BACK")))));
    }

    private static void isDeclined(Scene s) {
        s.card().failPayment(s.attempt());
        s.isCalledBack();
    }

    private static void paysUnheard(Scene s) {
        s.card().pay(s.attempt());
        s.card().takeCallbacks();
    }

    private static Evidence chat(Scene s) {
        return Evidence.message("whatsapp", "wamid-" + s.order().reference());
    }
}
