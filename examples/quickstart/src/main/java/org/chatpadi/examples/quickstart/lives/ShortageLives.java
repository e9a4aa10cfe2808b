package org.chatpadi.examples.quickstart.lives;

import static org.chatpadi.core.order.ShortageChoice.CANCEL;
import static org.chatpadi.core.order.ShortageChoice.SEND_AND_REFUND;
import static org.chatpadi.core.order.ShortageChoice.SEND_NOW_REST_LATER;
import static org.chatpadi.core.order.ShortageChoice.WAIT;

import java.util.List;
import org.chatpadi.core.cancellation.Cancel;
import org.chatpadi.core.cancellation.DeclineCancellation;
import org.chatpadi.core.fulfilment.Dispatch;
import org.chatpadi.core.notes.MessageCustomer;
import org.chatpadi.core.order.Evidence;
import org.chatpadi.core.order.MatterKind;
import org.chatpadi.core.order.Received;
import org.chatpadi.core.order.RefusalCode;
import org.chatpadi.core.order.ShortageChoice;
import org.chatpadi.core.order.StandingChoice;
import org.chatpadi.core.order.Status;
import org.chatpadi.core.shortage.AnswerShortage;
import org.chatpadi.core.shortage.ReportShortage;
import org.chatpadi.core.shortage.Restock;
import org.chatpadi.core.shortage.WithdrawShortage;

/** Some of it is not there: each answer, each standing choice. */
final class ShortageLives {

    private ShortageLives() {}

    static List<Life> all() {
        return List.of(
                shortOfTheSecond("send what is there, refund the rest")
                        .minutes(1, s -> s.refused(RefusalCode.DISPATCH_SHORTAGE, Dispatch.everything()))
                        .hours(1, s -> s.customer(AnswerShortage.of(s.revision(), SEND_AND_REFUND, Evidence.page())))
                        .sent()
                        .delivered(),
                shortOfTheSecond("wait, and it comes")
                        .hours(1, s -> s.page(AnswerShortage.of(s.revision(), WAIT, Evidence.page())))
                        .days(3, s -> s.seller(Restock.done()))
                        .sent()
                        .delivered(),
                shortOfTheSecond("send now, the rest later")
                        .hours(1, s -> s.assistant(answer(s, SEND_NOW_REST_LATER)))
                        .minutes(5, s -> s.refused(RefusalCode.DISPATCH_PART_NOT_AGREED, Dispatch.of(s.line(2))))
                        .hours(
                                1,
                                s -> s.seller(
                                        Dispatch.of(DeliveryLives.allBut(s, 2)).by(Scene.COURIER)))
                        .hours(20, s -> s.arrives(1))
                        .days(2, s -> s.seller(Dispatch.everything(Scene.COURIER)))
                        .hours(20, s -> s.arrives(2)),
                shortOfTheSecond("then rather not: cancelled")
                        .hours(1, s -> s.customer(AnswerShortage.of(s.revision(), CANCEL, Evidence.page())))
                        .hours(1, s -> s.seller(Cancel.atCustomersRequest("As you asked. Your money goes back."))),
                shortOfTheSecond("rather not, declined, asked again")
                        .hours(1, s -> s.customer(AnswerShortage.of(s.revision(), CANCEL, Evidence.page())))
                        .hours(1, s -> s.seller(DeclineCancellation.because("The rest is packed and yours.")))
                        .hours(
                                1,
                                s -> s.seller(AnswerShortage.of(
                                        s.revision(), SEND_AND_REFUND, Evidence.told("All right, she said."))))
                        .sent()
                        .delivered(),
                shortOfTheSecond("found behind the shelf")
                        .hours(1, s -> s.seller(WithdrawShortage.now()))
                        .sent()
                        .delivered(),
                shortOfTheSecond("reported again: an old answer is too late")
                        .hours(1, s -> s.seller(ReportShortage.of(1, 0)))
                        .minutes(
                                5,
                                s -> s.refused(
                                        RefusalCode.ANSWER_REVISION,
                                        AnswerShortage.of(1, WAIT, Evidence.told("Fine."))))
                        .hours(1, s -> s.customer(AnswerShortage.of(s.revision(), WAIT, Evidence.page())))
                        .days(1, s -> s.seller(Restock.done()))
                        .sent()
                        .delivered(),
                standing("all or nothing", StandingChoice.ALL_OR_NOTHING)
                        .minutes(
                                1,
                                s -> s.check(
                                        s.order().matters().hasOpen(MatterKind.CANCELLATION_REQUEST),
                                        "nothing was requested"))
                        .hours(1, s -> s.seller(Cancel.outOfStock("It is sold out. Your money goes back."))),
                standing("the rest later", StandingChoice.REST_LATER)
                        .hours(
                                1,
                                s -> s.seller(
                                        Dispatch.of(DeliveryLives.allBut(s, 2)).by(Scene.COURIER)))
                        .hours(20, s -> s.seller(Dispatch.everything(Scene.COURIER)))
                        .minutes(1, s -> s.is(Status.DISPATCHED))
                        .hours(20, s -> s.arrives(1))
                        .hours(1, s -> s.arrives(2)),
                standing("send what is there, by standing choice", StandingChoice.SEND_AND_REFUND)
                        .sent()
                        .delivered(),
                Life.onDelivery("short at the packing table, paid at the door")
                        .units(2)
                        .hours(1, s -> s.seller(ReportShortage.of(1, 1)))
                        .hours(1, s -> s.customer(AnswerShortage.of(s.revision(), SEND_AND_REFUND, Evidence.page())))
                        .sent()
                        .hours(3, s -> s.settles(1, Received.cash())));
    }

    /** Paid, and the second line is not there: the customer is asked, and the seller writes to them. */
    private static Life shortOfTheSecond(String name) {
        return Life.prepaid("short: " + name)
                .lines(2)
                .paidByCard()
                .hours(1, s -> s.seller(ReportShortage.of(2, 0)))
                .minutes(5, s -> s.seller(MessageCustomer.of("I am sorry, one thing is sold out. What shall I do?")));
    }

    private static Life standing(String name, StandingChoice choice) {
        return Life.prepaid("short: " + name)
                .lines(2)
                .placed(draft -> draft.onShortage(choice))
                .paidByCard()
                .hours(1, s -> s.seller(ReportShortage.of(2, 0)));
    }

    private static AnswerShortage answer(Scene s, ShortageChoice choice) {
        return AnswerShortage.of(s.revision(), choice, Evidence.message("whatsapp", "wamid-answer"));
    }
}
