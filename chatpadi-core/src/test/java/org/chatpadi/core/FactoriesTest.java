package org.chatpadi.core;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chatpadi.core.cancellation.Cancel;
import org.chatpadi.core.cancellation.DeclineCancellation;
import org.chatpadi.core.cancellation.RequestCancellation;
import org.chatpadi.core.dispute.OpenDispute;
import org.chatpadi.core.dispute.ResolveDispute;
import org.chatpadi.core.fulfilment.Dispatch;
import org.chatpadi.core.fulfilment.FailDelivery;
import org.chatpadi.core.fulfilment.RecordLoss;
import org.chatpadi.core.fulfilment.SettleOnDelivery;
import org.chatpadi.core.fulfilment.UndoDelivery;
import org.chatpadi.core.notes.AddNote;
import org.chatpadi.core.notes.DeclineCorrection;
import org.chatpadi.core.notes.MessageCustomer;
import org.chatpadi.core.notes.RequestCorrection;
import org.chatpadi.core.order.Actor;
import org.chatpadi.core.order.Address;
import org.chatpadi.core.order.CancelReason;
import org.chatpadi.core.order.ChargebackState;
import org.chatpadi.core.order.CommandId;
import org.chatpadi.core.order.DisputeCause;
import org.chatpadi.core.order.DisputeReason;
import org.chatpadi.core.order.Evidence;
import org.chatpadi.core.order.Goods;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.Quantities;
import org.chatpadi.core.order.Received;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.payment.AmendCharges;
import org.chatpadi.core.payment.ChargebackNews;
import org.chatpadi.core.payment.ClaimPayment;
import org.chatpadi.core.payment.CloseMoneyMatter;
import org.chatpadi.core.payment.DirectPayment;
import org.chatpadi.core.payment.GatewayPayment;
import org.chatpadi.core.payment.OpenCheckout;
import org.chatpadi.core.payment.RejectClaim;
import org.chatpadi.core.payment.VoidPayment;
import org.chatpadi.core.refund.ExternalRefund;
import org.chatpadi.core.refund.RecordManualRefund;
import org.chatpadi.core.refund.ReleaseExcess;
import org.chatpadi.core.refund.RequestRefund;
import org.chatpadi.core.refund.ResolveReview;
import org.chatpadi.core.refund.WaiveExcess;
import org.chatpadi.core.shortage.CloseShort;
import org.chatpadi.core.shortage.ReportShortage;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What no command can hold: its factory throws, naming the field and the rule, and never the value. */
class FactoriesTest {

    private static final CurrencyUnit GHS = CurrencyUnit.of("GHS");
    private static final Money CEDI = Money.of(GHS, 1);
    private static final Evidence PAGE = Evidence.page();
    private static final UUID ATTEMPT = new UUID(0, 1);
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private record Made(String field, Function<String, Object> by) {}

    private record Paid(String field, Function<Money, Object> by) {}

    /** Free text, as people write it. */
    private static final Map<String, Made> TEXTS = Map.ofEntries(
            entry("cancel", new Made("text", text -> Cancel.of(CancelReason.OTHER, text))),
            entry(
                    "cancel, privately",
                    new Made("note", text -> Cancel.silently(CancelReason.FRAUD).noting(text))),
            entry("decline cancellation", new Made("reason", DeclineCancellation::because)),
            entry("request cancellation", new Made("words", text -> RequestCancellation.because(text, PAGE))),
            entry("fail delivery", new Made("reason", text -> FailDelivery.of(1, Goods.WITH_COURIER, text))),
            entry("record loss", new Made("reason", text -> RecordLoss.of(1, text))),
            entry("undo delivery", new Made("reason", text -> UndoDelivery.of(1, text))),
            entry("add note", new Made("text", AddNote::of)),
            entry("message customer", new Made("text", MessageCustomer::of)),
            entry("request correction", new Made("words", text -> RequestCorrection.of(text, PAGE))),
            entry("decline correction", new Made("reason", text -> DeclineCorrection.of(1, text))),
            entry("evidence that was told", new Made("evidence.words", Evidence::told)),
            entry("discount", new Made("reason", text -> AmendCharges.discount(CEDI, text))),
            entry("discount held", new Made("reason", text -> AmendCharges.discountHeld(CEDI, text))),
            entry("goodwill", new Made("reason", text -> AmendCharges.goodwill(CEDI, text))),
            entry("delivery fee", new Made("reason", text -> AmendCharges.deliveryFee(CEDI, text, PAGE))),
            entry("close money matter", new Made("reason", text -> CloseMoneyMatter.of(1, text))),
            entry("reject claim", new Made("reason", RejectClaim::because)),
            entry("void payment", new Made("reason", text -> VoidPayment.of(1, text))),
            entry("refund as goodwill", new Made("reason", text -> RequestRefund.goodwill(CEDI, text))),
            entry("refund as discount", new Made("reason", text -> RequestRefund.discount(CEDI, text))),
            entry("waive excess", new Made("reason", WaiveExcess::because)),
            entry("reject dispute", new Made("reason", text -> ResolveDispute.reject(1, DisputeCause.OTHER, text))),
            entry(
                    "resolve dispute, saying",
                    new Made(
                            "text",
                            text -> ResolveDispute.replace(1, DisputeCause.OTHER)
                                    .saying(text))),
            entry(
                    "open dispute, saying",
                    new Made(
                            "words",
                            text -> OpenDispute.of(DisputeReason.DAMAGED, Quantities.none(), PAGE)
                                    .saying(text))),
            entry("address", new Made("address.lines", text -> Address.of(text, null, null))));

    /** One line of text, which may come into a header. */
    private static final Map<String, Made> LINES = Map.ofEntries(
            entry("evidence's channel", new Made("evidence.channel", text -> Evidence.message(text, "m-1"))),
            entry("evidence's message", new Made("evidence.reference", text -> Evidence.message("whatsapp", text))),
            entry("mobile money's payer", new Made("payer", text -> Received.mobileMoney("mtn", "T1", text))),
            entry("transfer's payer", new Made("payer", text -> Received.transfer("gcb", "T1", text))),
            entry(
                    "tracking number",
                    new Made("trackingNumber", text -> Dispatch.everything().tracked(text, null))),
            entry("manual refund's payee", new Made("payee", text -> RecordManualRefund.of(1, CEDI, text, "r-1"))),
            entry(
                    "manual refund's receipt",
                    new Made("reference", text -> RecordManualRefund.of(1, CEDI, "Ama", text))),
            entry("review's reference", new Made("reference", text -> ResolveReview.made(1, text))),
            entry("seller's name", new Made("actor.name", text -> Seller.of("ama-k", text))));

    private static final Map<String, Made> IDS = Map.ofEntries(
            entry("command", new Made("command id", CommandId::of)),
            entry("option", new Made("command id", CommandOptions::id)),
            entry("order", new Made("order id", OrderId::of)),
            entry("shop", new Made("shop id", ShopId::of)),
            entry("seller", new Made("actor.id", id -> Seller.of(id, "Ama"))),
            entry("actor", new Made("actor.id", id -> Actor.of(Role.ASSISTANT, id))),
            entry("courier", new Made("courier", Dispatch::everything)),
            entry("gateway", new Made("gateway", OpenCheckout::through)));

    private static final Map<String, Paid> AMOUNTS = Map.ofEntries(
            entry("discount", new Paid("amount", money -> AmendCharges.discount(money, "x"))),
            entry("discount held", new Paid("amount", money -> AmendCharges.discountHeld(money, "x"))),
            entry("goodwill", new Paid("amount", money -> AmendCharges.goodwill(money, "x"))),
            entry("delivery fee", new Paid("amount", money -> AmendCharges.deliveryFee(money, "x", PAGE))),
            entry("claim", new Paid("amount", money -> ClaimPayment.of(money, Received.cash(), PAGE))),
            entry("direct payment", new Paid("amount", money -> DirectPayment.of(money, Received.cash()))),
            entry("checkout", new Paid("amount", money -> OpenCheckout.through("card", money))),
            entry("settlement", new Paid("collected", money -> SettleOnDelivery.of(1, money, Received.cash()))),
            entry("refund as goodwill", new Paid("amount", money -> RequestRefund.goodwill(money, "x"))),
            entry("refund as discount", new Paid("amount", money -> RequestRefund.discount(money, "x"))),
            entry("release", new Paid("amount", ReleaseExcess::of)),
            entry("manual refund", new Paid("amount", money -> RecordManualRefund.of(1, money, "Ama", "r-1"))),
            entry("dispute", new Paid("amount", money -> ResolveDispute.refund(1, money, DisputeCause.OTHER))),
            entry("external refund", new Paid("amount", money -> ExternalRefund.of("card", "t-1", money, "r-1"))),
            entry(
                    "chargeback",
                    new Paid(
                            "amount",
                            money -> ChargebackNews.of("card", "t-1", "c-1", money, ChargebackState.OPEN, null))),
            entry("gateway payment", new Paid("amount", money -> gatewayPayment(money, CEDI, CEDI))),
            entry("what a gateway asked", new Paid("asked", money -> gatewayPayment(CEDI, money, CEDI))),
            entry("what a gateway charged", new Paid("charged", money -> gatewayPayment(CEDI, CEDI, money))));

    private static Object gatewayPayment(Money amount, Money asked, Money charged) {
        return GatewayPayment.of(ATTEMPT, "card", "t-1", amount, asked, charged, NOON, Map.of());
    }

    static Stream<Arguments> texts() {
        return arguments(TEXTS);
    }

    static Stream<Arguments> lines() {
        return arguments(LINES);
    }

    static Stream<Arguments> ids() {
        return arguments(IDS);
    }

    static Stream<Arguments> amounts() {
        return arguments(AMOUNTS);
    }

    private static Stream<Arguments> arguments(Map<String, ?> named) {
        return named.entrySet().stream().map(one -> Arguments.of(one.getKey(), one.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    @Tag("F82")
    @Tag("F83")
    @Tag("F86")
    void text_that_no_store_keeps_is_refused(String name, Made made) {
        refusesText(made, 4_000);
        refuses(
                made.field() + ": must not hold control characters, at index 1",
                () -> made.by().apply("a\rb"));
        assertThat(made.by().apply("a\n\tb")).isNotNull();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    @Tag("F82")
    @Tag("F83")
    @Tag("F88")
    void a_line_that_no_header_may_hold_is_refused(String name, Made made) {
        refusesText(made, 500);
        for (String broken : new String[] {"a\nb", "a\rb", "a\tb", "a\u007Fb", "a\u0085b"}) {
            refuses(
                    made.field() + ": must not hold control characters, at index 1",
                    () -> made.by().apply(broken));
        }
    }

    private static void refusesText(Made made, int limit) {
        refuses(made.field() + ": must not be blank", () -> made.by().apply(""));
        refuses(made.field() + ": must not be blank", () -> made.by().apply(" \t "));
        refuses(
                made.field() + ": must not hold control characters, at index 1",
                () -> made.by().apply("a\0b"));
        refuses(
                made.field() + ": must not hold a lone surrogate, at index 0",
                () -> made.by().apply("\uDE00"));
        refuses(
                made.field() + ": must have at most " + limit + " characters",
                () -> made.by().apply("x".repeat(limit + 1)));
        refuses(
                made.field() + ": must have at most " + limit + " characters",
                () -> made.by().apply("x".repeat(3_000_000)));
        assertThat(made.by().apply("x".repeat(limit))).isNotNull();
        assertThatThrownBy(() -> made.by().apply(nothing())).isInstanceOf(NullPointerException.class);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ids")
    @Tag("F71")
    @Tag("F84")
    void an_id_outside_its_alphabet_is_refused(String name, Made made) {
        for (String broken :
                new String[] {"a b", "a\u202Eb", "a\u200Bb", "a\r\nb", "a\0b", "a\uD800", "a\u00e9", "a/b"}) {
            refuses(
                    made.field() + ": only A-Z a-z 0-9 . _ : - are allowed, at index 1",
                    () -> made.by().apply(broken));
        }
        refuses(
                made.field() + ": must have 1 to 255 characters",
                () -> made.by().apply(""));
        refuses(
                made.field() + ": must have 1 to 255 characters",
                () -> made.by().apply("x".repeat(256)));
        assertThat(made.by().apply("x".repeat(255))).isNotNull();
        assertThatThrownBy(() -> made.by().apply(nothing())).isInstanceOf(NullPointerException.class);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("amounts")
    @Tag("F14")
    @Tag("F15")
    @Tag("M2")
    @Tag("M10")
    void an_amount_that_is_none_is_refused(String name, Paid paid) {
        String within = paid.field() + ": must be within 1000000000000000 minor units";
        refuses(
                paid.field() + ": must be above zero, is GHS 0.00",
                () -> paid.by().apply(Money.zero(GHS)));
        refuses(
                paid.field() + ": must be above zero, is GHS -0.01",
                () -> paid.by().apply(Money.ofMinor(GHS, -1)));
        refuses(within, () -> paid.by().apply(Money.ofMinor(GHS, 1_000_000_000_000_001L)));
        refuses(within, () -> paid.by().apply(Money.parse("GHS 92233720368547758.08")));
        refuses(within, () -> paid.by().apply(Money.of(GHS, new java.math.BigDecimal("1e400"))));
        assertThat(paid.by().apply(Money.ofMinor(GHS, 1_000_000_000_000_000L))).isNotNull();
        assertThatThrownBy(() -> paid.by().apply(nothing())).isInstanceOf(NullPointerException.class);
    }

    @Test
    @Tag("F14")
    void money_itself_takes_no_digit_that_its_currency_has_not() {
        assertThatThrownBy(() -> Money.parse("GHS 19.999")).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.parse("JPY 0.5")).isInstanceOf(ArithmeticException.class);
    }

    @Test
    @Tag("F15")
    void quantities_are_of_lines_and_never_negative() {
        refuses("line: must be at least 1, is 0", () -> Quantities.of(0, 1));
        for (long quantity : new long[] {-1, 1_000_000_001L, Long.MAX_VALUE, Long.MIN_VALUE}) {
            assertThatThrownBy(() -> Quantities.of(1, quantity))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("quantity");
        }
        assertThatThrownBy(() -> ReportShortage.of(1, -1)).isInstanceOf(IllegalArgumentException.class);
        refuses("quantities: must name at least one unit", () -> Dispatch.of(Quantities.none()));
    }

    @Test
    @Tag("F89")
    void a_link_that_is_not_https_is_refused() {
        for (String link : new String[] {"javascript:alert(1)", "http://x.example", "//x.example", ""}) {
            refuses(
                    "trackingLink: must start with https://",
                    () -> Dispatch.everything().tracked("n-1", link));
        }
    }

    /** Nothing said would mean another thing: that no agreement is needed. */
    @Test
    void an_agreement_that_is_needed_is_asked_for() {
        assertThatThrownBy(() -> AmendCharges.deliveryFee(CEDI, "x", nothing()))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("agreed");
        assertThatThrownBy(() -> CloseShort.agreed(nothing()))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("evidence");
    }

    private static void refuses(String message, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // what a host can do all the same
    private static <T> T nothing() {
        return null;
    }
}
