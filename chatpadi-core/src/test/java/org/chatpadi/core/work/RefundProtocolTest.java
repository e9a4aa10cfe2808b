package org.chatpadi.core.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatpadi.core.order.RefundState.FAILED;
import static org.chatpadi.core.order.RefundState.NEEDS_REVIEW;
import static org.chatpadi.core.order.RefundState.PENDING;
import static org.chatpadi.core.order.RefundState.REQUESTED;
import static org.chatpadi.core.order.RefundState.REVERSED;
import static org.chatpadi.core.order.RefundState.SUCCEEDED;
import static org.chatpadi.core.order.RefundState.UNKNOWN;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chatpadi.core.order.RefundState;
import org.chatpadi.core.work.RefundProtocol.End;
import org.chatpadi.core.work.RefundProtocol.LookUp;
import org.chatpadi.core.work.RefundProtocol.Next;
import org.chatpadi.core.work.RefundProtocol.Sent;
import org.chatpadi.core.work.RefundProtocol.Standing;
import org.chatpadi.core.work.RefundProtocol.Submit;
import org.chatpadi.core.work.RefundProtocol.Wait;
import org.chatpadi.payments.Capabilities;
import org.chatpadi.payments.Capabilities.RefundLookUp;
import org.chatpadi.payments.Memo;
import org.chatpadi.payments.Reason;
import org.chatpadi.payments.Refund;
import org.chatpadi.payments.RefundAnswer;
import org.chatpadi.payments.RefundResult;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RefundProtocolTest {

    static final Money TEN = Money.parse("GHS 10");
    static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    static final Duration DAY = Duration.ofDays(1);
    static final Duration SETTLE = Duration.ofMinutes(10);
    static final Reason WHY = new Reason("why", "the gateway's words");

    static final Capabilities NEITHER = Capabilities.least();
    static final Capabilities KEYS = NEITHER.withRefundKeyKept(DAY);
    static final Capabilities LOOK_UP = NEITHER.withRefundLookUp(RefundLookUp.EXACT, SETTLE, false);
    static final Capabilities FINAL = NEITHER.withRefundLookUp(RefundLookUp.EXACT, SETTLE, true);
    static final Capabilities BOTH = LOOK_UP.withRefundKeyKept(DAY);

    private static Standing doubt(Capabilities can, Duration age) {
        return new Standing(can, TEN, UNKNOWN, true, false, 0, Sent.at(NOW.minus(age)), NOW);
    }

    private static Standing fresh(Capabilities can) {
        return new Standing(can, TEN, REQUESTED, false, false, 0, Sent.at(NOW), NOW);
    }

    private static Next nothingKnown(Standing standing) {
        return RefundProtocol.next(standing, RefundNews.nothing());
    }

    private static Next notFound(Standing standing) {
        return RefundProtocol.next(standing, RefundNews.of(RefundAnswer.notFound()));
    }

    private static Next told(Standing standing, Refund refund) {
        return RefundProtocol.next(standing, RefundNews.of(RefundAnswer.found(refund)));
    }

    private static Next review(String code) {
        return new End(NEEDS_REVIEW, code);
    }

    @Test
    void what_nobody_submitted_is_submitted() {
        for (Capabilities can : List.of(NEITHER, KEYS, LOOK_UP, FINAL, BOTH)) {
            assertThat(nothingKnown(fresh(can))).isEqualTo(new Submit(false));
        }
    }

    /** The five rows of the table of unknown outcomes. */
    @Nested
    class an_unknown_outcome {

        @Test
        @Tag("F1")
        @Tag("F2")
        void with_keys_inside_their_window_and_a_look_up_is_looked_up_and_if_not_found_sent_with_the_same_key() {
            Standing standing = doubt(BOTH, Duration.ofMinutes(1));
            assertThat(nothingKnown(standing)).isEqualTo(new LookUp());
            assertThat(notFound(standing)).isEqualTo(new Submit(false));
        }

        @Test
        @Tag("F3")
        void with_keys_inside_their_window_and_no_look_up_is_sent_with_the_same_key() {
            assertThat(nothingKnown(doubt(KEYS, Duration.ofMinutes(1)))).isEqualTo(new Submit(false));
        }

        @Test
        @Tag("F4")
        void with_keys_past_their_window_and_a_look_up_is_looked_up_and_if_not_found_reviewed() {
            Standing standing = doubt(BOTH, DAY.plus(SETTLE));
            assertThat(nothingKnown(standing)).isEqualTo(new LookUp());
            assertThat(notFound(standing)).isEqualTo(review("not-found"));
            assertThat(notFound(doubt(BOTH, DAY))).isEqualTo(new Wait(UNKNOWN, SETTLE, false, "not-found"));
        }

        @Test
        @Tag("F4")
        void with_keys_past_their_window_and_no_look_up_is_reviewed() {
            assertThat(nothingKnown(doubt(KEYS, DAY))).isEqualTo(review("no-look-up"));
        }

        @Test
        void without_keys_is_looked_up_and_not_found_is_believed_after_the_settle_delay_only() {
            assertThat(nothingKnown(doubt(LOOK_UP, Duration.ofMinutes(1)))).isEqualTo(new LookUp());
            assertThat(notFound(doubt(LOOK_UP, Duration.ofMinutes(1))))
                    .isEqualTo(new Wait(UNKNOWN, Duration.ofMinutes(9), false, "not-found"));
            assertThat(notFound(doubt(LOOK_UP, SETTLE))).isEqualTo(review("not-found"));
        }

        @Test
        @Tag("F1")
        @Tag("M5")
        void is_believed_not_found_only_when_the_last_submission_would_be_seen_not_the_first() {
            Sent sent = new Sent(NOW.minus(DAY), NOW.minus(Duration.ofMinutes(1)));
            Standing standing = new Standing(FINAL, TEN, UNKNOWN, true, false, 0, sent, NOW);
            assertThat(notFound(standing)).isEqualTo(new Wait(UNKNOWN, Duration.ofMinutes(9), false, "not-found"));
        }

        @Test
        void without_keys_is_sent_once_more_where_not_found_is_final_and_only_once() {
            Standing standing = doubt(FINAL, SETTLE);
            assertThat(notFound(standing)).isEqualTo(new Submit(true));
            Standing spent = new Standing(FINAL, TEN, UNKNOWN, true, true, 0, Sent.at(NOW.minus(SETTLE)), NOW);
            assertThat(notFound(spent)).isEqualTo(review("not-found"));
        }

        @Test
        @Tag("F6")
        void with_neither_is_reviewed_at_once() {
            assertThat(nothingKnown(doubt(NEITHER, Duration.ZERO))).isEqualTo(review("no-look-up"));
            assertThat(RefundProtocol.next(doubt(NEITHER, Duration.ZERO), RefundNews.unknown("time-out")))
                    .isEqualTo(review("time-out"));
        }

        @Test
        @Tag("F4")
        void is_not_sent_again_so_late_that_the_key_could_be_forgotten_during_the_call() {
            Duration almost = DAY.minus(Capabilities.DEFAULT_CALL_LIMIT);
            assertThat(notFound(doubt(BOTH, almost.minusMillis(1)))).isEqualTo(new Submit(false));
            assertThat(notFound(doubt(BOTH, almost))).isInstanceOf(Wait.class);
        }

        @Test
        @Tag("F7")
        void is_looked_at_by_the_schedule_and_reviewed_after_day_seven() {
            List<Duration> looks = new ArrayList<>();
            Duration age = Duration.ZERO;
            for (int i = 0; i < 12; i++) {
                Wait wait = (Wait) RefundProtocol.next(doubt(BOTH, age), RefundNews.noAnswer("down"));
                assertThat(wait.state()).isEqualTo(UNKNOWN);
                age = age.plus(wait.delay());
                looks.add(age);
            }
            assertThat(looks)
                    .containsExactly(
                            Duration.ofMinutes(1),
                            Duration.ofMinutes(5),
                            Duration.ofMinutes(30),
                            Duration.ofHours(2),
                            Duration.ofHours(6),
                            Duration.ofDays(1),
                            Duration.ofDays(2),
                            Duration.ofDays(3),
                            Duration.ofDays(4),
                            Duration.ofDays(5),
                            Duration.ofDays(6),
                            Duration.ofDays(7));
            assertThat(RefundProtocol.next(doubt(BOTH, age), RefundNews.noAnswer("down")))
                    .isEqualTo(review("too-long"));
        }

        @Test
        void waits_longer_where_the_gateway_asks_for_it() {
            RefundNews busy = RefundNews.of(RefundAnswer.noAnswer(WHY, Duration.ofHours(3)));
            assertThat(RefundProtocol.next(doubt(BOTH, Duration.ZERO), busy))
                    .isEqualTo(new Wait(UNKNOWN, Duration.ofHours(3), false, "why"));
        }

        @Test
        void that_several_refunds_could_be_is_reviewed_never_guessed() {
            RefundNews two = RefundNews.of(
                    RefundAnswer.ambiguous(List.of(Refund.pending("r-1", TEN), Refund.pending("r-2", TEN))));
            assertThat(RefundProtocol.next(doubt(BOTH, Duration.ZERO), two)).isEqualTo(review("ambiguous"));
        }
    }

    @Nested
    class a_refusal {

        @Test
        void of_the_first_submission_is_a_failure() {
            assertThat(RefundProtocol.next(fresh(BOTH), RefundNews.of(RefundResult.refused(WHY))))
                    .isEqualTo(new End(FAILED, "why"));
        }

        @Test
        void of_a_second_submission_proves_nothing_about_the_first() {
            RefundNews refused = RefundNews.of(RefundResult.refused(WHY));
            assertThat(RefundProtocol.next(doubt(BOTH, Duration.ZERO), refused))
                    .isEqualTo(new Wait(UNKNOWN, Duration.ofMinutes(1), false, "why"));
            assertThat(RefundProtocol.next(doubt(KEYS, Duration.ZERO), refused)).isEqualTo(review("why"));
        }

        @Test
        void for_now_is_tried_again_as_often_as_the_schedule_looks() {
            RefundNews notDone = RefundNews.of(RefundResult.notDone(WHY));
            Duration waited = Duration.ZERO;
            for (int refusals = 0; refusals < 12; refusals++) {
                Standing standing = new Standing(NEITHER, TEN, REQUESTED, false, false, refusals, Sent.at(NOW), NOW);
                Wait wait = (Wait) RefundProtocol.next(standing, notDone);
                assertThat(wait.certain()).isTrue();
                assertThat(wait.state()).isNull();
                waited = waited.plus(wait.delay());
            }
            assertThat(waited).isEqualTo(RefundSchedule.HORIZON);
            assertThat(RefundProtocol.next(
                            new Standing(NEITHER, TEN, REQUESTED, false, false, 12, Sent.at(NOW), NOW), notDone))
                    .isEqualTo(new End(FAILED, "why"));
        }
    }

    @Nested
    class what_the_gateway_tells {

        @Test
        void is_taken() {
            Standing standing = doubt(BOTH, Duration.ZERO);
            assertThat(told(standing, Refund.succeeded("r-1", TEN))).isEqualTo(new End(SUCCEEDED, ""));
            assertThat(told(standing, Refund.failed("r-1", TEN, WHY))).isEqualTo(new End(FAILED, "why"));
            assertThat(told(standing, Refund.needsDetails("r-1", TEN, Set.of("bank"))))
                    .isEqualTo(review("needs-details"));
            assertThat(told(standing, Refund.pending("r-1", TEN, Duration.ofHours(1))))
                    .isEqualTo(new Wait(PENDING, Duration.ofHours(1), false, ""));
        }

        @Test
        @Tag("F12")
        void failed_after_it_succeeded_is_a_reversal() {
            Standing made = new Standing(BOTH, TEN, SUCCEEDED, true, false, 0, Sent.at(NOW), NOW);
            assertThat(told(made, Refund.failed("r-1", TEN, WHY))).isEqualTo(new End(REVERSED, "why"));
            assertThat(notFound(made)).isEqualTo(new End(null, "not-found"));
        }

        @Test
        @Tag("W3")
        void of_another_amount_is_reviewed() {
            assertThat(told(doubt(BOTH, Duration.ZERO), Refund.succeeded("r-1", Money.parse("GHS 9"))))
                    .isEqualTo(review("amount-differs"));
        }

        @Test
        void of_a_refund_on_its_way_is_never_answered_with_another_submission() {
            for (Capabilities can : List.of(LOOK_UP, FINAL, BOTH)) {
                Standing pending = new Standing(can, TEN, PENDING, true, false, 0, Sent.at(NOW.minus(SETTLE)), NOW);
                assertThat(notFound(pending)).isInstanceOf(Wait.class);
            }
        }
    }

    /** Every cell of what can be known and learnt. */
    @Nested
    class in_every_cell {

        private final List<Standing> standings = standings();
        private final List<RefundNews> news = List.of(
                RefundNews.nothing(),
                RefundNews.of(RefundResult.accepted(Refund.succeeded("r-1", TEN))),
                RefundNews.of(RefundResult.accepted(Refund.pending("r-1", TEN))),
                RefundNews.of(RefundResult.accepted(Refund.needsDetails("r-1", TEN, Set.of("bank")))),
                RefundNews.of(RefundResult.accepted(Refund.failed("r-1", TEN, WHY))),
                RefundNews.of(RefundResult.accepted(Refund.succeeded("r-1", Money.parse("GHS 11")))),
                RefundNews.of(RefundResult.refused(WHY)),
                RefundNews.of(RefundResult.notDone(WHY)),
                RefundNews.of(RefundResult.unknown(WHY, Memo.empty())),
                RefundNews.of(RefundAnswer.notFound()),
                RefundNews.of(RefundAnswer.ambiguous(List.of(Refund.pending("r-1", TEN), Refund.pending("r-2", TEN)))),
                RefundNews.of(RefundAnswer.noAnswer(WHY)));

        private static List<Standing> standings() {
            List<Standing> all = new ArrayList<>();
            for (Capabilities can : List.of(NEITHER, KEYS, LOOK_UP, FINAL, BOTH, FINAL.withRefundKeyKept(DAY))) {
                for (RefundState state : RefundState.values()) {
                    for (Duration age : List.of(Duration.ZERO, SETTLE, DAY, Duration.ofDays(8))) {
                        for (boolean doubted : new boolean[] {false, true}) {
                            for (boolean spent : new boolean[] {false, true}) {
                                all.add(new Standing(can, TEN, state, doubted, spent, 0, Sent.at(NOW.minus(age)), NOW));
                            }
                        }
                    }
                }
            }
            return all;
        }

        private interface Cell {
            void check(Standing standing, RefundNews learnt, Next next);
        }

        private void each(Cell cell) {
            int seen = 0;
            for (Standing standing : standings) {
                for (RefundNews learnt : news) {
                    cell.check(standing, learnt, RefundProtocol.next(standing, learnt));
                    seen++;
                }
            }
            assertThat(seen).isEqualTo(6 * 7 * 4 * 4 * 12);
        }

        private static boolean keyHolds(Standing s) {
            return s.can().refundKeyKept().compareTo(DAY) == 0
                    && Duration.between(s.sent().first(), s.now())
                                    .compareTo(DAY.minus(s.can().callLimit()))
                            < 0;
        }

        @Test
        @Tag("M5")
        @Tag("M6")
        void a_submission_is_the_first_or_under_a_key_that_holds_or_the_one_that_a_final_not_found_allows() {
            each((standing, learnt, next) -> {
                if (next instanceof Submit submit) {
                    boolean first = !standing.doubted();
                    boolean onceMore = submit.onceMore()
                            && learnt.kind() == RefundNews.Kind.NOT_FOUND
                            && standing.can().refundNotFoundIsFinal()
                            && !standing.spent()
                            && !standing.now().isBefore(standing.sent().last().plus(SETTLE));
                    assertThat(first || keyHolds(standing) || onceMore)
                            .as("%s %s", standing, learnt)
                            .isTrue();
                }
            });
        }

        @Test
        @Tag("F2")
        void a_failure_is_only_what_the_gateway_said() {
            each((standing, learnt, next) -> {
                if (next instanceof End end && (end.state() == FAILED || end.state() == REVERSED)) {
                    boolean said = learnt.kind() == RefundNews.Kind.TOLD
                            || !standing.doubted()
                                    && (learnt.kind() == RefundNews.Kind.REFUSED
                                            || learnt.kind() == RefundNews.Kind.NOT_DONE);
                    assertThat(said).as("%s %s", standing, learnt).isTrue();
                }
            });
        }

        @Test
        void success_is_only_what_the_gateway_said_of_our_amount() {
            each((standing, learnt, next) -> {
                if (next instanceof End end && end.state() == SUCCEEDED) {
                    assertThat(learnt.refund()).isEqualTo(Refund.succeeded("r-1", TEN));
                }
            });
        }

        @Test
        void a_look_up_is_asked_only_of_a_gateway_that_has_one() {
            each((standing, learnt, next) -> {
                if (next instanceof LookUp) {
                    assertThat(standing.can().refundLookUp()).isNotEqualTo(RefundLookUp.NONE);
                }
            });
        }

        @Test
        void no_step_is_answered_with_the_same_step() {
            each((standing, learnt, next) -> {
                if (next instanceof LookUp) {
                    assertThat(learnt.kind()).isEqualTo(RefundNews.Kind.NOTHING);
                }
                if (next instanceof Submit) {
                    assertThat(learnt.kind()).isIn(RefundNews.Kind.NOTHING, RefundNews.Kind.NOT_FOUND);
                }
            });
        }

        @Test
        @Tag("L2")
        void a_wait_is_above_zero_and_after_day_seven_nothing_waits_any_more() {
            each((standing, learnt, next) -> {
                if (next instanceof Wait wait) {
                    assertThat(wait.delay()).isPositive();
                    assertThat(wait.certain() || standing.sent().first().isAfter(NOW.minus(RefundSchedule.HORIZON)))
                            .as("%s %s", standing, learnt)
                            .isTrue();
                }
            });
        }
    }
}
