package org.chatpadi.core.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chatpadi.core.order.Actor;
import org.chatpadi.core.order.Attempt;
import org.chatpadi.core.order.AttemptState;
import org.chatpadi.core.order.Command;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.PaymentKind;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.payment.GatewayPayment;
import org.chatpadi.core.payment.PaymentFailed;
import org.chatpadi.core.payment.PaymentReversed;
import org.chatpadi.core.store.WorkStore.Ended;
import org.chatpadi.payments.Payment;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a look-up found of an attempt, as commands. Merchant, reference and currency must be ours, and the money real, else it is put aside
 * for a person (W3); the amount is what was captured for us, whatever was asked.
 *
 * @param commands in the order in which they are to be told
 * @param quarantine why something was put aside, or null
 * @param decided whether anything but waiting came of it
 */
record PaymentNews(List<Command> commands, @Nullable String quarantine, boolean decided) {

    static PaymentNews of(Order order, Attempt attempt, List<Payment> payments, boolean testMoney) {
        List<Command> commands = new ArrayList<>();
        String quarantine = null;
        for (Payment payment : payments) {
            String foreign = foreign(order, attempt, payment, testMoney);
            if (foreign == null) {
                command(order, attempt, payment).ifPresent(commands::add);
            } else {
                quarantine = foreign;
            }
        }
        if (payments.stream().allMatch(payment -> payment.state() == Payment.State.FAILED)
                && isWaitedFor(order, attempt)) {
            commands.add(PaymentFailed.of(attempt.operation(), "failed"));
        }
        boolean decided = payments.stream().anyMatch(payment -> payment.state() != Payment.State.PENDING);
        return new PaymentNews(List.copyOf(commands), quarantine, decided);
    }

    private static @Nullable String foreign(Order order, Attempt attempt, Payment payment, boolean testMoney) {
        if (payment.attempt()
                .filter(id -> !id.value().equals(attempt.operation()))
                .isPresent()) {
            return "quarantine:reference";
        }
        if (!payment.asked().getCurrencyUnit().equals(order.placement().currency())) {
            return "quarantine:currency";
        }
        return payment.mode() == Payment.Mode.TEST && !testMoney ? "quarantine:test-money" : null;
    }

    private static Optional<Command> command(Order order, Attempt attempt, Payment payment) {
        return switch (payment.state()) {
            case PENDING, FAILED -> Optional.empty();
            case CAPTURED -> Optional.of(captured(order, attempt, payment));
            case REVERSED ->
                order.ledger()
                        .payment(PaymentKind.GATEWAY, attempt.gateway(), payment.gatewayId())
                        .map(known -> PaymentReversed.of(attempt.gateway(), payment.gatewayId(), "reversed"));
        };
    }

    private static Command captured(Order order, Attempt attempt, Payment payment) {
        Money charged = payment.charged();
        Money amount = charged.isLessThan(payment.asked()) ? charged : payment.asked();
        return GatewayPayment.of(
                attempt.operation(),
                attempt.gateway(),
                payment.gatewayId(),
                amount,
                order.money(attempt.amount()),
                charged,
                payment.at(),
                payment.memo().entries());
    }

    /** Whether anybody has to be told that the attempt came to nothing: not where the order was paid otherwise. */
    static boolean isWaitedFor(Order order, Attempt attempt) {
        return attempt.state() == AttemptState.OPEN
                && order.balance().paid() < order.balance().due();
    }

    static Actor gateway(Attempt attempt) {
        return Actor.of(Role.GATEWAY, attempt.gateway());
    }

    /** Tells all of it; the last command ends the row where nothing was put aside. */
    Verdict tell(Row row, Order order, Attempt attempt) {
        String aside = quarantine;
        for (int i = 0; i < commands.size(); i++) {
            boolean last = i == commands.size() - 1;
            if (last && aside == null) {
                return row.settle(order.id(), commands.get(i), gateway(attempt));
            }
            Commands.Result result = row.run(order.id(), commands.get(i), gateway(attempt));
            if (!result.isDone()) {
                aside = Row.refusal(result);
            }
        }
        return aside == null ? Verdict.done(Ended.NOT_NEEDED) : Verdict.parked(aside);
    }

    /** Tells all of it and leaves the row open; what was put aside, or null. */
    @Nullable
    String tellOn(Row row, Order order, Attempt attempt) {
        String aside = quarantine;
        for (Command command : commands) {
            Commands.Result result = row.run(order.id(), command, gateway(attempt));
            if (!result.isDone()) {
                aside = Row.refusal(result);
            }
        }
        return aside;
    }

    boolean captures() {
        return commands.stream().anyMatch(GatewayPayment.class::isInstance);
    }
}
