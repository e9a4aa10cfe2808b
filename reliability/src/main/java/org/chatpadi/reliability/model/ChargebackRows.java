package org.chatpadi.reliability.model;

import static org.chatpadi.core.order.Role.GATEWAY;

import org.chatpadi.core.order.Act;
import org.chatpadi.reliability.model.Facts.Chargeback;
import org.chatpadi.reliability.model.Facts.Payment;
import org.chatpadi.reliability.model.ModelCommand.CaseNews;
import org.chatpadi.reliability.model.ModelCommand.CaseState;
import org.chatpadi.reliability.model.ModelCommand.ChargebackLost;
import org.chatpadi.reliability.model.ModelCommand.ChargebackOpened;
import org.chatpadi.reliability.model.ModelCommand.ChargebackWon;
import org.jspecify.annotations.Nullable;

/** Chargebacks: a case only ever rises, so that late and repeated news is harmless. */
final class ChargebackRows {
    private ChargebackRows() {}

    static void add() {
        add(ChargebackOpened.class, Act.CHARGEBACK_OPENED);
        add(ChargebackLost.class, Act.CHARGEBACK_LOST);
        add(ChargebackWon.class, Act.CHARGEBACK_WON);
    }

    private static void add(Class<? extends CaseNews> type, Act act) {
        Table.<CaseNews>add(type, act)
                .by(GATEWAY)
                .repeat((scene, c) -> {
                    Chargeback known = known(scene.order(), c.chargeback());
                    return known != null && c.state().compareTo(known.state) <= 0;
                })
                .state(scene ->
                        scene.order().payments.stream().anyMatch(Payment::fromGateway) ? null : "payment.none-gateway")
                .arguments(ChargebackRows::allowed)
                .writes(ChargebackRows::rise);
    }

    private static @Nullable String allowed(Scene scene, CaseNews command) {
        Payment payment = PaymentRows.gatewayPayment(scene.order(), command.payment());
        if (payment == null) {
            return "payment.unknown";
        }
        return command.amount().minor() > payment.amount ? "chargeback.beyond-payment" : null;
    }

    /** The case stays against the payment, and for the amount, that it was first told with. */
    private static void rise(Commit commit, CaseNews command) {
        Chargeback chargeback = known(commit.order, command.chargeback());
        if (chargeback == null) {
            Payment payment = commit.order.payments.get(command.payment() - 1);
            long amount = command.amount().minor();
            chargeback = new Chargeback(command.chargeback(), payment, amount, command.state());
            commit.order.chargebacks.add(chargeback);
            commit.openedCase = command.state() == CaseState.OPEN ? chargeback : null;
        }
        chargeback.state = command.state();
        commit.tellSeller("chargeback");
    }

    private static @Nullable Chargeback known(ModelOrder order, String id) {
        return order.chargebacks.stream()
                .filter(chargeback -> chargeback.id.equals(id))
                .findFirst()
                .orElse(null);
    }
}
