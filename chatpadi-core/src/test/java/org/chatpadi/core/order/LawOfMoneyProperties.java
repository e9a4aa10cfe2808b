package org.chatpadi.core.order;

import static java.math.BigInteger.ZERO;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** M4: what the library computes of an order's money is the law of money, computed again without bounds. */
class LawOfMoneyProperties {

    /** The law, word for word. */
    private record Law(Order order) {

        static BigInteger big(long value) {
            return BigInteger.valueOf(value);
        }

        BigInteger lines(Quantities units) {
            return sum(order.placement().lines().stream()
                    .map(line -> big(line.price()).multiply(big(units.of(line.number())))));
        }

        BigInteger due() {
            BigInteger agreed = lines(order.fulfilment().agreed());
            BigInteger ordered = lines(order.placement().ordered());
            BigInteger charges = sum(order.ledger().charges().stream()
                    .map(charge ->
                            charge.followsLines() ? share(charge.amount(), agreed, ordered) : big(charge.amount())));
            return order.fulfilment().cancelled() ? ZERO : agreed.add(charges).max(ZERO);
        }

        /** Where free lines follow, they follow in full while all of them are agreed; nobody can say what half of nothing is. */
        private static BigInteger share(long charge, BigInteger part, BigInteger whole) {
            return part.equals(whole)
                    ? big(charge)
                    : new BigDecimal(big(charge).multiply(part))
                            .divide(new BigDecimal(whole), 0, RoundingMode.DOWN)
                            .toBigIntegerExact();
        }

        BigInteger beforeDispatch() {
            return big(order.placement().terms().deposit()).min(due());
        }

        BigInteger captured() {
            return sum(order.ledger().payments().stream().map(payment -> big(payment.amount())));
        }

        BigInteger takenBack(Payment payment) {
            BigInteger taken = ZERO;
            taken = payment.voided() ? taken.add(big(payment.amount())) : taken;
            taken = payment.reversed() ? taken.add(big(payment.amount())) : taken;
            for (Chargeback chargeback : order.ledger().chargebacks()) {
                boolean lost = chargeback.payment() == payment.number() && chargeback.state() == ChargebackState.LOST;
                taken = lost ? taken.add(big(chargeback.amount())) : taken;
            }
            return taken.min(big(payment.amount()));
        }

        BigInteger refunds(Predicate<RefundState> which) {
            return sum(order.ledger().refunds().stream()
                    .filter(refund -> which.test(refund.state()))
                    .map(refund -> big(refund.amount())));
        }

        BigInteger refunded() {
            return refunds(state -> state == RefundState.SUCCEEDED);
        }

        BigInteger net() {
            BigInteger taken = sum(order.ledger().payments().stream().map(this::takenBack));
            return captured().subtract(taken).subtract(refunded());
        }

        BigInteger reserved() {
            return refunds(state ->
                    state != RefundState.FAILED && state != RefundState.SUCCEEDED && state != RefundState.REVERSED);
        }

        BigInteger excess() {
            return net().subtract(reserved())
                    .subtract(big(order.ledger().waived()))
                    .subtract(due());
        }

        BigInteger outstanding() {
            BigInteger missing = due().subtract(net().subtract(reserved())).max(ZERO);
            return due().subtract(beforeDispatch()).min(missing);
        }

        PaymentStatus status() {
            BigInteger voided = sum(
                    order.ledger().payments().stream().filter(Payment::voided).map(payment -> big(payment.amount())));
            BigInteger paid = net().subtract(reserved());
            if (net().signum() < 0) {
                return PaymentStatus.DEFICIT;
            } else if (due().signum() == 0 && net().signum() == 0) {
                return refunded().signum() > 0 ? PaymentStatus.REFUNDED : PaymentStatus.NOTHING_DUE;
            } else if (captured().equals(voided)) {
                return PaymentStatus.PENDING;
            } else if (paid.compareTo(due()) < 0) {
                boolean covered = paid.compareTo(beforeDispatch()) >= 0;
                return covered && order.status() != Status.DELIVERED
                        ? PaymentStatus.PART_PAID
                        : PaymentStatus.UNDERPAID;
            } else if (excess().signum() > 0) {
                return PaymentStatus.OVERPAID;
            } else if (reserved().signum() > 0) {
                return PaymentStatus.REFUNDING;
            }
            return refunded().signum() > 0 ? PaymentStatus.PARTIALLY_REFUNDED : PaymentStatus.PAID;
        }

        private static BigInteger sum(Stream<BigInteger> parts) {
            return parts.reduce(ZERO, BigInteger::add);
        }
    }

    @Property(tries = 5_000)
    void due_net_reserved_excess_and_outstanding_are_the_law__M4(@ForAll Random random) {
        Order order = new Rooms(random).order();
        Law law = new Law(order);
        Balance balance = order.balance();
        assertThat(BigInteger.valueOf(balance.due())).as("due").isEqualTo(law.due());
        assertThat(BigInteger.valueOf(balance.beforeDispatch()))
                .as("before dispatch")
                .isEqualTo(law.beforeDispatch());
        assertThat(BigInteger.valueOf(balance.net())).as("net").isEqualTo(law.net());
        assertThat(BigInteger.valueOf(balance.reserved())).as("reserved").isEqualTo(law.reserved());
        assertThat(BigInteger.valueOf(balance.excess())).as("excess").isEqualTo(law.excess());
        assertThat(BigInteger.valueOf(balance.outstanding())).as("outstanding").isEqualTo(law.outstanding());
        assertThat(balance.coversDispatch()).isEqualTo(balance.missingBeforeDispatch() == 0);
    }

    @Property(tries = 5_000)
    void payment_status_is_the_first_that_fits__M4(@ForAll Random random) {
        Order order = new Rooms(random).order();
        assertThat(order.paymentStatus()).isEqualTo(new Law(order).status());
    }

    @Property
    void due_is_never_below_nothing_and_splits_into_before_dispatch_and_on_delivery(@ForAll Random random) {
        Balance balance = new Rooms(random).order().balance();
        assertThat(balance.due()).isNotNegative();
        assertThat(balance.beforeDispatch()).isBetween(0L, balance.due());
        assertThat(balance.beforeDispatch() + balance.onDelivery()).isEqualTo(balance.due());
        assertThat(balance.outstanding()).isBetween(0L, balance.onDelivery());
    }

    /** So nothing that asks for an excess first can find nothing left. */
    @Property(tries = 5_000)
    void what_is_left_of_the_payments_is_at_least_what_is_paid(@ForAll Random random) {
        Order order = new Rooms(random).order();
        assertThat(Refunds.left(order, Refunds.ANY))
                .isGreaterThanOrEqualTo(order.balance().paid());
    }
}
