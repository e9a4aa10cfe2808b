package org.chatpadi.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestsTest {
    @Test
    void a_memo_over_two_kilobytes_is_refused_naming_the_limit() {
        assertThat(Memo.of("k", "é".repeat(1_023)).get("k")).isPresent();
        refused(() -> Memo.of("kk", "é".repeat(1_023) + "e"), "Memo.entries must be at most 2048 bytes of UTF-8");
    }

    @Test
    void a_memo_takes_only_text_that_every_store_hands_back_unchanged() {
        refused(() -> Memo.of("k", "a\0b"), "Memo.entries must hold no NUL");
        refused(() -> Memo.of("k\0", "v"), "Memo.entries must hold no NUL");
        refused(() -> Memo.of("k", "\ud83d"), "Memo.entries must be well-formed Unicode");
        refused(() -> Memo.of("", "v"), "Memo.entries must have no empty key");
        assertThat(Memo.of("k", "😀").get("k")).contains("😀");
    }

    @Test
    void a_memo_is_a_copy_and_grows_by_copies() {
        var entries = new HashMap<>(Map.of("a", "1"));
        var memo = new Memo(entries);
        entries.put("a", "2");
        assertThat(memo).isEqualTo(Memo.of("a", "1"));
        assertThat(memo.with("b", "2")).isEqualTo(new Memo(Map.of("a", "1", "b", "2")));
        assertThat(memo.with("a", "3").get("a")).contains("3");
        assertThat(memo.get("b")).isEmpty();
    }

    @Test
    void only_a_random_uuid_is_an_operation_id() {
        refused(
                () -> new OperationId(UUID.fromString("3b241101-e2bb-1255-8caf-4136c566a962")),
                "OperationId.value must be a version-4 UUID");
        refused(
                () -> new OperationId(UUID.fromString("3b241101-e2bb-4255-0caf-4136c566a962")),
                "OperationId.value must be a version-4 UUID");
        assertThat(new OperationId(UUID.randomUUID()).value().version()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ord-1001",
                "1-1-4111-8111-1",
                "3b241101-e2bb-1255-8caf-4136c566a962",
                "3b241101-e2bb-4255-0caf-4136c566a962",
                " 3b241101-e2bb-4255-8caf-4136c566a962",
                "3b241101-e2bb-4255-8caf-4136c566a962\n"
            })
    void what_a_gateway_echoes_is_read_as_an_operation_id_or_as_nothing(String echoed) {
        assertThat(OperationId.parse(echoed)).isEmpty();
    }

    @Test
    void an_operation_id_is_read_back_in_any_case() {
        assertThat(OperationId.parse(Samples.ATTEMPT.toString())).contains(Samples.ATTEMPT);
        assertThat(OperationId.parse(Samples.ATTEMPT.toString().toUpperCase(Locale.ROOT)))
                .contains(Samples.ATTEMPT);
        assertThat(OperationId.parse(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ama",
                "@example.test",
                "ama@",
                "ama@localhost",
                "ama@@example.test",
                "ama mensah@example.test",
                "ama@example..test",
                "ama@-example.test",
                "Ama <ama@example.test>",
                "ama@example.test\r\nBcc: x@example.test",
                "a@example.test,b@example.test"
            })
    void what_is_no_single_mailbox_is_refused_without_repeating_it(String email) {
        refused(
                () -> new Payer(null, email, null, null, "GH"),
                "Payer.email must be one e-mail address, such as name@host.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ama@example.test", "ama.mensah+shop@mail.example.co.gh", "o'neil@exämple.test", "a@b.c"})
    void usual_and_unusual_mailboxes_are_taken(String email) {
        assertThat(new Payer(null, email, null, null, "GH").email()).isEqualTo(email);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0241234567", "233241234567", "+0241234567", "+233 24 123 4567", "+123456", "+1234567890123456"})
    void a_phone_is_taken_in_e164_only(String phone) {
        refused(
                () -> new Payer(null, "a@example.test", phone, null, "GH"),
                "Payer.phone must be E.164: a plus sign and 7 to 15 digits");
    }

    @Test
    void a_payer_is_checked_in_every_part() {
        refused(() -> payerNamed("Ama\r\nX-Evil: 1"), "Payer.name must hold no control character (CR, LF, NUL)");
        refused(() -> payerNamed(" "), "Payer.name must not be blank");
        refused(() -> payerNamed("a".repeat(201)), "Payer.name must be at most 200 characters");
        refused(
                () -> new Payer(null, "a".repeat(251) + "@b.c", null, null, "GH"),
                "Payer.email must be at most 254 characters");
        refused(
                () -> new Payer(null, "a@b.c", null, null, "gh"),
                "Payer.country must be two capital letters (ISO 3166-1)");
        refused(
                () -> new Payer(null, "a@b.c", null, "MTN Ghana", "GH"),
                "Payer.network must be a code: 1 to 64 of a-z, 0-9, dot, hyphen, underscore, with a letter or digit at both"
                        + " ends");
    }

    private static Payer payerNamed(String name) {
        return new Payer(name, "a@b.c", null, null, "GH");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GHS 0.00", "GHS -1.00"})
    void no_request_asks_for_nothing_or_less(String amount) {
        refused(
                () -> new PaymentQuery(Samples.ATTEMPT, null, Money.parse(amount), Samples.NOW, Samples.MEMO),
                "PaymentQuery.expected must be more than zero");
        refused(() -> refund(Money.parse(amount)), "RefundRequest.amount must be more than zero");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/pay", "ftp://shop.example/", "mailto:ama@example.test", "https:///pay"})
    void a_link_is_absolute_and_of_the_web(String link) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> startTo(URI.create(link)))
                .withMessageStartingWith("StartRequest.returnTo must ")
                .withMessageNotContaining("shop.example");
    }

    @Test
    void a_link_holds_no_password() {
        refused(
                () -> startTo(URI.create("https://ama:pw@shop.example/")),
                "StartRequest.returnTo must hold no user information");
        refused(
                () -> startTo(URI.create("https://shop.example/" + "a".repeat(2_048))),
                "StartRequest.returnTo must be at most 2048 characters");
        assertThat(startTo(URI.create("http://localhost:8080/back")).callback()).isNull();
    }

    private static StartRequest startTo(URI returnTo) {
        return new StartRequest(
                Samples.ATTEMPT,
                Samples.HUNDRED,
                "ord-1001",
                "2 rolls",
                Samples.payer(),
                Set.of(),
                returnTo,
                null,
                Samples.NOW,
                Locale.ENGLISH);
    }

    @Test
    void sets_and_maps_are_copied() {
        var others = new HashSet<>(Set.of("700001"));
        var query = new RefundQuery(
                Samples.REFUND, null, Samples.FIFTY, Samples.captured(), others, Samples.NOW, Memo.empty());
        others.clear();
        assertThat(query.others()).containsExactly("700001");

        var details = new HashMap<>(Map.of("bank", "9"));
        var request = new DetailsRequest(Samples.refundQuery(), details);
        details.clear();
        assertThat(request.details()).containsEntry("bank", "9");
    }

    @Test
    void a_refund_takes_at_most_what_is_left_of_its_payment() {
        var payment = new Captured(
                Samples.ATTEMPT, "1", Samples.HUNDRED, Money.parse("GHS 60.00"), Samples.NOW, Memo.empty());
        assertThat(payment.left()).isEqualTo(Money.parse("GHS 40.00"));
        refused(
                () -> new RefundRequest(Samples.REFUND, 1, Samples.FIFTY, payment, "why", null, null),
                "RefundRequest.amount must not be more than is left of the payment");
        refused(() -> refund(Money.parse("NGN 1.00")), "RefundRequest.amount must be in the payment's currency");
        refused(
                () -> new Captured(Samples.ATTEMPT, "1", Samples.FIFTY, Samples.HUNDRED, Samples.NOW, Memo.empty()),
                "Captured.refundedBefore must be from zero to the amount");
        refused(
                () -> new Captured(
                        Samples.ATTEMPT, "1", Samples.FIFTY, Money.parse("NGN 1.00"), Samples.NOW, Memo.empty()),
                "Captured.refundedBefore must be in the amount's currency");
    }

    @Test
    void a_refund_can_be_looked_up_even_where_others_have_used_the_payment_up() {
        var payment = new Captured(Samples.ATTEMPT, "1", Samples.HUNDRED, Samples.HUNDRED, Samples.NOW, Memo.empty());
        var query = new RefundQuery(Samples.REFUND, null, Samples.FIFTY, payment, Set.of(), Samples.NOW, Memo.empty());
        assertThat(query.amount()).isEqualTo(Samples.FIFTY);
    }

    @Test
    void a_refund_is_not_among_the_others() {
        refused(
                () -> new RefundQuery(
                        Samples.REFUND, "7", Samples.FIFTY, Samples.captured(), Set.of("7"), Samples.NOW, Memo.empty()),
                "RefundQuery.others must not hold gatewayId");
    }

    @Test
    void submissions_count_from_one() {
        refused(
                () -> new RefundRequest(Samples.REFUND, 0, Samples.FIFTY, Samples.captured(), "why", null, null),
                "RefundRequest.submission must be 1 or more");
    }

    @Test
    void details_need_a_refund_that_the_gateway_has() {
        var unknown = new RefundQuery(
                Samples.REFUND, null, Samples.FIFTY, Samples.captured(), Set.of(), Samples.NOW, Memo.empty());
        refused(() -> new DetailsRequest(unknown, Map.of("bank", "9")), "DetailsRequest.stuck must have a gatewayId");
        refused(() -> new DetailsRequest(Samples.refundQuery(), Map.of()), "DetailsRequest.details must not be empty");
    }

    @Test
    void a_statement_runs_forward() {
        refused(() -> new StatementQuery(Samples.NOW, Samples.NOW, null), "StatementQuery.to must be after from");
    }

    @Test
    @SuppressWarnings("NullAway")
    void a_null_is_refused_with_the_name_of_its_field() {
        assertThatNullPointerException()
                .isThrownBy(() -> new Payer(null, null, null, null, "GH"))
                .withMessage("Payer.email");
        assertThatNullPointerException()
                .isThrownBy(() -> new PaymentQuery(null, null, Samples.FIFTY, Samples.NOW, Memo.empty()))
                .withMessage("PaymentQuery.attempt");
        assertThatNullPointerException()
                .isThrownBy(() -> RefundResult.unknown(null, Memo.empty()))
                .withMessage("Unknown.reason");
    }

    private static RefundRequest refund(Money amount) {
        return new RefundRequest(Samples.REFUND, 1, amount, Samples.captured(), "why", null, null);
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(call)
                .withMessage(message)
                .withNoCause();
    }
}
