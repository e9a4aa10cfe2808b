package org.chatpadi.testkit;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.chatpadi.payments.OperationId;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What really happened at a {@link FakeGateway}, whatever it answered: the other side's book, to recount against. An immutable copy.
 *
 * @param entries in the order in which they happened
 */
public record GatewayLog(List<Entry> entries) {

    public GatewayLog {
        entries = List.copyOf(entries);
    }

    /**
     * One thing that happened.
     *
     * @param operation our reference of the attempt or the refund; absent for a refund made in the gateway's dashboard
     * @param gatewayId the gateway's id of the payment or the refund
     */
    public record Entry(Kind kind, @Nullable OperationId operation, String gatewayId, Money amount, Instant at) {}

    public enum Kind {
        /** An attempt was started: no money moved. */
        STARTED,
        /** A payer paid. */
        CAPTURED,
        /** A payer tried and did not pay. */
        PAYMENT_FAILED,
        /** A payment went back whole, without a refund. */
        REVERSED,
        /** A refund was taken on: no money moved yet. */
        REFUND_TAKEN,
        /** A refund went out. */
        REFUNDED,
        /** A refund ended without having gone out. */
        REFUND_FAILED,
        /** A refund that had gone out came back. */
        REFUND_RETURNED,
        /** A payer's bank took money back. */
        CHARGED_BACK,
        /** What a bank had taken came back. */
        CHARGEBACK_RETURNED
    }

    /** What payers paid. */
    public Money captured(CurrencyUnit currency) {
        return sum(currency, Set.of(Kind.CAPTURED));
    }

    /** What was reversed or charged back, and did not come back. */
    public Money takenBack(CurrencyUnit currency) {
        return sum(currency, Set.of(Kind.REVERSED, Kind.CHARGED_BACK))
                .minus(sum(currency, Set.of(Kind.CHARGEBACK_RETURNED)));
    }

    /** What went out as refunds, and did not come back. */
    public Money refunded(CurrencyUnit currency) {
        return sum(currency, Set.of(Kind.REFUNDED)).minus(sum(currency, Set.of(Kind.REFUND_RETURNED)));
    }

    /** What the gateway holds for the shop: captured, less what was taken back and refunded. */
    public Money held(CurrencyUnit currency) {
        return captured(currency).minus(takenBack(currency)).minus(refunded(currency));
    }

    /** How many refunds the gateway took on under this reference: more than one is a double refund. */
    public long refundsTaken(OperationId refund) {
        return of(Kind.REFUND_TAKEN).stream()
                .filter(entry -> refund.equals(entry.operation()))
                .count();
    }

    public List<Entry> of(Kind kind) {
        return entries.stream().filter(entry -> entry.kind() == kind).toList();
    }

    private Money sum(CurrencyUnit currency, Set<Kind> kinds) {
        return entries.stream()
                .filter(entry -> kinds.contains(entry.kind()))
                .map(Entry::amount)
                .filter(amount -> amount.getCurrencyUnit().equals(currency))
                .reduce(Money.zero(currency), Money::plus);
    }
}
