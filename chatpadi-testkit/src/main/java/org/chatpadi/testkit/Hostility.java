package org.chatpadi.testkit;

import java.util.List;
import java.util.Map;
import org.chatpadi.core.check.Step;
import org.chatpadi.core.fulfilment.Dispatch;
import org.chatpadi.core.fulfilment.FailDelivery;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Actor;
import org.chatpadi.core.order.Attempt;
import org.chatpadi.core.order.Command;
import org.chatpadi.core.order.Goods;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.Received;
import org.chatpadi.core.order.RefundState;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.order.StandingChoice;
import org.chatpadi.core.order.Terms;
import org.chatpadi.core.payment.DirectPayment;
import org.chatpadi.core.payment.GatewayPayment;
import org.chatpadi.core.payment.OpenCheckout;
import org.chatpadi.core.refund.RefundOutcome;
import org.chatpadi.core.refund.RequestRefund;
import org.chatpadi.core.shortage.ReportShortage;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Turns that should not be taken: by somebody who may not, meant for another order in another currency, decided on what the order was a
 * while ago, or taken before. Most are refused or repeated; none may break an invariant or throw.
 */
final class Hostility {

    private static final Order STRANGERS = stranger();

    private Hostility() {}

    static Turn of(Sandbox sandbox, List<Turn> before, Choice choice) {
        OrderId order = choice.among(sandbox.orders());
        Role role = choice.among(List.of(Role.values()));
        Act act = choice.among(List.of(Act.values()));
        if (!before.isEmpty() && choice.below(4) == 0) {
            return choice.among(before);
        }
        List<Command> could = Alphabet.of(act, role, meant(sandbox, order, choice), choice);
        Command command = could.isEmpty() ? Dispatch.everything() : choice.among(could);
        return new Turn(order, actor(role, choice), command);
    }

    private static Order meant(Sandbox sandbox, OrderId order, Choice choice) {
        List<Step> steps = sandbox.history(order).steps();
        return switch (choice.below(4)) {
            case 0 -> STRANGERS;
            case 1 -> sandbox.order(order);
            default -> choice.among(steps).after();
        };
    }

    private static Actor actor(Role role, Choice choice) {
        return choice.below(5) == 0 ? Actor.of(role, "somebody-else") : Sandbox.actor(role);
    }

    /** An order of another shop in naira, which has something of everything. */
    private static Order stranger() {
        CurrencyUnit naira = CurrencyUnit.of("NGN");
        OrderShape shape = new OrderShape(naira, Terms.prepaid(), List.of(), List.of(), StandingChoice.ASK_ME)
                .line(50, 900_000)
                .line(7, 1)
                .line(1, 123_456);
        Sandbox sandbox = Sandbox.of(shape).when(Role.HOST, OpenCheckout.through("paystack"));
        Attempt attempt = sandbox.order().ledger().attempts().get(0);
        Money due = sandbox.order().money(attempt.amount());
        return sandbox.when(
                        Role.GATEWAY,
                        GatewayPayment.of(
                                attempt.operation(),
                                "paystack",
                                "t-stranger",
                                due,
                                due,
                                due,
                                SettableClock.START,
                                Map.of()))
                .when(Role.SELLER, DirectPayment.of(Money.ofMajor(naira, 5), Received.cash()))
                .when(Role.SELLER, RequestRefund.goodwill(Money.ofMajor(naira, 3), "as agreed"))
                .when(Role.SYSTEM, RefundOutcome.of(1, RefundState.NEEDS_REVIEW))
                .when(Role.SELLER, Dispatch.everything(Sandbox.COURIER))
                .when(Role.COURIER, FailDelivery.of(1, Goods.RETURNED, "nobody home"))
                .when(Role.SELLER, ReportShortage.of(2, 3))
                .order();
    }
}
