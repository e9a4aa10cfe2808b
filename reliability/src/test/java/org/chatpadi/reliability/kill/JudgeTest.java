package org.chatpadi.reliability.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chatpadi.reliability.kill.Findings.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** That a run in which something is wrong is told apart from one in which all is well. */
class JudgeTest {

    private static final String SHOP = "accra";
    private static final String ORDER = "o-1";
    private static final String REFUND = "77";

    private final List<Committed.Event> events = new ArrayList<>(List.of(
            event(1, "placed", "order-0-step-0"),
            event(2, "attempt-opened", "order-0-step-1"),
            paid(3, "p-1", "5000"),
            event(4, "cancelled", "order-0-step-3"),
            refund(5, "refund-requested", REFUND, null, "5000"),
            refund(6, "refund-moved", null, "succeeded", null)));
    private final List<Committed.Work> work = new ArrayList<>(List.of(
            work(1, "tell-customer", "placed", "delivered"), work(5, "tell-customer", "cancelled", "delivered")));
    private final List<List<String>> gateway = new ArrayList<>(List.of(
            List.of("paid", "keyed", "p-1", "a-1", "GHS 50.00"),
            List.of("news", "e-1", SHOP, "keyed", "2", "paid", "a-1", "p-1"),
            List.of("taken", "e-1"),
            refunded("keyed", REFUND, "GHS 50.00"),
            List.of("taken", "e-1")));
    private final List<String> inbox = new ArrayList<>(List.of("accra/keyed/e-1"));
    private final List<Committed.FollowUp> followUps =
            new ArrayList<>(List.of(new Committed.FollowUp("accra/keyed/e-1", "settled")));
    private final List<List<String>> mailbox =
            new ArrayList<>(List.of(mail("m-1", "placed"), mail("m-2", "cancelled")));
    private final List<People.Told> told =
            new ArrayList<>(List.of(told(0, "o-1/1/1"), told(1, "o-1/2/2"), told(3, "o-1/4/5")));

    private static Committed.Event event(long seq, String type, String command) {
        return new Committed.Event(SHOP, ORDER, seq, type, command, null, null, null, null, null, null);
    }

    private static Committed.Event paid(long seq, String payment, String amount) {
        return new Committed.Event(
                SHOP, ORDER, seq, "payment-recorded", "work:1", null, null, null, "keyed", payment, amount);
    }

    private static Committed.Event refund(
            long seq, String type, @Nullable String operation, @Nullable String to, @Nullable String amount) {
        return new Committed.Event(
                SHOP, ORDER, seq, type, seq == 5 ? "order-0-step-3" : "work:2", operation, "1", to, null, null, amount);
    }

    private static Committed.Work work(long seq, String kind, String subject, String outcome) {
        return new Committed.Work(SHOP, ORDER, seq, kind, subject, outcome);
    }

    private static List<String> refunded(String account, String reference, String amount) {
        return List.of("refunded", account, reference, "p-1", amount);
    }

    private static List<String> mail(String id, String kind) {
        return List.of(id, kind, "K-1", "c0@customers.example");
    }

    private static People.Told told(int step, String ranges) {
        return new People.Told(Story.of(0), step, "order-0-step-" + step, ORDER, ranges);
    }

    private Findings judged() {
        Findings findings = new Findings();
        Committed committed =
                new Committed(events, work, Map.of(SHOP + "/" + ORDER, "K-1"), List.of(), inbox, followUps);
        Judge judge = new Judge(committed, findings);
        judge.acknowledged(told);
        judge.money(gateway);
        judge.news(gateway);
        judge.messages(mailbox, told);
        return findings;
    }

    private void finds(Kind kind) {
        Findings findings = judged();
        assertThat(findings.of(kind)).isNotEmpty();
    }

    @Test
    void a_run_in_which_all_is_well_has_no_finding() {
        assertThat(judged().none()).isTrue();
    }

    @Test
    void X3_a_message_that_comes_twice_under_one_id_is_no_finding() {
        mailbox.add(mail("m-2", "cancelled"));

        assertThat(judged().none()).isTrue();
    }

    @Test
    void X3_a_message_that_comes_twice_under_two_ids_is_a_ghost() {
        mailbox.add(mail("m-3", "cancelled"));

        finds(Kind.GHOST);
    }

    @Test
    void X3_two_messages_under_one_id_are_found() {
        mailbox.set(1, mail("m-1", "cancelled"));

        finds(Kind.OTHER);
    }

    @Test
    void X1_a_message_that_nothing_committed_caused_is_a_ghost() {
        mailbox.add(mail("m-3", "dispatched"));

        finds(Kind.GHOST);
    }

    @Test
    void X1_a_row_of_work_without_its_event_is_a_ghost() {
        work.add(work(9, "tell-seller", "refund-failed", "parked"));

        finds(Kind.GHOST);
    }

    @Test
    void X2_a_message_that_is_told_as_sent_and_did_not_arrive_is_lost() {
        mailbox.remove(1);

        finds(Kind.LOST);
    }

    @Test
    void X2_a_message_that_is_neither_sent_nor_parked_is_lost() {
        mailbox.remove(1);
        work.set(1, work(5, "tell-customer", "cancelled", "open"));

        finds(Kind.LOST);
    }

    @Test
    void X2_a_message_that_lies_parked_is_no_finding() {
        mailbox.remove(1);
        work.set(1, work(5, "tell-customer", "cancelled", "parked"));

        assertThat(judged().none()).isTrue();
    }

    @Test
    void I5_a_message_that_was_never_written_is_lost() {
        mailbox.remove(1);
        work.remove(1);

        finds(Kind.LOST);
    }

    @Test
    void X4_messages_of_one_order_out_of_their_order_are_found() {
        mailbox.add(mailbox.remove(0));

        finds(Kind.OTHER);
    }

    @Test
    void an_acknowledged_command_that_is_not_in_the_trail_is_lost() {
        told.add(told(2, "o-1/7/7"));

        finds(Kind.LOST);
    }

    @Test
    void K1_a_command_that_was_done_twice_is_found() {
        events.add(event(7, "noted", "order-0-step-1"));

        finds(Kind.OTHER);
    }

    @Test
    void M5_a_refund_that_was_made_twice_is_found() {
        gateway.add(refunded("keyed", REFUND, "GHS 50.00"));

        finds(Kind.DOUBLE_REFUND);
    }

    @Test
    void F5_a_refund_under_another_reference_is_a_ghost_and_too_much() {
        gateway.add(refunded("keyed", "88", "GHS 50.00"));

        finds(Kind.GHOST);
        finds(Kind.DOUBLE_REFUND);
    }

    @Test
    void a_refund_that_is_told_as_made_and_was_not_is_lost() {
        gateway.remove(3);

        finds(Kind.LOST);
    }

    @Test
    void F2_a_refund_that_comes_to_no_end_is_found() {
        events.remove(5);

        finds(Kind.OTHER);
    }

    @Test
    void a_payment_that_is_recorded_nowhere_is_lost() {
        gateway.add(List.of("paid", "keyed", "p-2", "a-2", "GHS 50.00"));

        finds(Kind.LOST);
    }

    @Test
    void M14_a_payment_that_is_recorded_twice_is_found() {
        events.add(paid(7, "p-1", "5000"));

        finds(Kind.OTHER);
    }

    @Test
    void F24_news_that_was_taken_and_is_not_kept_is_lost() {
        inbox.clear();

        finds(Kind.LOST);
    }

    @Test
    void W6_news_that_nobody_follows_up_is_lost() {
        followUps.clear();

        finds(Kind.LOST);
    }

    @Test
    void F25_W2_news_that_is_followed_up_twice_is_found() {
        followUps.add(new Committed.FollowUp("accra/keyed/e-1", "settled"));

        finds(Kind.OTHER);
    }

    @Test
    void W6_news_that_comes_to_no_end_is_found() {
        followUps.set(0, new Committed.FollowUp("accra/keyed/e-1", "open"));

        finds(Kind.OTHER);
    }

    @Test
    void W5_news_that_was_never_sent_is_a_ghost() {
        inbox.add("accra/keyed/e-2");

        finds(Kind.GHOST);
    }

    @Test
    void W6_news_of_an_unknown_refund_lies_parked_only_where_a_refund_of_that_payment_is_before_a_person() {
        gateway.set(1, List.of("news", "e-1", SHOP, "keyed", "2", "refunded", "none", "p-1", "r-1"));
        followUps.set(0, new Committed.FollowUp("accra/keyed/e-1", "parked: refund-unknown"));
        finds(Kind.OTHER);

        gateway.replaceAll(line ->
                line.stream().map(word -> word.equals("keyed") ? "blind" : word).toList());
        inbox.set(0, "accra/blind/e-1");
        followUps.set(0, new Committed.FollowUp("accra/blind/e-1", "parked: refund-unknown"));
        events.set(
                2,
                new Committed.Event(
                        SHOP, ORDER, 3, "payment-recorded", "work:1", null, null, null, "blind", "p-1", "5000"));
        events.set(5, refund(6, "refund-moved", null, "needs-review", null));
        assertThat(judged().none()).isTrue();
    }
}
