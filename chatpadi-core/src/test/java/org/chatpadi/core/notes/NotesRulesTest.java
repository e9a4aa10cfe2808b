package org.chatpadi.core.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.chatpadi.core.lifecycle.Story.evidence;
import static org.chatpadi.core.lifecycle.Story.prepaid;
import static org.chatpadi.core.order.PaymentStatus.REFUNDED;
import static org.chatpadi.core.order.RefusalCode.ADDRESS_ON_ROAD;
import static org.chatpadi.core.order.RefusalCode.CORRECTION_NONE;
import static org.chatpadi.core.order.RefusalCode.CUSTOMER_ERASED;
import static org.chatpadi.core.order.RefusalCode.ERASE_OPEN_MATTER;
import static org.chatpadi.core.order.RefusalCode.ERASE_OPEN_REFUND;
import static org.chatpadi.core.order.RefusalCode.EVIDENCE;
import static org.chatpadi.core.order.RefusalCode.MATTER_UNKNOWN;
import static org.chatpadi.core.order.RefusalCode.STATUS;
import static org.chatpadi.core.order.Role.ASSISTANT;
import static org.chatpadi.core.order.Role.CUSTOMER;
import static org.chatpadi.core.order.Role.HOST;
import static org.chatpadi.core.order.Role.SELLER;
import static org.chatpadi.core.order.Status.DELIVERED;

import org.chatpadi.core.cancellation.Cancel;
import org.chatpadi.core.dispute.ResolveDispute;
import org.chatpadi.core.lifecycle.Story;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Address;
import org.chatpadi.core.order.Contact;
import org.chatpadi.core.order.DisputeCause;
import org.chatpadi.core.order.Fact;
import org.chatpadi.core.order.MatterKind;
import org.chatpadi.core.order.Personal;
import org.chatpadi.core.order.RefundState;
import org.junit.jupiter.api.Test;

/** Notes, words, corrections, the tracking link, and forgetting the customer. */
class NotesRulesTest {

    private static final Contact KOFI = new Contact(Personal.of("Kofi Mensah"), Personal.of("+233201112222"), null);
    private static final Address TEMA = Address.of("3 Harbour Road", "Tema", "GH");

    @Test
    void a_note_is_taken_in_every_status_and_told_to_nobody() {
        Story story = prepaid(100).seller(AddNote.of("called twice")).told();
        story.seller(Cancel.unpaid("Nothing came."))
                .does(ASSISTANT, AddNote.of("still wants it"))
                .told();
    }

    @Test
    void a_text_with_control_characters_or_a_lone_surrogate_is_no_note__F82_F83() {
        assertThatIllegalArgumentException().isThrownBy(() -> AddNote.of("a\0b"));
        assertThatIllegalArgumentException().isThrownBy(() -> AddNote.of("a\ud800b"));
        assertThatIllegalArgumentException().isThrownBy(() -> AddNote.of("x".repeat(4_001)));
        assertThatIllegalArgumentException().isThrownBy(() -> AddNote.of(" \n"));
        AddNote.of("tab\tand line\n, " + "x".repeat(3_900));
    }

    @Test
    void words_to_the_customer_reach_the_customer() {
        prepaid(100).seller(MessageCustomer.of("It comes on Friday.")).told("customer:message");
    }

    @Test
    void a_correction_is_asked_until_it_is_made_or_declined() {
        RequestCorrection asked = RequestCorrection.of("I moved to Tema.", evidence(CUSTOMER));
        Story story = prepaid(100).refuses(SELLER, DeclineCorrection.of(1, "Which one?"), CORRECTION_NONE);
        story.refuses(ASSISTANT, asked, EVIDENCE).customer(asked);
        story.told("customer:correction-requested", "seller:correction-requested");
        story.refuses(SELLER, DeclineCorrection.of(2, "Which one?"), MATTER_UNKNOWN);
        story.copy().seller(DeclineCorrection.of(1, "It is on its way.")).told("customer:correction-declined");
        story.seller(CorrectAddress.to(TEMA)).told("customer:address-corrected");
        assertThat(story.hasOpen(MatterKind.CORRECTION_REQUEST)).isFalse();
        assertThat(story.order().customer().address()).isEqualTo(TEMA);
    }

    @Test
    void an_address_stands_while_something_is_on_the_road_to_it() {
        Story story = prepaid(100).paid(100).dispatched();
        story.refuses(SELLER, CorrectAddress.to(TEMA), ADDRESS_ON_ROAD)
                .delivered()
                .seller(CorrectAddress.to(TEMA));
    }

    @Test
    void a_new_phone_renews_the_tracking_link_and_a_new_name_does_not() {
        Story story = prepaid(100);
        Contact named = story.order().customer().contact();
        story.seller(CorrectContact.to(new Contact(KOFI.name(), named.phone(), named.email())));
        assertThat(story.order().customer().trackingGeneration()).isEqualTo(1);
        story.seller(CorrectContact.to(KOFI)).told("customer:contact-corrected");
        assertThat(story.order().customer().trackingGeneration()).isEqualTo(2);
        story.seller(RevokeTracking.now()).told("customer:tracking-renewed");
        assertThat(story.order().customer().trackingGeneration()).isEqualTo(3);
    }

    @Test
    void a_customer_is_forgotten_only_after_the_end_and_with_nothing_open() {
        Story story = prepaid(100).refuses(HOST, EraseCustomer.now(), STATUS).paid(100);
        story.dispatched().delivered().disputed(1, 1);
        story.refuses(HOST, EraseCustomer.now(), ERASE_OPEN_MATTER, Fact.of("dispute", 1));
        story.seller(ResolveDispute.refundInFull(1, DisputeCause.PRODUCT));
        story.refuses(HOST, EraseCustomer.now(), ERASE_OPEN_REFUND, Fact.of("reservedMinor", 10_000));
        story.refund(1, RefundState.SUCCEEDED).does(HOST, EraseCustomer.now()).repeats(SELLER, EraseCustomer.now());
        assertThat(story.order().customer().contact().name().isErased()).isTrue();
        assertThat(story.order().customer().contact().phone()).isNull();
        assertThat(story.legal(HOST)).doesNotContain(Act.ERASE_CUSTOMER);
        story.is(DELIVERED, 0, 0, 0, 0, REFUNDED);
    }

    @Test
    void whoever_was_forgotten_is_not_written_to_or_corrected() {
        Story story = prepaid(100).seller(Cancel.unpaid("Nothing came.")).seller(EraseCustomer.now());
        story.refuses(SELLER, MessageCustomer.of("Hello?"), CUSTOMER_ERASED);
        story.refuses(SELLER, CorrectContact.to(KOFI), CUSTOMER_ERASED);
        story.refuses(SELLER, CorrectAddress.to(TEMA), CUSTOMER_ERASED);
        story.seller(AddNote.of("asked to be forgotten"));
    }

    @Test
    void personal_text_prints_as_redacted__S2() {
        Story story = prepaid(100);
        assertThat(story.order().customer().toString())
                .doesNotContain("Ama", "+233", "Oxford")
                .contains("[redacted]");
        assertThat(AddNote.of("she lives behind the church").toString()).doesNotContain("church");
    }
}
