package org.chatpadi.core.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.Money;

/** How an amount is spread over payments: M2, M3, M8. */
class RefundsProperties {

    private static final Gateways GATEWAYS = new Gateways() {
        @Override
        public boolean any() {
            return true;
        }

        @Override
        public boolean has(String gateway) {
            return true;
        }

        @Override
        public boolean refunds(String gateway) {
            return true;
        }

        @Override
        public boolean takesUpTo(Money open) {
            return true;
        }

        @Override
        public Optional<String> unableToTake(String gateway, Money amount) {
            return Optional.empty();
        }

        @Override
        public Optional<String> unableToRefund(String gateway, Money amount) {
            return Optional.empty();
        }
    };

    private static final Draw DRAW = new Draw() {
        @Override
        public UUID operation(int n) {
            return new UUID(1, n);
        }

        @Override
        public OrderId order() {
            return OrderId.of("other");
        }

        @Override
        public String reference() {
            return "R-1";
        }
    };

    private static List<LedgerEvent.RefundRequested> requested(Order order, long amount) {
        Context context = new Context(
                Actor.of(Role.SELLER, "ama"),
                order.at().plus(Duration.ofHours(1)),
                ShopPolicy.defaults(),
                GATEWAYS,
                Map.of(),
                DRAW);
        Changes changes = Changes.of(order, context);
        Refunds.request(changes, amount, Refunds.ANY, RefundReason.EXCESS, null);
        return changes.events().stream()
                .map(LedgerEvent.RefundRequested.class::cast)
                .toList();
    }

    private static long left(Order order, Payment payment) {
        long left = payment.amount() - order.ledger().takenBack(payment);
        for (Refund refund : order.ledger().refunds()) {
            boolean stands = refund.state() != RefundState.FAILED && refund.state() != RefundState.REVERSED;
            left -= refund.payment() == payment.number() && stands ? refund.amount() : 0;
        }
        boolean blocked = order.ledger().chargebacks().stream()
                .anyMatch(c -> c.payment() == payment.number() && c.state() == ChargebackState.OPEN);
        return blocked ? 0 : Math.max(0, left);
    }

    @Property(tries = 5_000)
    void newest_captures_go_back_first_each_within_what_is_left_of_it__F16_M2_M3(
            @ForAll Random random, @ForAll @LongRange(min = 1, max = 100_000) long amount) {
        Order order = new Rooms(random).order();
        List<Long> expected = new ArrayList<>();
        List<Integer> of = new ArrayList<>();
        long open = amount;
        List<Payment> newestFirst = order.ledger().payments().stream()
                .sorted(Comparator.comparing(Payment::number).reversed())
                .toList();
        for (Payment payment : newestFirst) {
            long part = Math.min(open, left(order, payment));
            if (part > 0) {
                expected.add(part);
                of.add(payment.number());
                open -= part;
            }
        }
        List<LedgerEvent.RefundRequested> refunds = requested(order, amount);
        assertThat(refunds).extracting(LedgerEvent.RefundRequested::amount).isEqualTo(expected);
        assertThat(refunds)
                .extracting(LedgerEvent.RefundRequested::payment)
                .isEqualTo(of)
                .doesNotHaveDuplicates();
        assertThat(refunds).extracting(LedgerEvent.RefundRequested::operation).doesNotHaveDuplicates();
        assertThat(amount - open).isEqualTo(Math.min(amount, Refunds.refundable(order, Refunds.ANY)));
    }

    @Property
    void nothing_captured_means_nothing_refunded__M8(@ForAll Random random) {
        Order order = new Rooms(random).order();
        if (order.balance().captured() == 0) {
            assertThat(requested(order, 1)).isEmpty();
        }
    }

    @Property
    void only_gateways_payments_go_back_by_themselves(@ForAll Random random) {
        Order order = new Rooms(random).order();
        assertThat(requested(order, Amounts.MAX)).allSatisfy(refund -> {
            PaymentKind kind =
                    order.ledger().payment(refund.payment()).orElseThrow().kind();
            assertThat(refund.route() == RefundRoute.AUTOMATIC).isEqualTo(kind == PaymentKind.GATEWAY);
        });
    }
}
