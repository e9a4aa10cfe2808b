package org.chatpadi.examples.quickstart.lives;

import static org.chatpadi.core.order.MatterKind.DISPUTE;

import java.util.List;
import org.chatpadi.core.cancellation.Cancel;
import org.chatpadi.core.dispute.OpenDispute;
import org.chatpadi.core.dispute.ResolveDispute;
import org.chatpadi.core.dispute.WithdrawDispute;
import org.chatpadi.core.order.CancelReason;
import org.chatpadi.core.order.DisputeCause;
import org.chatpadi.core.order.DisputeReason;
import org.chatpadi.core.order.Evidence;
import org.chatpadi.core.order.Quantities;

/** Complaints, and how each can end. */
final class DisputeLives {

    private DisputeLives() {}

    static List<Life> all() {
        return List.of(
                disputed("damaged: a part of the money", DisputeReason.DAMAGED)
                        .hours(
                                5,
                                s -> s.seller(
                                        ResolveDispute.refund(s.matter(DISPUTE), s.tenth(), DisputeCause.PACKAGING)
                                                .saying("Sorry for the broken lid."))),
                disputed("wrong item: replaced", DisputeReason.WRONG_ITEM)
                        .hours(5, s -> s.seller(ResolveDispute.replace(s.matter(DISPUTE), DisputeCause.PICKING)))
                        .hours(2, s -> s.replacement().sends())
                        .hours(20, s -> s.replacement().arrives(1)),
                disputed("wrong item: no replacement left, all the money", DisputeReason.WRONG_ITEM)
                        .hours(5, s -> s.seller(ResolveDispute.replace(s.matter(DISPUTE), DisputeCause.PICKING)))
                        .hours(2, s -> s.replacement().seller(Cancel.silently(CancelReason.OUT_OF_STOCK)))
                        .hours(2, s -> s.seller(ResolveDispute.refundInFull(s.matter(DISPUTE), DisputeCause.PICKING))),
                disputed("wrong again: the replacement is disputed", DisputeReason.WRONG_ITEM)
                        .hours(5, s -> s.seller(ResolveDispute.replace(s.matter(DISPUTE), DisputeCause.PICKING)))
                        .hours(2, s -> s.replacement().sends())
                        .hours(20, s -> s.replacement().arrives(1))
                        .hours(
                                2,
                                s -> s.replacement()
                                        .customer(OpenDispute.of(
                                                DisputeReason.DAMAGED, Quantities.of(1, 1), Evidence.page())))
                        .hours(
                                2,
                                s -> s.replacement()
                                        .seller(ResolveDispute.refund(
                                                s.replacement().matter(DISPUTE), s.tenth(), DisputeCause.PACKAGING))),
                disputed("not received, but signed for", DisputeReason.NOT_RECEIVED)
                        .hours(
                                5,
                                s -> s.seller(ResolveDispute.reject(
                                        s.matter(DISPUTE), DisputeCause.CUSTOMER, "Your neighbour signed for it."))),
                disputed("found after all", DisputeReason.NOT_RECEIVED)
                        .hours(5, s -> s.customer(WithdrawDispute.of(s.matter(DISPUTE), Evidence.page()))),
                Life.prepaid("cancelled, and where is the money?")
                        .paidByCard()
                        .hours(1, s -> s.seller(Cancel.outOfStock("Sold out, sorry.")))
                        .days(
                                2,
                                s -> s.assistant(OpenDispute.of(
                                                DisputeReason.REFUND_NOT_RECEIVED,
                                                Quantities.none(),
                                                Evidence.message("whatsapp", "wamid-where"))
                                        .saying("I see nothing in my account.")))
                        .hours(
                                3,
                                s -> s.seller(ResolveDispute.reject(
                                        s.matter(DISPUTE), DisputeCause.PAYMENT, "Your bank has it since Friday."))));
    }

    private static Life disputed(String name, DisputeReason reason) {
        return Life.prepaid("dispute: " + name)
                .paidByCard()
                .sent()
                .delivered()
                .hours(
                        3,
                        s -> s.customer(OpenDispute.of(reason, Quantities.of(1, 1), Evidence.page())
                                .saying("Please have a look at the photo.")));
    }
}
