package org.chatpadi.core.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatpadi.core.lifecycle.Story.FLUTTERWAVE;
import static org.chatpadi.core.lifecycle.Story.PAYSTACK;
import static org.chatpadi.core.lifecycle.Story.deposit;
import static org.chatpadi.core.lifecycle.Story.ghs;
import static org.chatpadi.core.lifecycle.Story.prepaid;
import static org.chatpadi.core.order.PaymentStatus.OVERPAID;
import static org.chatpadi.core.order.PaymentStatus.PAID;
import static org.chatpadi.core.order.RefusalCode.ATTEMPT_NONE_OPEN;
import static org.chatpadi.core.order.RefusalCode.ATTEMPT_UNKNOWN;
import static org.chatpadi.core.order.RefusalCode.CHECKOUT_ALL_UNABLE;
import static org.chatpadi.core.order.RefusalCode.CHECKOUT_AMOUNT;
import static org.chatpadi.core.order.RefusalCode.CHECKOUT_GATEWAY_UNABLE;
import static org.chatpadi.core.order.RefusalCode.CHECKOUT_GATEWAY_UNKNOWN;
import static org.chatpadi.core.order.RefusalCode.CHECKOUT_NO_GATEWAY;
import static org.chatpadi.core.order.RefusalCode.NOTHING_DUE;
import static org.chatpadi.core.order.RefusalCode.STATUS;
import static org.chatpadi.core.order.Role.GATEWAY;
import static org.chatpadi.core.order.Role.HOST;
import static org.chatpadi.core.order.Role.SELLER;
import static org.chatpadi.core.order.Role.SYSTEM;
import static org.chatpadi.core.order.Status.CONFIRMED;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chatpadi.core.cancellation.Cancel;
import org.chatpadi.core.lifecycle.FakeGateways;
import org.chatpadi.core.lifecycle.Story;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Attempt;
import org.chatpadi.core.order.AttemptState;
import org.chatpadi.core.order.Fact;
import org.junit.jupiter.api.Test;

/** Attempts to be paid through a gateway: when one may be opened, and what ends it. */
class CheckoutRulesTest {

    private static Attempt attempt(Story story, int number) {
        return story.order().ledger().attempts().get(number - 1);
    }

    @Test
    void a_shop_without_a_gateway_opens_no_checkout() {
        prepaid(100).through(FakeGateways.none()).refuses(HOST, OpenCheckout.through(PAYSTACK), CHECKOUT_NO_GATEWAY);
    }

    @Test
    void the_gateway_is_one_of_the_shops() {
        prepaid(100)
                .refuses(HOST, OpenCheckout.through("nobody"), CHECKOUT_GATEWAY_UNKNOWN, Fact.of("gateway", "nobody"))
                .checkout(PAYSTACK);
    }

    @Test
    void the_gateway_can_take_the_amount() {
        Story story = prepaid(100);
        story.through(story.gateways().unable(PAYSTACK));
        story.refuses(HOST, OpenCheckout.through(PAYSTACK), CHECKOUT_GATEWAY_UNABLE, Fact.of("amountMinor", 10_000));
        story.checkout(FLUTTERWAVE);
    }

    @Test
    void a_shop_none_of_whose_gateways_can_take_anything_that_is_missing_opens_no_checkout_and_offers_none() {
        Story story = prepaid(100);
        story.through(new FakeGateways(Set.of(PAYSTACK, FLUTTERWAVE), Set.of(PAYSTACK), Set.of(PAYSTACK, FLUTTERWAVE)));
        story.refuses(HOST, OpenCheckout.through(PAYSTACK), CHECKOUT_ALL_UNABLE, Fact.of("openMinor", 10_000));
        assertThat(story.legal(HOST)).doesNotContain(Act.OPEN_CHECKOUT);
        story.through(story.gateways().unable(PAYSTACK));
        assertThat(story.legal(HOST)).contains(Act.OPEN_CHECKOUT);
    }

    @Test
    void nothing_is_asked_where_nothing_is_due() {
        prepaid(100)
                .paid(100)
                .refuses(HOST, OpenCheckout.through(PAYSTACK), NOTHING_DUE, Fact.of("dueMinor", 10_000))
                .reversed()
                .checkout(PAYSTACK);
    }

    @Test
    void a_cancelled_order_asks_for_nothing() {
        prepaid(100).seller(Cancel.unpaid("Nothing came.")).refuses(HOST, OpenCheckout.through(PAYSTACK), STATUS);
    }

    @Test
    void no_more_is_asked_than_is_open() {
        Story story = prepaid(100).paid(40);
        story.refuses(
                SELLER,
                OpenCheckout.through(PAYSTACK, ghs(61)),
                CHECKOUT_AMOUNT,
                Fact.of("amountMinor", 6_100),
                Fact.of("openMinor", 6_000));
        story.seller(OpenCheckout.through(PAYSTACK, ghs(60)));
        assertThat(attempt(story, 2).amount()).isEqualTo(6_000);
    }

    @Test
    void unless_an_amount_is_named_what_is_missing_before_dispatch_is_asked_first_and_then_the_rest() {
        Story story = deposit(50, 200).checkout(PAYSTACK);
        assertThat(attempt(story, 1).amount()).isEqualTo(5_000);
        story.paid(PAYSTACK, 50).checkout(PAYSTACK);
        assertThat(attempt(story, 2).amount()).isEqualTo(15_000);
    }

    @Test
    void an_attempt_has_its_own_reference_which_two_attempts_never_share() {
        Story story = prepaid(100).checkout(PAYSTACK).checkout(PAYSTACK);
        assertThat(attempt(story, 1).operation()).isNotEqualTo(attempt(story, 2).operation());
        assertThat(attempt(story, 1).state()).isEqualTo(AttemptState.OPEN);
    }

    @Test
    void a_change_of_what_is_due_supersedes_open_attempts_and_money_on_an_old_one_still_counts() {
        Story story = prepaid(100).checkout(PAYSTACK).seller(AmendCharges.discount(ghs(10), "a friend"));
        assertThat(attempt(story, 1).state()).isEqualTo(AttemptState.SUPERSEDED);
        story.paid(100).is(CONFIRMED, 90, 100, 0, 10, OVERPAID);
        assertThat(attempt(story, 1).state()).isEqualTo(AttemptState.CAPTURED);
    }

    @Test
    void the_gateways_answer_gives_the_attempt_its_link_once() {
        Story story = prepaid(100).refuses(SYSTEM, AttemptOutcome.refused(1, "declined"), ATTEMPT_NONE_OPEN);
        AttemptOutcome started = AttemptOutcome.link(1, "https://pay.example.com/1", null, Map.of("id", "7"));
        story.checkout(PAYSTACK).does(SYSTEM, started).repeats(SYSTEM, started);
        assertThat(attempt(story, 1).link()).isEqualTo("https://pay.example.com/1");
        assertThat(attempt(story, 1).memo()).containsEntry("id", "7");
        assertThat(attempt(story, 1).state()).isEqualTo(AttemptState.OPEN);
        story.refuses(SYSTEM, AttemptOutcome.refused(2, "declined"), ATTEMPT_UNKNOWN);
    }

    @Test
    void an_attempt_that_the_gateway_refused_has_failed_and_the_customer_is_told() {
        AttemptOutcome refused = AttemptOutcome.refused(1, "declined");
        Story story = prepaid(100).checkout(PAYSTACK).does(SYSTEM, refused).told("customer:payment-failed");
        assertThat(attempt(story, 1).state()).isEqualTo(AttemptState.FAILED);
        story.repeats(SYSTEM, refused);
    }

    @Test
    void late_news_of_an_attempt_that_ended_changes_nothing__F27() {
        Story story = prepaid(100).checkout(PAYSTACK);
        PaymentFailed failed = PaymentFailed.of(attempt(story, 1).operation(), "expired");
        story.refuses(GATEWAY, PaymentFailed.of(new UUID(1, 1), "expired"), ATTEMPT_UNKNOWN);
        story.copy().gateway(failed).told("customer:payment-failed");
        story.paid(100).repeats(GATEWAY, failed).is(CONFIRMED, 100, 100, 0, 0, PAID);
        prepaid(100).refuses(GATEWAY, failed, ATTEMPT_NONE_OPEN);
    }

    @Test
    void money_comes_on_an_attempt_that_had_failed() {
        Story story = prepaid(100).checkout(PAYSTACK);
        story.gateway(PaymentFailed.of(attempt(story, 1).operation(), "expired"));
        story.paid(100).is(CONFIRMED, 100, 100, 0, 0, PAID);
    }
}
