package org.chatpadi.core.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatpadi.core.work.World.ghs;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.chatpadi.core.cancellation.Cancel;
import org.chatpadi.core.order.Balance;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.RefundState;
import org.chatpadi.core.refund.RequestRefund;
import org.chatpadi.core.refund.ResolveReview;
import org.chatpadi.core.store.Lease;
import org.chatpadi.core.store.Work;
import org.chatpadi.payments.Capabilities;
import org.chatpadi.payments.Capabilities.RefundLookUp;
import org.chatpadi.payments.Memo;
import org.chatpadi.payments.Notice;
import org.chatpadi.payments.OperationId;
import org.chatpadi.payments.Refund;
import org.chatpadi.payments.RefundAnswer;
import org.chatpadi.payments.RefundRequest;
import org.chatpadi.payments.RefundResult;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RefundsTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Capabilities NEITHER = Capabilities.least().withCallbacks(true, true);
    private static final Capabilities KEYS = NEITHER.withRefundKeyKept(DAY);
    private static final Capabilities LOOK_UP =
            NEITHER.withRefundLookUp(RefundLookUp.EXACT, Duration.ofMinutes(10), false);
    private static final Capabilities FINAL =
            NEITHER.withRefundLookUp(RefundLookUp.EXACT, Duration.ofMinutes(10), true);
    private static final Capabilities BOTH = LOOK_UP.withRefundKeyKept(DAY);

    private final World world = new World();

    /** An order of 100 cedis, paid and cancelled: its refund is to be made. */
    private OrderId cancelled(Capabilities can) {
        world.gateway.can(can);
        OrderId order = world.paid(100);
        world.seller(order, Cancel.outOfStock("The last roll was sold."));
        return order;
    }

    private RefundState state(OrderId order) {
        return world.refund(order, 1).state();
    }

    private void isIn(OrderId order, RefundState state) {
        assertThat(state(order)).isEqualTo(state);
    }

    @Test
    void a_refund_goes_out_by_itself_and_the_customer_is_told_when_it_is_made() {
        OrderId order = cancelled(BOTH);
        world.drain();
        isIn(order, RefundState.SUCCEEDED);
        assertThat(world.refund(order, 1).reference()).isEqualTo("r-1");
        assertThat(world.gateway.made).hasSize(1);
        assertThat(world.mail.kinds()).endsWith("cancelled", "refund-succeeded");
        assertThat(world.mail.texts()).anyMatch(text -> text.contains("your refund of GHS 100.00"));
    }

    @Test
    void the_request_names_the_payment_and_what_its_other_refunds_take() {
        world.gateway.can(BOTH);
        OrderId order = world.paid(100);
        world.seller(order, RequestRefund.goodwill(ghs(30), "Late.")).drain();
        world.seller(order, RequestRefund.goodwill(ghs(20), "Later still.")).drain();
        RefundRequest second = world.gateway.submissions.get(1);
        assertThat(second.amount()).isEqualTo(ghs(20));
        assertThat(second.payment().amount()).isEqualTo(ghs(100));
        assertThat(second.payment().refundedBefore()).isEqualTo(ghs(30));
        assertThat(second.payment().gatewayId()).isEqualTo("tx-" + order);
        assertThat(second.payeePhone()).isEqualTo("+233244123456");
    }

    @Nested
    class an_unknown_outcome {

        @Test
        @Tag("F1")
        @Tag("M5")
        void of_a_worker_that_began_late_and_died_is_not_sent_again_before_a_look_up_can_show_it() {
            OrderId order = cancelled(FINAL);
            world.pass(Duration.ofMinutes(20));
            world.gateway.onSubmit(request -> {
                world.storage.down(true);
                return world.gateway.madeUnheard(request);
            });
            world.round();
            world.storage.down(false);
            world.gateway.onFind(RefundAnswer::notFound);
            world.pass(Duration.ofMinutes(5)).drain();
            assertThat(world.gateway.made).hasSize(1);
            isIn(order, RefundState.UNKNOWN);
            world.pass(Duration.ofMinutes(12)).drain();
            isIn(order, RefundState.SUCCEEDED);
            assertThat(world.gateway.submissions).hasSize(1);
        }

        @Test
        @Tag("F1")
        @Tag("M5")
        void of_a_worker_that_died_after_the_gateway_took_it_is_looked_up_not_paid_again() {
            OrderId order = cancelled(BOTH);
            world.gateway.onSubmit(request -> {
                world.storage.down(true);
                return world.gateway.madeUnheard(request);
            });
            world.round();
            world.storage.down(false);
            world.pass(Duration.ofMinutes(10)).drain();
            isIn(order, RefundState.SUCCEEDED);
            assertThat(world.gateway.made).hasSize(1);
            assertThat(world.gateway.submissions).hasSize(1);
        }

        @Test
        @Tag("F1")
        @Tag("F5")
        @Tag("M5")
        void of_a_worker_that_died_is_sent_again_under_the_same_key_where_there_is_no_look_up() {
            OrderId order = cancelled(KEYS);
            world.gateway.onSubmit(request -> {
                world.storage.down(true);
                return world.gateway.madeUnheard(request);
            });
            world.round();
            world.storage.down(false);
            world.pass(Duration.ofMinutes(10)).drain();
            isIn(order, RefundState.SUCCEEDED);
            assertThat(world.gateway.submissions).hasSize(2);
            assertThat(world.gateway.submissions.stream()
                            .map(RefundRequest::refund)
                            .distinct())
                    .hasSize(1);
            assertThat(world.gateway.made).hasSize(1);
        }

        @Test
        @Tag("F1")
        @Tag("M5")
        void of_an_order_that_cannot_be_read_waits_for_it_and_a_person_is_told() {
            OrderId order = cancelled(BOTH);
            world.gateway.onSubmit(request -> {
                world.storage.down(true);
                return world.gateway.madeUnheard(request);
            });
            world.round();
            world.storage.down(false);
            world.storage.unreadable(order);
            int told = world.mail.delivered.size();
            world.onDelivery(60);
            world.live(Duration.ofDays(20), Duration.ofHours(6));
            assertThat(world.reviews).isNotEmpty().containsOnly(1);
            assertThat(world.parkedRows()).isEmpty();
            assertThat(world.mail.delivered).hasSizeGreaterThan(told);

            world.storage.unreadable(null);
            world.pass(Duration.ofDays(2)).drain();
            isIn(order, RefundState.SUCCEEDED);
            assertThat(world.gateway.made).hasSize(1);
            assertThat(world.gateway.submissions).hasSize(1);
        }

        @Test
        @Tag("F2")
        void stays_reserved_is_told_to_nobody_as_a_failure_and_is_looked_up() {
            OrderId order = cancelled(BOTH);
            world.gateway.onSubmit(world.gateway::madeUnheard);
            world.drain();
            isIn(order, RefundState.UNKNOWN);
            Balance balance = world.order(order).balance();
            assertThat(balance.reserved()).isEqualTo(10_000);
            assertThat(world.mail.kinds()).doesNotContain("refund-failed", "refund-succeeded");
            world.pass(Duration.ofSeconds(75)).drain();
            isIn(order, RefundState.SUCCEEDED);
            assertThat(world.gateway.submissions).hasSize(1);
        }

        @Test
        @Tag("F3")
        void of_a_server_error_is_looked_up_and_then_sent_with_the_same_key() {
            OrderId order = cancelled(BOTH);
            world.gateway.onSubmit(request -> RefundResult.unknown(FakeGateway.WHY, Memo.of("trace", "t-1")));
            world.drain().pass(Duration.ofSeconds(75)).drain();
            isIn(order, RefundState.SUCCEEDED);
            assertThat(world.gateway.submissions).hasSize(2);
            assertThat(world.gateway.submissions.stream()
                            .map(RefundRequest::refund)
                            .distinct())
                    .hasSize(1);
        }

        @Test
        @Tag("F4")
        void past_the_key_s_window_is_reviewed_never_sent_blindly() {
            OrderId order = cancelled(KEYS);
            world.gateway.onSubmit(world.gateway::madeUnheard);
            world.drain().pass(DAY.plusHours(1)).drain();
            isIn(order, RefundState.NEEDS_REVIEW);
            assertThat(world.gateway.submissions).hasSize(1);
        }

        @Test
        @Tag("F6")
        @Tag("M6")
        void of_a_gateway_with_neither_keys_nor_look_up_is_reviewed_at_once() {
            OrderId order = cancelled(NEITHER);
            world.gateway.onSubmit(world.gateway::madeUnheard);
            world.live(DAY, Duration.ofHours(1));
            isIn(order, RefundState.NEEDS_REVIEW);
            assertThat(world.gateway.submissions).hasSize(1);
            assertThat(world.reviews).containsExactly(1);
            assertThat(world.mail.kinds()).contains("seller.refund-review").doesNotContain("refund-failed");
        }

        @Test
        @Tag("F6")
        @Tag("M6")
        void of_a_worker_that_died_before_or_after_the_one_submission_is_reviewed() {
            OrderId order = cancelled(NEITHER);
            List<Lease> taken = world.storage.work().claim(World.KENTE, "dies", 100, Duration.ofMinutes(1));
            assertThat(taken).anyMatch(lease -> lease.work().kind() == Work.Kind.REFUND);
            world.pass(Duration.ofMinutes(2)).drain();
            isIn(order, RefundState.NEEDS_REVIEW);
            assertThat(world.gateway.submissions).isEmpty();
        }

        @Test
        @Tag("F7")
        @Tag("L2")
        void that_no_look_up_answers_is_reviewed_after_day_seven_and_its_resolution_is_a_command() {
            OrderId order = cancelled(LOOK_UP);
            world.gateway.onSubmit(world.gateway::madeUnheard);
            for (int i = 0; i < 50; i++) {
                world.gateway.onFind(() -> RefundAnswer.noAnswer(FakeGateway.WHY));
            }
            world.live(Duration.ofDays(6), Duration.ofHours(6));
            isIn(order, RefundState.UNKNOWN);
            world.live(Duration.ofDays(4), Duration.ofHours(6));
            isIn(order, RefundState.NEEDS_REVIEW);
            assertThat(world.reviews).containsExactly(1);
            world.seller(order, ResolveReview.made(1, "r-1"));
            isIn(order, RefundState.SUCCEEDED);
        }

        @Test
        void without_keys_is_sent_once_more_where_not_found_is_final() {
            OrderId order = cancelled(FINAL);
            world.gateway
                    .onSubmit(request -> RefundResult.unknown(FakeGateway.WHY, Memo.empty()))
                    .onSubmit(request -> RefundResult.unknown(FakeGateway.WHY, Memo.empty()));
            world.live(DAY, Duration.ofMinutes(1));
            isIn(order, RefundState.NEEDS_REVIEW);
            assertThat(world.gateway.submissions).hasSize(2);
        }

        @Test
        void that_several_refunds_could_be_is_reviewed() {
            OrderId order = cancelled(LOOK_UP);
            world.gateway
                    .onSubmit(world.gateway::madeUnheard)
                    .onFind(() -> RefundAnswer.ambiguous(
                            List.of(Refund.pending("r-8", ghs(100)), Refund.pending("r-9", ghs(100)))));
            world.drain().pass(Duration.ofMinutes(2)).drain();
            isIn(order, RefundState.NEEDS_REVIEW);
        }

        @Test
        @Tag("F56")
        void that_a_worker_learns_after_it_lost_its_lease_is_kept_all_the_same() {
            OrderId order = cancelled(NEITHER);
            world.gateway.onSubmit(request -> {
                world.pass(Duration.ofMinutes(30));
                world.storage.work().claim(World.KENTE, "another", 100, Duration.ofMinutes(1));
                return RefundResult.accepted(Refund.succeeded("r-1", request.amount()));
            });
            world.round();
            isIn(order, RefundState.SUCCEEDED);
        }

        @Test
        @Tag("F56")
        void a_worker_that_slept_past_its_lease_does_not_submit() {
            OrderId order = cancelled(NEITHER);
            world.betweenClaimAndCall(() -> {
                world.pass(Duration.ofMinutes(30));
                world.storage.work().claim(World.KENTE, "another", 100, Duration.ofMinutes(1));
            });
            world.round();
            assertThat(world.gateway.submissions).isEmpty();
            isIn(order, RefundState.REQUESTED);
        }

        @Test
        @Tag("F100")
        void is_what_an_adapter_gives_that_answers_nothing_or_throws() {
            for (int i = 0; i < 2; i++) {
                boolean nothing = i == 0;
                World fresh = new World();
                fresh.gateway.can(BOTH);
                OrderId order = fresh.paid(100);
                fresh.seller(order, Cancel.outOfStock("Sold."));
                fresh.gateway.onSubmit(request -> {
                    fresh.gateway.madeUnheard(request);
                    if (nothing) {
                        return null;
                    }
                    throw new AssertionError("a bug");
                });
                fresh.drain();
                assertThat(fresh.refund(order, 1).state()).isEqualTo(RefundState.UNKNOWN);
                fresh.pass(Duration.ofMinutes(2)).drain();
                assertThat(fresh.refund(order, 1).state()).isEqualTo(RefundState.SUCCEEDED);
                assertThat(fresh.gateway.made).hasSize(1);
            }
        }
    }

    @Nested
    class a_refusal {

        @Test
        void ends_the_refund_and_tells_both() {
            OrderId order = cancelled(BOTH);
            world.gateway.onSubmit(request -> RefundResult.refused(FakeGateway.WHY));
            world.drain();
            isIn(order, RefundState.FAILED);
            assertThat(world.order(order).balance().excess()).isEqualTo(10_000);
            assertThat(world.mail.kinds()).contains("refund-failed", "seller.refund-failed");
        }

        @Test
        void for_now_leaves_it_requested_and_tries_again_without_a_doubt() {
            OrderId order = cancelled(NEITHER);
            world.gateway
                    .onSubmit(request -> RefundResult.notDone(FakeGateway.WHY))
                    .onSubmit(request -> RefundResult.notDone(FakeGateway.WHY, Duration.ofHours(1)));
            world.drain();
            isIn(order, RefundState.REQUESTED);
            world.pass(Duration.ofSeconds(75)).drain();
            isIn(order, RefundState.REQUESTED);
            world.pass(Duration.ofMinutes(59)).drain();
            assertThat(world.gateway.submissions).hasSize(2);
            world.pass(Duration.ofMinutes(15)).drain();
            isIn(order, RefundState.SUCCEEDED);
            assertThat(world.gateway.made).hasSize(1);
        }

        @Test
        @Tag("L2")
        void for_ever_ends_as_failed_after_a_week() {
            OrderId order = cancelled(NEITHER);
            for (int i = 0; i < 20; i++) {
                world.gateway.onSubmit(request -> RefundResult.notDone(FakeGateway.WHY));
            }
            world.live(Duration.ofDays(10), Duration.ofHours(1));
            isIn(order, RefundState.FAILED);
            assertThat(world.gateway.submissions).hasSize(13);
        }
    }

    @Nested
    class a_pending_refund {

        @Test
        void is_looked_up_until_it_ends() {
            OrderId order = cancelled(LOOK_UP);
            world.gateway
                    .onSubmit(request -> RefundResult.accepted(
                            Refund.pending("r-1", request.amount()).withMemo(Memo.of("batch", "b-1"))))
                    .onFind(() -> RefundAnswer.found(Refund.pending("r-1", ghs(100))))
                    .onFind(() -> RefundAnswer.found(Refund.succeeded("r-1", ghs(100))));
            world.drain();
            isIn(order, RefundState.PENDING);
            assertThat(world.refund(order, 1).memo()).containsEntry("batch", "b-1");
            world.live(Duration.ofMinutes(10), Duration.ofMinutes(1));
            isIn(order, RefundState.SUCCEEDED);
            assertThat(world.gateway.submissions).hasSize(1);
        }

        @Test
        void that_wants_details_is_reviewed() {
            OrderId order = cancelled(LOOK_UP);
            world.gateway.onSubmit(
                    request -> RefundResult.accepted(Refund.needsDetails("r-1", request.amount(), Set.of("bank"))));
            world.drain();
            isIn(order, RefundState.NEEDS_REVIEW);
        }
    }

    @Nested
    class news_from_outside {

        private OperationId operation(OrderId order) {
            return new OperationId(world.refund(order, 1).operation());
        }

        @Test
        @Tag("F11")
        void races_the_answer_and_both_end_in_one_change() {
            OrderId order = cancelled(BOTH);
            world.gateway.onSubmit(request -> {
                RefundResult made = world.gateway.madeUnheard(request);
                world.notice(Notice.refund("n-1", operation(order), null, null, "r-1"));
                return RefundResult.accepted(Refund.succeeded("r-1", request.amount()));
            });
            world.drain();
            isIn(order, RefundState.SUCCEEDED);
            assertThat(world.mail.kinds().stream().filter("refund-succeeded"::equals))
                    .hasSize(1);
        }

        @Test
        @Tag("F12")
        void that_a_refund_failed_after_it_succeeded_reverses_it() {
            OrderId order = cancelled(BOTH);
            world.drain();
            world.gateway.ends(operation(order), refund -> Refund.failed("r-1", ghs(100), FakeGateway.WHY));
            world.notice(Notice.refund("n-1", operation(order), null, null, null));
            world.drain();
            isIn(order, RefundState.REVERSED);
            assertThat(world.order(order).balance().excess()).isEqualTo(10_000);
            assertThat(world.mail.kinds()).contains("seller.refund-failed");
        }

        @Test
        void of_a_payment_looks_its_open_refunds_up() {
            OrderId order = cancelled(LOOK_UP);
            world.gateway
                    .onSubmit(request -> RefundResult.accepted(Refund.pending("r-1", request.amount())))
                    .onFind(() -> RefundAnswer.found(Refund.succeeded("r-1", ghs(100))));
            world.drain();
            world.notice(Notice.refund("n-1", null, null, "tx-" + order, null));
            world.drain();
            isIn(order, RefundState.SUCCEEDED);
        }

        @Test
        void of_a_refund_made_elsewhere_is_read_off_the_statement() {
            world.gateway.can(BOTH);
            OrderId order = world.paid(100);
            world.gateway.made.add(Refund.succeeded("r-77", ghs(40)));
            world.gateway.statement(world.gateway.statementOf("tx-" + order));
            world.notice(Notice.refund("n-1", null, null, "tx-" + order, "r-77"));
            world.drain();
            assertThat(world.refund(order, 1).state()).isEqualTo(RefundState.SUCCEEDED);
            assertThat(world.order(order).balance().net()).isEqualTo(6_000);
        }

        @Test
        @Tag("F11")
        @Tag("M3")
        void of_a_refund_of_ours_that_no_look_up_shows_yet_is_not_taken_for_a_stranger_s() {
            OrderId order = cancelled(LOOK_UP);
            world.gateway.statement(world.gateway.statementOf("tx-" + order));
            world.gateway.onSubmit(world.gateway::madeUnheard).onFind(RefundAnswer::notFound);
            world.drain();
            world.notice(Notice.refund("n-1", null, null, "tx-" + order, "r-1"));
            world.drain();
            assertThat(world.order(order).ledger().refunds()).hasSize(1);
            isIn(order, RefundState.UNKNOWN);
            world.pass(Duration.ofMinutes(12)).drain();
            isIn(order, RefundState.SUCCEEDED);
            assertThat(world.order(order).ledger().refunds()).hasSize(1);
            assertThat(world.order(order).balance().net()).isZero();
            assertThat(world.parkedRows()).isEmpty();
        }

        @Test
        @Tag("F11")
        void that_comes_before_our_own_answer_waits_for_it_where_nothing_can_be_looked_up() {
            OrderId order = cancelled(KEYS);
            world.gateway.onSubmit(request -> {
                RefundResult made = world.gateway.refusesRepeats(request);
                world.notice(Notice.refund("n-1", null, null, "tx-" + order, "r-1"));
                return made;
            });
            world.drain().pass(Duration.ofMinutes(2)).drain();
            isIn(order, RefundState.SUCCEEDED);
            assertThat(world.parkedRows()).isEmpty();
            assertThat(world.storage.work().due(10)).isEmpty();
        }

        @Test
        @Tag("W6")
        void of_a_refund_of_ours_ends_where_nothing_can_be_looked_up() {
            OrderId order = cancelled(NEITHER);
            world.gateway.onFind(() -> {
                throw new IllegalStateException("there is no look-up");
            });
            world.drain();
            world.notice(Notice.refund("n-1", operation(order), null, null, null));
            world.notice(Notice.refund("n-2", null, null, "tx-" + order, "r-1"));
            world.drain().pass(Duration.ofMinutes(2));
            assertThat(world.parkedRows()).isEmpty();
            assertThat(world.storage.work().due(10)).isEmpty();
        }

        @Test
        @Tag("F6")
        @Tag("M3")
        void of_a_refund_that_may_be_the_one_before_a_person_is_put_before_the_person_too() {
            OrderId order = cancelled(NEITHER);
            world.gateway.statement(world.gateway.statementOf("tx-" + order));
            world.gateway.onSubmit(world.gateway::madeUnheard);
            world.drain();
            isIn(order, RefundState.NEEDS_REVIEW);
            world.notice(Notice.refund("n-1", null, null, "tx-" + order, "r-1"));
            world.drain();
            assertThat(world.parkedFor()).containsExactly("refund-unknown");
            assertThat(world.order(order).ledger().refunds()).hasSize(1);
        }

        @Test
        void of_a_refund_made_elsewhere_without_a_statement_waits_for_a_person() {
            world.gateway.can(BOTH);
            OrderId order = world.paid(100);
            world.notice(Notice.refund("n-1", null, null, "tx-" + order, "r-77"));
            world.drain();
            assertThat(world.parkedFor()).containsExactly("refund-unknown");
            assertThat(world.order(order).ledger().refunds()).isEmpty();
        }
    }

    @Test
    @Tag("X8")
    void no_gateway_is_called_from_inside_the_store() {
        cancelled(BOTH);
        world.drain();
        assertThat(world.gateway.submissions).isNotEmpty();
        assertThat(world.touchedInside).isEmpty();
    }

    @Test
    void an_external_refund_of_the_same_money_leaves_nothing_to_submit() {
        OrderId order = cancelled(BOTH);
        world.does(
                order,
                org.chatpadi.core.order.Role.GATEWAY,
                org.chatpadi.core.refund.ExternalRefund.of("paystack", "tx-" + order, ghs(100), "r-77"));
        world.drain();
        assertThat(state(order)).isEqualTo(RefundState.NEEDS_REVIEW);
        assertThat(world.gateway.submissions).isEmpty();
    }
}
