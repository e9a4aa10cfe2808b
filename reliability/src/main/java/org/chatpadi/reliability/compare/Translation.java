package org.chatpadi.reliability.compare;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chatpadi.core.order.Address;
import org.chatpadi.core.order.ChargebackState;
import org.chatpadi.core.order.Command;
import org.chatpadi.core.order.Contact;
import org.chatpadi.core.order.Goods;
import org.chatpadi.core.order.Matter;
import org.chatpadi.core.order.MatterKind;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.Payment;
import org.chatpadi.core.order.PaymentKind;
import org.chatpadi.core.order.Personal;
import org.chatpadi.core.order.Quantities;
import org.chatpadi.core.order.Received;
import org.chatpadi.reliability.model.Amount;
import org.chatpadi.reliability.model.Evidence;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What the model calls by ordinals, in the product's words: the parts that several commands share. */
class Translation {

    static final String WHY = "as it happened";
    /** No payment has it, and no attempt its key. */
    private static final String NO_TRANSACTION = "none";

    final Order order;
    final long now;
    private boolean strays;

    Translation(Order order, long now) {
        this.order = order;
        this.now = now;
    }

    static Money money(Amount amount) {
        return Money.ofMinor(CurrencyUnit.of(amount.currency()), amount.minor());
    }

    static Quantities quantities(Map<Integer, Long> counts) {
        return Quantities.of(counts);
    }

    static org.chatpadi.core.order.Evidence evidence(@Nullable Evidence evidence) {
        if (evidence == null) {
            throw new IllegalArgumentException("the product's commands always carry evidence here");
        }
        return switch (evidence) {
            case PAGE -> org.chatpadi.core.order.Evidence.page();
            case MESSAGE -> org.chatpadi.core.order.Evidence.message("whatsapp", "m-2");
            case TOLD -> org.chatpadi.core.order.Evidence.told("said so by phone");
        };
    }

    static Received received(String operator, @Nullable String transaction) {
        return transaction == null ? Received.cash() : Received.mobileMoney(operator, transaction, "+233244123456");
    }

    static Goods goods(org.chatpadi.reliability.model.ModelCommand.Goods goods) {
        return Goods.valueOf(goods.name());
    }

    UUID operation(int attempt) {
        return order.ledger().attempt(attempt).map(known -> known.operation()).orElseGet(() -> stray(new UUID(7, 7)));
    }

    /** The gateway of a payment, or one without any where it is no gateway's. */
    String gateway(int payment) {
        Payment known = gatewayPayment(payment);
        return known == null ? stray("nobody") : known.through();
    }

    String transaction(int payment) {
        Payment known = gatewayPayment(payment);
        return known == null || known.transaction() == null ? stray(NO_TRANSACTION) : known.transaction();
    }

    private <T> T stray(T instead) {
        strays = true;
        return instead;
    }

    /** Whether something was named that the order does not have. */
    boolean strays() {
        return strays;
    }

    private @Nullable Payment gatewayPayment(int payment) {
        return order.ledger()
                .payment(payment)
                .filter(known -> known.kind() == PaymentKind.GATEWAY)
                .orElse(null);
    }

    /** The matter's number in the product: the model counts each kind by itself. */
    int matter(MatterKind kind, int ordinal) {
        List<Matter> ofKind = order.matters().all().stream()
                .filter(matter -> matter.kind() == kind)
                .toList();
        return ordinal >= 1 && ordinal <= ofKind.size()
                ? ofKind.get(ordinal - 1).number()
                : stray(0);
    }

    static ChargebackState state(org.chatpadi.reliability.model.ModelCommand.CaseState state) {
        return ChargebackState.valueOf(state.name());
    }

    Command chargeback(org.chatpadi.reliability.model.ModelCommand.CaseNews news) {
        return org.chatpadi.core.payment.ChargebackNews.of(
                gateway(news.payment()),
                transaction(news.payment()),
                news.chargeback(),
                money(news.amount()),
                state(news.state()),
                null);
    }

    Contact contact(boolean newPhone) {
        Contact known = order.customer().contact();
        Personal phone = newPhone ? Personal.of("+2332" + (10_000_000 + order.seq())) : known.phone();
        return new Contact(Personal.of("Kofi Mensah"), phone, known.email());
    }

    Address address() {
        return Address.of(order.seq() + " Harbour Road", "Tema", "GH");
    }

    Instant instant() {
        return Instant.ofEpochSecond(now);
    }
}
