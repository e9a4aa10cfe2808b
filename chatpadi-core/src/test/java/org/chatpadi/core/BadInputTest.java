package org.chatpadi.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chatpadi.core.cancellation.Cancel;
import org.chatpadi.core.cancellation.RequestCancellation;
import org.chatpadi.core.enquiry.OrdersQuery;
import org.chatpadi.core.enquiry.Whereabouts.Question;
import org.chatpadi.core.notes.AddNote;
import org.chatpadi.core.order.CancelReason;
import org.chatpadi.core.order.Evidence;
import org.chatpadi.core.order.Fact;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.RefusalCode;
import org.chatpadi.core.order.SellerCommand;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.placement.CustomerDraft;
import org.chatpadi.core.placement.LineDraft;
import org.chatpadi.core.placement.OrderDraft;
import org.chatpadi.core.store.OrderFilter;
import org.chatpadi.payments.InboundRequest;
import org.chatpadi.payments.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes in through the public doors and cannot be: refused with a code and the facts, and nothing is written. */
class BadInputTest extends Stall {

    @Nested
    class a_command {

        @Test
        void on_an_unknown_order_is_refused() {
            assertThat(refused(ama.handle(OrderId.of("nobody-s"), AddNote.of("x")))
                            .code())
                    .isEqualTo(RefusalCode.ORDER_UNKNOWN);
            assertThat(ama.whyNot(OrderId.of("nobody-s"), AddNote.of("x"))
                            .orElseThrow()
                            .code())
                    .isEqualTo(RefusalCode.ORDER_UNKNOWN);
            assertThat(ama.legalNow(OrderId.of("nobody-s"))).isEmpty();
        }

        @Test
        @Tag("F101")
        @Tag("S6")
        void of_a_foreign_shop_is_refused_at_every_desk() {
            SellerDesk kofi = chatpadi.seller(OTHER, Seller.of("kofi", "Kofi"));
            List<Outcome> outcomes = List.of(
                    kofi.handle(order, Cancel.silently(CancelReason.FRAUD)),
                    chatpadi.host(OTHER, "web").handle(order, org.chatpadi.core.notes.EraseCustomer.now()),
                    chatpadi.courier(OTHER, "okada").handle(order, org.chatpadi.core.fulfilment.Deliver.shipment(1)),
                    chatpadi.assistant(OTHER, "bot").handle(order, AddNote.of("x")));
            assertThat(outcomes)
                    .allSatisfy(outcome -> assertThat(refused(outcome))
                            .isEqualTo(refused(kofi.handle(OrderId.of("nobody-s"), AddNote.of("x")))));
            assertThat(chatpadi.customerByPhone(OTHER, order, "+233244123456")).isEmpty();
            assertThat(chatpadi.enquiries(OTHER).order(order)).isEmpty();
            assertThat(chatpadi.enquiries(OTHER).trail(order)).isEmpty();
        }

        @Test
        @Tag("I12")
        void of_one_who_may_not_speak_for_the_customer_is_refused() {
            assertThat(refused(chatpadi.assistant(SHOP, "bot").handle(order, RequestCancellation.of(Evidence.page())))
                            .code())
                    .isEqualTo(RefusalCode.EVIDENCE);
        }

        @Test
        @Tag("F13")
        @Tag("M1")
        void in_another_currency_is_refused_with_both() {
            Outcome.Refused refused = refused(ama.handle(order, momo("NGN 300.00", "T1")));
            assertThat(refused.code()).isEqualTo(RefusalCode.CURRENCY);
            assertThat(refused.facts()).containsExactly(Fact.of("order", "GHS"), Fact.of("command", "NGN"));
        }

        @ParameterizedTest
        @ValueSource(longs = {Long.MIN_VALUE, -1, 0, 2, Long.MAX_VALUE})
        @Tag("F38")
        void for_another_version_is_refused(long version) {
            Outcome.Refused refused = refused(
                    ama.handle(order, AddNote.of("x"), CommandOptions.none().ifVersion(version)));
            assertThat(refused.code()).isEqualTo(RefusalCode.STALE_VERSION);
            assertThat(refused.facts()).containsExactly(Fact.of("version", 1));
        }

        @ParameterizedTest
        @CsvSource({
            "2026-03-02T12:00:00.000001Z, must not be in the future",
            "+1000000000-12-31T23:59:59Z, must not be in the future",
            "2026-03-02T11:59:59Z, must not be before the order was placed",
            "-1000000000-01-01T00:00:00Z, must not be before the order was placed"
        })
        void that_happened_when_it_cannot_have_is_refused(Instant when, String rule) {
            Outcome.Refused refused = refused(
                    ama.handle(order, AddNote.of("x"), CommandOptions.none().happenedAt(when)));
            assertThat(refused.code()).isEqualTo(RefusalCode.INVALID);
            assertThat(refused.facts()).containsExactly(Fact.of("happenedAt", rule));
        }

        @ParameterizedTest
        @CsvSource({
            "2026-03-02T12:00:00.000001Z, must not be in the future",
            "1969-12-31T23:59:59Z, must not be before 1970-01-01T00:00:00Z"
        })
        void that_placed_when_it_cannot_have_is_refused(Instant when, String rule) {
            assertThat(refused(ama.place(another(), CommandOptions.none().happenedAt(when)))
                            .facts())
                    .containsExactly(Fact.of("happenedAt", rule));
        }

        @Test
        void of_nothing_is_a_null_pointer_with_a_name() {
            assertThatThrownBy(() -> ama.handle(order, Stall.<SellerCommand>nothing()))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("command");
            assertThatThrownBy(() -> ama.handle(nothing(), AddNote.of("x")))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("order");
            assertThatThrownBy(() -> ama.handle(order, AddNote.of("x"), nothing()))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("options");
            assertThatThrownBy(() -> ama.handle(order, RequestCancellation.of(nothing())))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("RequestCancellation.evidence");
        }
    }

    @Nested
    @Tag("W1")
    class a_call_of_a_gateway {

        private InboundRequest request(byte[] body) {
            return InboundRequest.of("POST", "/in", Map.of(), body, NOON);
        }

        @ParameterizedTest
        @ValueSource(strings = {"momo", "", "a b", "\0", "\r\nSet-Cookie: x", "\uD800"})
        void that_the_shop_does_not_have_is_not_found(String gateway) {
            Reply reply = chatpadi.gateway(SHOP, gateway).receive(request(new byte[] {0, -1, '\r', '\n'}));
            assertThat(reply).isEqualTo(Reply.of(404));
        }

        @Test
        @Tag("F37")
        void with_more_than_the_limit_cannot_even_be_made() {
            refuses(
                    "InboundRequest.body must be at most 1048576 bytes",
                    () -> request(new byte[InboundRequest.BODY_MAX + 1]));
        }

        @Test
        void of_nothing_is_a_null_pointer_with_a_name() {
            assertThatThrownBy(() -> chatpadi.gateway(SHOP, "momo").receive(nothing()))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("request");
        }
    }

    @Test
    void a_shop_that_is_none_is_refused_at_every_door() {
        ShopId nowhere = ShopId.of("nowhere");
        for (ThrowingCallable door : List.<ThrowingCallable>of(
                () -> chatpadi.seller(nowhere, Seller.of("ama-k", "Ama")),
                () -> chatpadi.customer(nowhere, "x"),
                () -> chatpadi.customerByPhone(nowhere, order, "x"),
                () -> chatpadi.assistant(nowhere, "bot"),
                () -> chatpadi.courier(nowhere, "okada"),
                () -> chatpadi.host(nowhere, "web"),
                () -> chatpadi.gateway(nowhere, "card"),
                () -> chatpadi.enquiries(nowhere))) {
            assertThatThrownBy(door).isInstanceOf(UnknownShopException.class).hasMessageContaining("nowhere");
        }
    }

    @Nested
    class a_question {

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "K\0", "\uD800", "K-1\r\nX", "%", "'; drop table orders; --"})
        @Tag("F92")
        void about_a_reference_that_is_none_finds_nothing(String reference) {
            assertThat(enquiries.byReference(reference)).isEmpty();
            assertThat(enquiries.whereIs(Question.about(reference)).orders()).isEmpty();
        }

        @Test
        void about_a_text_longer_than_any_finds_nothing() {
            String endless = "9".repeat(1_000_000);
            assertThat(enquiries.byReference(endless)).isEmpty();
            assertThat(enquiries
                            .whereIs(new Question(endless, endless, endless, endless, endless))
                            .orders())
                    .isEmpty();
            assertThat(chatpadi.customerByPhone(SHOP, order, endless)).isEmpty();
            assertThat(chatpadi.customer(SHOP, endless)).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "x", "\0", "\uD800", "AAAAAAAAAAAAAAAAAAAAAAAAAAA", "../../etc/passwd"})
        @Tag("F93")
        @Tag("S1")
        void with_a_token_that_was_never_given_finds_nothing(String token) {
            assertThat(enquiries.tracking(token)).isEmpty();
            assertThat(chatpadi.customer(SHOP, token)).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "!", "b3JkZXJz", "cXVldWUKMQoxCjEKMQ", "\0", "\uD83D\uDE00"})
        void from_a_cursor_that_no_list_gave_is_refused(String cursor) {
            refuses(
                    "cursor: is none that this list gave",
                    () -> OrdersQuery.newest().after(cursor));
            refuses("cursor: is none that this list gave", () -> enquiries.queue(cursor, 10));
        }

        @ParameterizedTest
        @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 201, Integer.MAX_VALUE})
        void for_a_page_beyond_the_limit_is_refused(int rows) {
            refuses(
                    "limit: must be 1 to 200, is " + rows,
                    () -> OrdersQuery.newest().limit(rows));
            refuses("limit: must be 1 to 200, is " + rows, () -> enquiries.queue(rows));
        }

        @Test
        @Tag("F91")
        void by_a_filter_that_is_no_text_is_refused() {
            Map<String, Function<String, Object>> filters = Map.of(
                    "terms", OrderFilter.all()::withTerms,
                    "gateway", OrderFilter.all()::withGateway,
                    "channel", OrderFilter.all()::withChannel,
                    "text", text -> OrderFilter.all().withText(text));
            filters.forEach((field, filter) -> {
                refuses(field + ": must not hold control characters, at index 1", () -> filter.apply("x\0"));
                refuses(field + ": must not hold a lone surrogate, at index 0", () -> filter.apply("\uD800"));
                refuses(field + ": must have at most 500 characters", () -> filter.apply("x".repeat(501)));
            });
        }
    }

    @Nested
    class what_is_at_its_limit {

        @BeforeEach
        @AfterEach
        void something_is_written() {
            before = bytes();
        }

        static Stream<UnaryOperator<OrderDraft>> changes() {
            return Stream.of(
                    draft -> by(CustomerDraft.named("\uD83D\uDE00".repeat(250)).withPhone("0244123456")),
                    draft -> by(CustomerDraft.named("E").withEmail("a".repeat(64) + "@b.example")),
                    draft -> by(CustomerDraft.named("E").withEmail("\u00e9fua@caf\u00e9.example")),
                    draft -> by(efua().withAddress("x".repeat(4_000), "x".repeat(500), "GH")),
                    draft -> draft.withReference("x".repeat(40)),
                    draft -> draft.withLines(
                            Collections.nCopies(10_000, draft.lines().get(0))),
                    draft -> of(new LineDraft("a", "A", 1_000_000_000, new BigDecimal("0.01"))),
                    draft -> priced("10000000000000"),
                    draft -> priced("1.000000"));
        }

        @ParameterizedTest
        @MethodSource("changes")
        void is_accepted(UnaryOperator<OrderDraft> change) {
            assertThat(ama.place(change.apply(another()))).isInstanceOf(Outcome.Accepted.class);
        }

        @Test
        void happened_while_the_seller_was_offline() {
            Instant morning = NOON.minus(Duration.ofHours(4));
            OrderId late = ama.place(another(), CommandOptions.none().happenedAt(morning))
                    .order()
                    .id();
            assertThat(ama.handle(late, AddNote.of("x"), CommandOptions.none().happenedAt(morning))
                            .stands())
                    .isTrue();
            assertThat(refused(ama.handle(
                                    late, AddNote.of("x"), CommandOptions.none().happenedAt(morning.minusNanos(1))))
                            .facts())
                    .containsExactly(Fact.of("happenedAt", "must not be before the order was placed"));
        }

        @Test
        @Tag("F44")
        @Tag("K2")
        void is_a_command_id_that_comes_again_with_other_content() {
            CommandOptions once = CommandOptions.id("x".repeat(255));
            ama.handle(order, momo("GHS 1.00", "T1"), once);
            String written = bytes();
            Outcome.Refused payment = refused(ama.handle(order, momo("GHS 2.00", "T1"), once));
            assertThat(payment.code()).isEqualTo(RefusalCode.COMMAND_REUSED);
            assertThat(payment.facts()).containsExactly(Fact.of("order", order.value()));
            assertThat(refused(ama.place(another(), once)).code()).isEqualTo(RefusalCode.COMMAND_REUSED);
            assertThat(bytes()).isEqualTo(written);
        }

        @Test
        void is_a_reference_that_another_order_has() {
            ama.place(another().withReference("K-7"));
            String written = bytes();
            OrderDraft again = OrderDraft.from("web", null, "cart-9", efua())
                    .line("a", "A", 1, "1")
                    .withReference("K-7");
            assertThat(refused(ama.place(again)).facts())
                    .containsExactly(Fact.of("reference", "is taken by another order"));
            assertThat(bytes()).isEqualTo(written);
        }
    }

    private static void refuses(String message, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}
