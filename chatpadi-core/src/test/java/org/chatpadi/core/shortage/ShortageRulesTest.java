package org.chatpadi.core.shortage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.chatpadi.core.lifecycle.Story.evidence;
import static org.chatpadi.core.lifecycle.Story.onDelivery;
import static org.chatpadi.core.lifecycle.Story.prepaid;
import static org.chatpadi.core.order.Goods.RETURNED;
import static org.chatpadi.core.order.Goods.WITH_COURIER;
import static org.chatpadi.core.order.PaymentStatus.PENDING;
import static org.chatpadi.core.order.PaymentStatus.REFUNDING;
import static org.chatpadi.core.order.RefusalCode.ANSWER_NOT_POSSIBLE;
import static org.chatpadi.core.order.RefusalCode.ANSWER_REVISION;
import static org.chatpadi.core.order.RefusalCode.CLOSE_SHORT_GOODS_NOT_HOME;
import static org.chatpadi.core.order.RefusalCode.CLOSE_SHORT_NOTHING_SENT;
import static org.chatpadi.core.order.RefusalCode.CLOSE_SHORT_NO_AGREEMENT;
import static org.chatpadi.core.order.RefusalCode.EVIDENCE;
import static org.chatpadi.core.order.RefusalCode.LINE_UNKNOWN;
import static org.chatpadi.core.order.RefusalCode.SHORTAGE_NONE;
import static org.chatpadi.core.order.RefusalCode.SHORTAGE_NONE_WAITING;
import static org.chatpadi.core.order.RefusalCode.SHORTAGE_NOT_SHORT;
import static org.chatpadi.core.order.Role.ASSISTANT;
import static org.chatpadi.core.order.Role.CUSTOMER;
import static org.chatpadi.core.order.Role.SELLER;
import static org.chatpadi.core.order.ShortageChoice.CANCEL;
import static org.chatpadi.core.order.ShortageChoice.SEND_AND_REFUND;
import static org.chatpadi.core.order.ShortageChoice.SEND_NOW_REST_LATER;
import static org.chatpadi.core.order.ShortageChoice.WAIT;
import static org.chatpadi.core.order.StandingChoice.ALL_OR_NOTHING;
import static org.chatpadi.core.order.StandingChoice.REST_LATER;
import static org.chatpadi.core.order.Status.CONFIRMED;
import static org.chatpadi.core.order.Status.DELIVERED;
import static org.chatpadi.core.order.Status.DISPATCHED;

import org.chatpadi.core.cancellation.Cancel;
import org.chatpadi.core.cancellation.DeclineCancellation;
import org.chatpadi.core.cancellation.RequestCancellation;
import org.chatpadi.core.fulfilment.Dispatch;
import org.chatpadi.core.fulfilment.RecordReturn;
import org.chatpadi.core.lifecycle.Plan;
import org.chatpadi.core.lifecycle.Story;
import org.chatpadi.core.notes.MessageCustomer;
import org.chatpadi.core.order.Fact;
import org.chatpadi.core.order.Matter;
import org.chatpadi.core.order.MatterKind;
import org.chatpadi.core.order.Quantities;
import org.chatpadi.core.order.Resolution;
import org.chatpadi.core.order.ShortageStage;
import org.chatpadi.core.order.StandingChoice;
import org.junit.jupiter.api.Test;

/** What is short, what the customer answers, and what stands open until then. */
class ShortageRulesTest {

    private static final Quantities FIRST = Quantities.of(1, 1);
    private static final Quantities SECOND = Quantities.of(2, 1);

    private static Story ready() {
        return prepaid(100, 100).paid(200);
    }

    private static ShortageStage stage(Story story) {
        return story.order().matters().shortage().orElseThrow().stage();
    }

    @Test
    void only_a_line_of_the_order_that_is_owed_more_than_there_is_can_be_short() {
        Story story = ready();
        story.refuses(SELLER, ReportShortage.of(3, 0), LINE_UNKNOWN);
        story.refuses(SELLER, ReportShortage.of(2, 1), SHORTAGE_NOT_SHORT, Fact.of("owed", 1));
        story.shortOf(2, 0).told("customer:shortage-asked");
        Plan.prepaid(100).line(3, 50).place().paid(250).shortOf(2, 2);
    }

    @Test
    void reporting_again_replaces_the_proposal_and_raises_its_revision() {
        Story story = ready().shortOf(2, 0);
        AnswerShortage toTheFirst = story.answer(WAIT);
        story.shortOf(1, 0);
        story.refuses(CUSTOMER, toTheFirst, ANSWER_REVISION, Fact.of("standingRevision", 2));
        story.answered(WAIT);
        assertThat(story.order().matters().all()).hasSize(1);
    }

    @Test
    void revisions_count_on_after_a_shortage_was_closed() {
        Story story = ready().shortOf(2, 0).seller(WithdrawShortage.now()).shortOf(2, 0);
        assertThat(story.answer(WAIT).revision()).isEqualTo(2);
        story.refuses(CUSTOMER, AnswerShortage.of(1, WAIT, evidence(CUSTOMER)), ANSWER_REVISION);
    }

    @Test
    void what_was_not_asked_is_not_answered() {
        ready().refuses(CUSTOMER, AnswerShortage.of(1, WAIT, evidence(CUSTOMER)), SHORTAGE_NONE)
                .refuses(SELLER, WithdrawShortage.now(), SHORTAGE_NONE)
                .refuses(SELLER, Restock.done(), SHORTAGE_NONE_WAITING);
    }

    @Test
    void an_answer_rests_on_evidence_that_fits_who_brings_it() {
        Story story = ready().shortOf(2, 0);
        story.refuses(CUSTOMER, AnswerShortage.of(1, WAIT, evidence(SELLER)), EVIDENCE);
        story.refuses(ASSISTANT, AnswerShortage.of(1, WAIT, evidence(CUSTOMER)), EVIDENCE);
        story.refuses(SELLER, AnswerShortage.of(1, WAIT, evidence(CUSTOMER)), EVIDENCE);
        story.does(ASSISTANT, AnswerShortage.of(1, WAIT, evidence(ASSISTANT)))
                .told("customer:shortage-answered", "seller:shortage-answered");
        story.seller(AnswerShortage.of(1, SEND_NOW_REST_LATER, evidence(SELLER)))
                .told("customer:shortage-answered");
    }

    @Test
    void send_what_is_there_and_refund_the_rest_lowers_agreed_and_due_and_refunds_in_one_commit() {
        Story story = ready().shortOf(2, 0).answered(SEND_AND_REFUND).is(CONFIRMED, 100, 200, 100, 0, REFUNDING);
        assertThat(story.order().fulfilment().agreed()).isEqualTo(FIRST);
        assertThat(story.hasOpen(MatterKind.SHORTAGE)).isFalse();
        story.told("customer:shortage-answered", "seller:shortage-answered");
    }

    @Test
    void where_nothing_was_sent_and_nothing_is_there_only_waiting_and_cancelling_are_possible() {
        Story story = prepaid(100).paid(100).shortOf(1, 0);
        story.refuses(CUSTOMER, story.answer(SEND_AND_REFUND), ANSWER_NOT_POSSIBLE);
        story.refuses(CUSTOMER, story.answer(SEND_NOW_REST_LATER), ANSWER_NOT_POSSIBLE);
        story.copy().answered(WAIT);
        story.answered(CANCEL);
    }

    @Test
    void a_part_goes_first_only_where_nothing_is_due_on_delivery() {
        Story story = onDelivery(60, 60).shortOf(2, 0);
        story.refuses(
                CUSTOMER, story.answer(SEND_NOW_REST_LATER), ANSWER_NOT_POSSIBLE, Fact.of("onDeliveryMinor", 12_000));
        story.answered(SEND_AND_REFUND).is(CONFIRMED, 60, 0, 0, -60, PENDING);
    }

    @Test
    void what_is_kept_is_never_less_than_what_is_on_its_way() {
        Story story = Plan.prepaid().line(3, 100).place().paid(300);
        story.shortOf(1, 2).answered(SEND_NOW_REST_LATER).seller(Dispatch.of(Quantities.of(1, 2)));
        story.shortOf(1, 0).answered(SEND_AND_REFUND).is(DISPATCHED, 200, 300, 100, 0, REFUNDING);
        assertThat(story.order().fulfilment().agreed()).isEqualTo(Quantities.of(1, 2));
    }

    @Test
    void a_customer_who_waits_may_still_answer_otherwise() {
        Story story =
                ready().shortOf(2, 0).answered(WAIT).repeats(CUSTOMER, AnswerShortage.of(1, WAIT, evidence(CUSTOMER)));
        assertThat(stage(story)).isEqualTo(ShortageStage.WAITING);
        story.answered(SEND_AND_REFUND).is(CONFIRMED, 100, 200, 100, 0, REFUNDING);
    }

    @Test
    void restocking_is_for_those_who_wait() {
        Story story = ready().shortOf(2, 0);
        story.refuses(SELLER, Restock.done(), SHORTAGE_NONE_WAITING);
        story.answered(WAIT).seller(Restock.done()).told("customer:shortage-closed");
        story.dispatched();
    }

    @Test
    void cancelling_as_an_answer_asks_the_seller_and_declined_it_is_asked_again() {
        Story story = ready().shortOf(2, 0).answered(CANCEL);
        assertThat(stage(story)).isEqualTo(ShortageStage.CANCELLING);
        assertThat(story.hasOpen(MatterKind.CANCELLATION_REQUEST)).isTrue();
        story.repeats(CUSTOMER, story.answer(CANCEL));
        story.seller(DeclineCancellation.because("The rest is packed."));
        assertThat(stage(story)).isEqualTo(ShortageStage.ASKED);
        story.told("customer:cancellation-declined", "customer:shortage-asked");
    }

    @Test
    void another_answer_withdraws_the_request_that_the_shortage_raised_and_no_other() {
        Story raised = ready().shortOf(2, 0).answered(CANCEL).answered(SEND_AND_REFUND);
        assertThat(raised.hasOpen(MatterKind.CANCELLATION_REQUEST)).isFalse();
        Story own = ready().customer(RequestCancellation.of(evidence(CUSTOMER))).shortOf(2, 0);
        own.answered(CANCEL).answered(SEND_AND_REFUND);
        assertThat(own.hasOpen(MatterKind.CANCELLATION_REQUEST)).isTrue();
    }

    @Test
    void cancelling_grants_the_request_and_lapses_the_shortage__Q4() {
        Story story = ready().shortOf(2, 0).answered(CANCEL).seller(Cancel.atCustomersRequest("As you wish."));
        assertThat(story.order().matters().open()).isEmpty();
        assertThat(story.order().matters().all())
                .extracting(Matter::kind, Matter::resolution)
                .containsExactly(
                        tuple(MatterKind.SHORTAGE, Resolution.LAPSED),
                        tuple(MatterKind.CANCELLATION_REQUEST, Resolution.GRANTED));
    }

    @Test
    void a_standing_choice_answers_at_once_and_one_that_is_not_possible_asks() {
        Plan plan = Plan.prepaid(100, 100);
        Story all = plan.onShortage(ALL_OR_NOTHING).place().paid(200).shortOf(2, 0);
        assertThat(stage(all)).isEqualTo(ShortageStage.CANCELLING);
        assertThat(all.hasOpen(MatterKind.CANCELLATION_REQUEST)).isTrue();
        Story later = plan.onShortage(REST_LATER).place().paid(200).shortOf(2, 0);
        assertThat(later.order().fulfilment().agreedPart()).isEqualTo(FIRST);
        plan.onShortage(StandingChoice.SEND_AND_REFUND)
                .place()
                .paid(200)
                .shortOf(2, 0)
                .is(CONFIRMED, 100, 200, 100, 0, REFUNDING);
        Story asks = Plan.onDelivery(60, 60).onShortage(REST_LATER).place().shortOf(2, 0);
        assertThat(stage(asks)).isEqualTo(ShortageStage.ASKED);
        asks.told("customer:shortage-asked");
    }

    @Test
    void a_shortage_lapses_when_nothing_is_owed_any_more() {
        Story story = ready().shortOf(2, 0).answered(SEND_NOW_REST_LATER).seller(Dispatch.of(FIRST));
        story.shortOf(2, 0).seller(CloseShort.agreed(evidence(SELLER)));
        assertThat(story.hasOpen(MatterKind.SHORTAGE)).isFalse();
    }

    @Test
    void an_order_of_which_nothing_was_sent_is_cancelled_and_not_closed_short() {
        Story story = ready().dispatched().failed(RETURNED);
        story.refuses(SELLER, CloseShort.agreed(evidence(SELLER)), CLOSE_SHORT_NOTHING_SENT);
        story.seller(Cancel.outOfStock("Nobody was home."));
    }

    @Test
    void closing_short_waits_for_goods_that_are_with_the_courier() {
        Story story = ready().shortOf(2, 0)
                .answered(SEND_NOW_REST_LATER)
                .seller(Dispatch.of(FIRST))
                .delivered();
        story.dispatched().failed(WITH_COURIER);
        CloseShort close = CloseShort.agreed(evidence(SELLER));
        story.refuses(SELLER, close, CLOSE_SHORT_GOODS_NOT_HOME);
        story.seller(RecordReturn.of(2)).seller(close).is(DELIVERED, 100, 200, 100, 0, REFUNDING);
    }

    @Test
    void closing_short_needs_the_customers_agreement_or_a_request_which_it_grants() {
        Story story = ready().shortOf(2, 0).answered(SEND_NOW_REST_LATER).seller(Dispatch.of(FIRST));
        story.refuses(SELLER, CloseShort.grantingTheRequest(), CLOSE_SHORT_NO_AGREEMENT);
        story.refuses(SELLER, CloseShort.agreed(evidence(CUSTOMER)), EVIDENCE);
        story.customer(RequestCancellation.of(evidence(CUSTOMER))).seller(CloseShort.grantingTheRequest());
        story.is(DISPATCHED, 100, 200, 100, 0, REFUNDING);
        assertThat(story.hasOpen(MatterKind.CANCELLATION_REQUEST)).isFalse();
    }

    @Test
    void a_shortage_leaves_the_seller_words_to_write_until_they_are_written() {
        Story story = ready().shortOf(2, 0);
        assertThat(story.order().customer().writeSince()).isEqualTo(Story.START);
        story.seller(MessageCustomer.of("The second one comes on Friday."));
        assertThat(story.order().customer().writeSince()).isNull();
        assertThat(story.hasOpen(MatterKind.SHORTAGE)).isTrue();
    }

    @Test
    void the_second_is_what_waits_when_it_is_short() {
        Story story = ready().shortOf(2, 0);
        assertThat(story.order().matters().shortage().orElseThrow()).satisfies(proposal -> {
            assertThat(proposal.keep()).isEqualTo(FIRST);
            assertThat(proposal.part()).isEqualTo(FIRST);
            assertThat(proposal.wasOwed()).isEqualTo(SECOND);
        });
    }
}
