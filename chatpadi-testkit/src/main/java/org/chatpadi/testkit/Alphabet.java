package org.chatpadi.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Actor;
import org.chatpadi.core.order.Command;
import org.chatpadi.core.order.Decision;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.Role;

/** Every command that can be said, with arguments that fit an order as it stands: what generated lives are made of. */
public final class Alphabet {

    private static final Set<Act> RARE = EnumSet.of(
            Act.CANCEL,
            Act.ERASE_CUSTOMER,
            Act.ADD_NOTE,
            Act.CLAIM_PAYMENT,
            Act.WAIVE_EXCESS,
            Act.VOID_PAYMENT,
            Act.CHARGEBACK_OPENED,
            Act.CHARGEBACK_LOST,
            Act.CHARGEBACK_WON,
            Act.OPEN_DISPUTE,
            Act.AMEND_CHARGES,
            Act.RECORD_LOSS,
            Act.MESSAGE_CUSTOMER,
            Act.CORRECT_CONTACT,
            Act.CORRECT_ADDRESS,
            Act.REVOKE_TRACKING,
            Act.REQUEST_CORRECTION,
            Act.EXTERNAL_REFUND,
            Act.PAYMENT_REVERSED);

    private static final Set<Act> FREQUENT = EnumSet.of(
            Act.DISPATCH,
            Act.DELIVER,
            Act.FAIL_DELIVERY,
            Act.SETTLE_ON_DELIVERY,
            Act.CLOSE_SHORT,
            Act.ANSWER_SHORTAGE,
            Act.REFUND_OUTCOME,
            Act.RESOLVE_REVIEW,
            Act.RESOLVE_DISPUTE);

    private static final Set<Act> PAYING = EnumSet.of(Act.OPEN_CHECKOUT, Act.RECORD_PAYMENT);

    private Alphabet() {}

    /** Commands of an act that fit the order; most would be accepted where the act is legal now. Empty for placing, which has no order. */
    public static List<Command> of(Act act, Role role, Order order, Choice choice) {
        List<Command> all = new ArrayList<>(new MoneyCommands(order, role, choice).of(act));
        all.addAll(new GoodsCommands(order, role, choice).of(act));
        all.addAll(new TalkCommands(order, role, choice).of(act));
        return all;
    }

    /** A turn that will be accepted now; empty where nothing that was tried would be. */
    public static Optional<Turn> legal(Sandbox sandbox, Choice choice) {
        OrderId order = choice.below(3) > 0 ? sandbox.orders().get(0) : choice.among(sandbox.orders());
        return legal(sandbox.about(order), EnumSet.allOf(Role.class), choice);
    }

    /** A turn on the order that the sandbox is about, by one of these roles. */
    public static Optional<Turn> legal(Sandbox sandbox, Set<Role> roles, Choice choice) {
        List<Act> acts = weighed(sandbox, roles);
        while (!acts.isEmpty()) {
            Act act = choice.among(acts);
            List<Turn> could = accepted(sandbox, act, roles, choice);
            if (!could.isEmpty()) {
                return Optional.of(choice.among(could));
            }
            acts.removeIf(act::equals);
        }
        return Optional.empty();
    }

    /** What is legal for them, some acts several times: else most lives would end before they began, or be paid for ever. */
    private static List<Act> weighed(Sandbox sandbox, Set<Role> roles) {
        Set<Act> legal = EnumSet.noneOf(Act.class);
        for (Role role : roles) {
            legal.addAll(sandbox.legalNow(role));
        }
        List<Act> weighed = new ArrayList<>();
        for (Act act : legal) {
            weighed.addAll(Collections.nCopies(weight(act, sandbox.order()), act));
        }
        return weighed;
    }

    private static int weight(Act act, Order order) {
        if (PAYING.contains(act)) {
            return order.balance().paid() < order.balance().due() ? 9 : 1;
        }
        return RARE.contains(act) ? 1 : FREQUENT.contains(act) ? 9 : 4;
    }

    private static List<Turn> accepted(Sandbox sandbox, Act act, Set<Role> roles, Choice choice) {
        List<Turn> could = new ArrayList<>();
        for (Role role : roles) {
            Actor actor = Sandbox.actor(role);
            if (sandbox.legalNow(role).contains(act)) {
                of(act, role, sandbox.order(), choice).stream()
                        .filter(command -> sandbox.decide(actor, command) instanceof Decision.Accepted)
                        .forEach(command -> could.add(new Turn(sandbox.order().id(), actor, command)));
            }
        }
        return could;
    }
}
