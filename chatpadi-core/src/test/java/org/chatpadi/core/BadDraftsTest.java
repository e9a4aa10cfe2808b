package org.chatpadi.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.stream.Stream;
import org.chatpadi.core.order.ChargeKind;
import org.chatpadi.core.order.Fact;
import org.chatpadi.core.order.RefusalCode;
import org.chatpadi.core.placement.ChargeDraft;
import org.chatpadi.core.placement.CustomerDraft;
import org.chatpadi.core.placement.LineDraft;
import org.chatpadi.core.placement.OrderDraft;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Drafts that cannot be: refused with the path and the rule of each flaw, never with the value, and nothing is written. */
@Tag("F82")
@Tag("F83")
@Tag("F86")
@Tag("F88")
@Tag("S5")
class BadDraftsTest extends Stall {

    static Stream<Arguments> drafts() {
        String long501 = "x".repeat(501);
        return Stream.of(
                row(by(CustomerDraft.named("Efua\0").withPhone("0244123456")), "customer.name", controlAt(4)),
                row(by(CustomerDraft.named("Efua\r\nBcc: x").withPhone("0244123456")), "customer.name", controlAt(4)),
                row(
                        by(CustomerDraft.named("\uDC00Efua").withPhone("0244123456")),
                        "customer.name",
                        "must not hold a lone surrogate, at index 0"),
                row(by(CustomerDraft.named(" ").withPhone("0244123456")), "customer.name", "must not be blank"),
                row(by(named(null)), "customer.name", "is required"),
                row(
                        by(CustomerDraft.named(long501).withPhone("0244123456")),
                        "customer.name",
                        "must have at most 500 characters"),
                row(
                        by(CustomerDraft.named("x".repeat(3_000_000)).withPhone("0244123456")),
                        "customer.name",
                        "must have at most 500 characters"),
                row(by(mailed("efua@kente.example\r\nBcc: a@b.example")), "customer.email", controlAt(18)),
                row(by(mailed("efua")), "customer.email", NO_MAIL),
                row(by(mailed("efua@kente")), "customer.email", NO_MAIL),
                row(by(mailed("efua@kente..example")), "customer.email", NO_MAIL),
                row(by(mailed("efua@-kente.example")), "customer.email", NO_MAIL),
                row(by(mailed("Efua <efua@kente.example>")), "customer.email", NO_MAIL),
                row(by(mailed("efua@kente.example,kofi@kente.example")), "customer.email", NO_MAIL),
                row(by(mailed("\"a\nb\"@kente.example")), "customer.email", controlAt(2)),
                row(by(mailed("efua\u202E@kente.example")), "customer.email", NO_MAIL),
                row(by(mailed("a@" + "b".repeat(253))), "customer.email", "must have at most 254 characters"),
                row(by(phoned("hello")), "customer.phone", "must be a possible phone number in GH"),
                row(by(phoned("12")), "customer.phone", "must be a possible phone number in GH"),
                row(by(phoned("1".repeat(41))), "customer.phone", "must have at most 40 characters"),
                row(
                        by(CustomerDraft.named("Efua")),
                        "customer.email",
                        "an e-mail address or a phone number is required"),
                row(
                        by(efua().withAddress("1 High St", null, "GHA")),
                        "customer.country",
                        "must have at most 2 characters"),
                row(by(efua().withAddress("1 High St", null, "gh")), "customer.country", "must be two letters A-Z"),
                row(
                        by(efua().withAddress("x".repeat(4_001), null, null)),
                        "customer.addressLines",
                        "must have at most 4000 characters"),
                row(from(null, "m-2"), "channel", "is required"),
                row(from("what\nsapp", "m-2"), "channel", controlAt(4)),
                row(from("whatsapp", null), "message", "is required"),
                row(from("whatsapp", long501), "message", "must have at most 500 characters"),
                row(another().withReference("x".repeat(41)), "reference", "must have at most 40 characters"),
                row(another().in("GHX"), "currency", "must be an ISO 4217 code of money"),
                row(another().in("ghs"), "currency", "must be an ISO 4217 code of money"),
                row(another().in("XXX"), "currency", "must be an ISO 4217 code of money"),
                row(of(), "lines", "must have at least one line"),
                row(of((LineDraft) null), "lines[0].<list element>", "is required"),
                row(
                        another()
                                .withLines(Collections.nCopies(
                                        10_001, another().lines().get(0))),
                        "lines",
                        "must have at most 10000 lines"),
                row(of(line(null, "A", 1)), "lines[0].product", "is required"),
                row(of(line("a", long501, 1)), "lines[0].name", "must have at most 500 characters"),
                row(
                        charged(Collections.nCopies(101, charge("1")).toArray(ChargeDraft[]::new)),
                        "charges",
                        "must have at most 100 charges"),
                row(charged(new ChargeDraft(nothing(), BigDecimal.ONE, false)), "charges[0].kind", "is required"),
                row(
                        charged(new ChargeDraft(ChargeKind.GOODWILL, BigDecimal.ONE, false)),
                        "charges[0].kind",
                        "must be delivery, tax, discount or other"),
                row(by(nothing()), "customer", "is required"));
    }

    private static final String NO_MAIL = "must be an e-mail address";

    private static String controlAt(int index) {
        return "must not hold control characters, at index " + index;
    }

    @SuppressWarnings("NullAway") // what a host can do all the same
    private static CustomerDraft named(@Nullable String name) {
        return CustomerDraft.named(name).withPhone("0244123456");
    }

    private static CustomerDraft mailed(String email) {
        return CustomerDraft.named("Efua").withEmail(email);
    }

    private static CustomerDraft phoned(String phone) {
        return CustomerDraft.named("Efua").withPhone(phone);
    }

    @SuppressWarnings("NullAway") // what a host can do all the same
    private static OrderDraft from(@Nullable String channel, @Nullable String message) {
        return OrderDraft.from(channel, null, message, efua()).line("a", "A", 1, "1");
    }

    @SuppressWarnings("NullAway") // what a host can do all the same
    private static LineDraft line(@Nullable String product, String name, long quantity) {
        return new LineDraft(product, name, quantity, BigDecimal.ONE);
    }

    private static ChargeDraft charge(String amount) {
        return new ChargeDraft(ChargeKind.DELIVERY, new BigDecimal(amount), false);
    }

    private static Arguments row(OrderDraft draft, String path, String rule) {
        return Arguments.of(draft, path, rule);
    }

    @ParameterizedTest(name = "{1}: {2}")
    @MethodSource("drafts")
    void that_cannot_be_is_refused_with_path_and_rule(OrderDraft draft, String path, String rule) {
        Outcome.Refused refused = refused(ama.place(draft));
        assertThat(refused.code()).isEqualTo(RefusalCode.INVALID);
        assertThat(refused.facts()).containsExactly(Fact.of(path, rule));
    }

    @ParameterizedTest
    @Tag("F15")
    @CsvSource({
        "0, at least 1",
        "-1, at least 1",
        "1000000001, at most 1000000000",
        "9223372036854775807, at most 1000000000"
    })
    void of_a_quantity_that_cannot_be_is_refused(long quantity, String rule) {
        assertThat(refused(ama.place(of(line("a", "A", quantity)))).facts())
                .containsExactly(Fact.of("lines[0].quantity", "must be " + rule));
    }

    @ParameterizedTest
    @Tag("F14")
    @CsvSource({
        "-0.01, must not be negative",
        "19.999, must have at most 2 decimal places in GHS",
        "1e-400, must have at most 2 decimal places in GHS",
        "1e400, must be within 10000000000000.00",
        "1e2147483647, must be within 10000000000000.00",
        "92233720368547758.08, must be within 10000000000000.00",
        "10000000000000.01, must be within 10000000000000.00",
        "1.0000000000000000000000000000000000000001, must have at most 40 digits"
    })
    void of_a_price_that_cannot_be_is_refused(String price, String rule) {
        assertThat(refused(ama.place(priced(price))).facts()).containsExactly(Fact.of("lines[0].price", rule));
    }

    @Test
    @Tag("F14")
    void in_a_currency_without_minor_units_takes_none() {
        assertThat(refused(ama.place(priced("100.5").in("JPY"))).facts())
                .containsExactly(Fact.of("lines[0].price", "must have at most 0 decimal places in JPY"));
    }

    @Test
    @Tag("M10")
    void whose_sum_is_beyond_the_limit_is_refused() {
        LineDraft dear = new LineDraft("a", "A", 1_000_000_000, new BigDecimal("10000000000000"));
        assertThat(refused(ama.place(of(dear, dear))).facts())
                .containsExactly(Fact.of("lines", "must come to at most 1000000000000000 minor units with charges"));
    }

    @ParameterizedTest
    @CsvSource({"0", "-5"})
    void with_a_deposit_that_is_none_is_refused(String deposit) {
        assertThat(refused(ama.place(another().withDeposit(deposit))).facts())
                .containsExactly(Fact.of("deposit", "must be above zero"));
    }

    @Test
    void with_many_flaws_names_every_one_and_never_a_value() {
        Outcome.Refused refused = refused(ama.place(OrderDraft.from(
                        "whats\0app",
                        null,
                        "m-2",
                        CustomerDraft.named("Efua\uD800").withPhone("0244 0 0\n"))
                .line("a", "A", 0, "1")));
        assertThat(refused.facts())
                .extracting(Fact::name)
                .containsExactly("channel", "customer.name", "customer.phone", "lines[0].quantity");
        assertThat(refused.facts().toString()).doesNotContain("Efua", "0244");
    }

    @Test
    void of_nothing_is_a_null_pointer_with_a_name() {
        assertThatThrownBy(() -> ama.place(nothing()))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("draft");
    }

    @Test
    void that_corrects_a_contact_is_checked_alike() {
        Outcome.Refused refused = refused(ama.correctContact(order, mailed("efua@kente.example\r\nBcc:x")));
        assertThat(refused.code()).isEqualTo(RefusalCode.INVALID);
        assertThat(refused.facts()).containsExactly(Fact.of("email", controlAt(18)));
    }
}
