package org.chatpadi.core.enquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatpadi.core.enquiry.Counter.ghs;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chatpadi.core.cancellation.Cancel;
import org.chatpadi.core.enquiry.Whereabouts.Answer;
import org.chatpadi.core.enquiry.Whereabouts.Question;
import org.chatpadi.core.enquiry.WhereaboutsWording.Told;
import org.chatpadi.core.fulfilment.Dispatch;
import org.chatpadi.core.notes.EraseCustomer;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.Received;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.order.Status;
import org.chatpadi.core.payment.DirectPayment;
import org.chatpadi.core.shop.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhereaboutsTest {

    private static final String NOTHING = WhereaboutsWording.english().nothing();

    private final Counter counter = new Counter();
    private OrderId order;

    @BeforeEach
    void dispatched() {
        order = counter.place(counter.order("A7").by("Ama Serwaa Kusi", Counter.PHONE, "Ama@Example.com"));
        counter.seller(order, DirectPayment.of(ghs(250), Received.cash()))
                .seller(order, Dispatch.everything("kwesi").tracked("KW-1", "https://kwesi.example/KW-1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+233244123456", "0244123456", "024 412 3456", "233244123456", " 00233 24-412-3456 "})
    void the_buyers_own_phone_proves_however_it_is_written(String phone) {
        Answer answer = ask(Question.from(phone));

        assertThat(answer.orders()).containsExactly(order);
        assertThat(answer.sentence())
                .isEqualTo("Order R-A7 is on its way since 2 March 2026, with Kwesi's Okada, number KW-1:"
                        + " https://kwesi.example/KW-1 .");
    }

    @Test
    void the_reference_with_one_more_fact_of_the_same_order_proves() {
        assertFound(Question.about("R-A7").name("ama  serwaa KUSI"));
        assertFound(Question.about("R-A7").name("Áma Serwaa Kusi "));
        assertFound(Question.about("r-a7").email(" ama@example.com"));
        assertFound(Question.about("R-A7").phone("024 412 3456"));
        assertFound(Question.from("0200000000").reference("R-A7").name("Ama Serwaa Kusi"));
        assertFound(Question.from("0244123456").reference("R-A7"));
    }

    @Test
    void F94_less_than_that_proves_nothing_and_reads_like_no_such_order() {
        assertNothing(Question.about("R-A7"));
        assertNothing(Question.about("R-none"));
        assertNothing(Question.about("R-none").name("Ama Serwaa Kusi"));
        assertNothing(Question.from("0200000000"));
        assertNothing(Question.from("0200000000").reference("R-A7"));
        assertNothing(Question.from("not a phone"));
        assertNothing(Question.about("R-A7").name("Kusi"));
        assertNothing(Question.about("R-A7").name(" ").email("").phone(""));
        assertNothing(new Question(null, null, "Ama Serwaa Kusi", "ama@example.com", "0244123456"));
        assertNothing(new Question(null, null, null, null, null));
    }

    @Test
    void a_number_that_was_typed_is_not_the_buyers_own_phone() {
        assertNothing(new Question(null, null, null, null, Counter.PHONE));
        assertNothing(new Question(null, null, "Ama Serwaa Kusi", null, Counter.PHONE));
    }

    @Test
    void S6_another_shops_order_is_no_order() {
        Shop other = Shop.of(ShopId.of("makola"), "Makola", Counter.GHS, "GH");

        Answer answer = Whereabouts.ask(
                counter.store.search(), other, WhereaboutsWording.english(), Question.from(Counter.PHONE));

        assertThat(answer).isEqualTo(new Answer(NOTHING, List.of()));
    }

    @Test
    void an_erased_customers_order_is_nobodys() {
        OrderId erased = counter.place(counter.order("B8").by("Yaw", "+233200000009", null));
        counter.seller(erased, Cancel.outOfStock("Sold out.")).seller(erased, EraseCustomer.now());

        assertNothing(Question.from("+233200000009"));
        assertNothing(Question.about("R-B8").name(""));
        assertNothing(Question.about("R-B8").name("Yaw"));
    }

    @Test
    void of_several_orders_those_under_way_are_told_newest_first_and_not_more_than_three() {
        for (int i = 1; i <= 4; i++) {
            counter.later(Duration.ofHours(1)).place(counter.order("N" + i).by("Ama", Counter.PHONE, null));
        }
        counter.seller(OrderId.of("N4"), Cancel.unpaid("Not paid."));

        Answer answer = ask(Question.from(Counter.PHONE));

        assertThat(answer.orders()).containsExactly(OrderId.of("N3"), OrderId.of("N2"), OrderId.of("N1"));
        assertThat(answer.sentence())
                .startsWith("Order R-N3 has reached us and waits for your payment. Order R-N2 has");
    }

    @Test
    void where_nothing_is_under_way_the_newest_is_told() {
        OrderId first = counter.place(counter.order("C1").by("Efua", "+233200000001", null));
        OrderId second =
                counter.later(Duration.ofHours(1)).place(counter.order("C2").by("Efua", "+233200000001", null));
        counter.seller(first, Cancel.outOfStock("Sold out.")).seller(second, Cancel.outOfStock("Sold out."));

        Answer answer = ask(Question.from("+233200000001"));

        assertThat(answer).isEqualTo(new Answer("Order R-C2 was cancelled.", List.of(second)));
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void every_status_has_its_sentence_in_english_and_french(Status status) {
        for (WhereaboutsWording wording : List.of(WhereaboutsWording.english(), WhereaboutsWording.french())) {
            for (boolean onRoad : new boolean[] {true, false}) {
                String bare = wording.tell(new Told("R-1", status, onRoad, null, null, null, null));
                String full = wording.tell(new Told(
                        "R-1", status, onRoad, LocalDate.of(2026, 8, 1), "kwesi", "KW-1", "https://kwesi.example/1"));
                assertThat(List.of(bare, full))
                        .allSatisfy(sentence -> assertThat(sentence)
                                .contains("R-1")
                                .endsWith(".")
                                .doesNotContain("null", "..", "  "));
            }
        }
    }

    @Test
    void no_two_statuses_read_alike() {
        for (WhereaboutsWording wording : List.of(WhereaboutsWording.english(), WhereaboutsWording.french())) {
            Set<String> sentences = new HashSet<>();
            for (Status status : Status.values()) {
                sentences.add(wording.tell(new Told("R-1", status, false, null, null, null, null)));
            }
            assertThat(sentences).hasSize(Status.values().length);
        }
    }

    @Test
    void french_shops_are_answered_in_french() {
        Answer answer = Whereabouts.ask(
                counter.store.search(),
                counter.shop,
                WhereaboutsWording.of(Locale.FRANCE),
                Question.from(Counter.PHONE));

        assertThat(answer.sentence())
                .isEqualTo("La commande R-A7 est en route depuis le 2 mars 2026, avec Kwesi's Okada, numéro KW-1 :"
                        + " https://kwesi.example/KW-1 .");
        assertThat(WhereaboutsWording.of(Locale.GERMAN)).isSameAs(WhereaboutsWording.english());
    }

    @Test
    void a_question_prints_nothing_about_the_asker() {
        assertThat(Question.from(Counter.PHONE).name("Ama").toString()).isEqualTo("Question[redacted]");
    }

    private Answer ask(Question question) {
        return Whereabouts.ask(counter.store.search(), counter.shop, WhereaboutsWording.english(), question);
    }

    private void assertFound(Question question) {
        assertThat(ask(question).orders()).containsExactly(order);
    }

    private void assertNothing(Question question) {
        assertThat(ask(question)).isEqualTo(new Answer(NOTHING, List.of()));
    }
}
