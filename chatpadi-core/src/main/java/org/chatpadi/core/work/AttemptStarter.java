package org.chatpadi.core.work;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.chatpadi.core.order.Attempt;
import org.chatpadi.core.order.AttemptState;
import org.chatpadi.core.order.Contact;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.Personal;
import org.chatpadi.core.payment.AttemptOutcome;
import org.chatpadi.core.shop.Shop;
import org.chatpadi.core.store.WorkStore.Ended;
import org.chatpadi.payments.Memo;
import org.chatpadi.payments.OperationId;
import org.chatpadi.payments.Payer;
import org.chatpadi.payments.PaymentGateway;
import org.chatpadi.payments.StartRequest;
import org.chatpadi.payments.StartResult;
import org.jspecify.annotations.Nullable;

/**
 * Starts an attempt at its gateway, always under the same reference. A start never tells of money, so that trying it again is safe; one that
 * never answers ends the attempt, and money that comes on it all the same still counts.
 */
final class AttemptStarter extends RowHandler {

    private final Calls calls;

    AttemptStarter(Calls calls) {
        this.calls = calls;
    }

    @Override
    Verdict handle(Row row) {
        Order order = row.order().orElse(null);
        Attempt attempt =
                order == null ? null : order.ledger().attempt(number(row)).orElse(null);
        if (order == null || attempt == null) {
            return Verdict.parked("attempt-unknown");
        }
        if (attempt.state() != AttemptState.OPEN || attempt.isStarted()) {
            return Verdict.done(Ended.NOT_NEEDED);
        }
        PaymentGateway gateway = row.gateway(attempt.gateway()).orElse(null);
        if (gateway == null) {
            return Verdict.parked("gateway-unknown");
        }
        StartRequest request = request(row, order, attempt);
        return request == null ? Verdict.parked("return-address") : start(row, gateway, attempt, request);
    }

    private Verdict start(Row row, PaymentGateway gateway, Attempt attempt, StartRequest request) {
        Duration limit = gateway.capabilities().callLimit();
        if (!row.holds(limit)) {
            return Verdict.lost();
        }
        Called<StartResult> called = calls.call(row.adapter(gateway.name()), limit, () -> gateway.start(request));
        StartResult result = called.value();
        if (result == null) {
            return again(row, attempt, null, called.failure());
        }
        int number = attempt.number();
        return result.match(
                redirect -> settle(
                        row,
                        AttemptOutcome.link(
                                number,
                                redirect.link().toString(),
                                redirect.until().orElse(null),
                                redirect.memo().entries())),
                prompted -> settle(row, prompt(number, prompted.text(), prompted.until(), prompted.memo())),
                code -> settle(row, prompt(number, code.text(), null, code.memo())),
                refused -> settle(
                        row, AttemptOutcome.refused(number, refused.reason().code())),
                notDone -> again(
                        row,
                        attempt,
                        notDone.retryAfter().orElse(null),
                        notDone.reason().code()),
                unknown -> again(row, attempt, null, unknown.reason().code()));
    }

    private static AttemptOutcome prompt(int attempt, String text, java.time.@Nullable Instant until, Memo memo) {
        return AttemptOutcome.prompt(attempt, text, until, memo.entries());
    }

    /** A customer waits: after the last try the attempt ends, so that another can be opened. */
    private static Verdict again(Row row, Attempt attempt, @Nullable Duration asked, String why) {
        Verdict again = row.again(Backoff.checkout(), asked, why);
        return again.kind() == Verdict.Kind.LATER ? again : settle(row, AttemptOutcome.refused(attempt.number(), why));
    }

    private static Verdict settle(Row row, AttemptOutcome outcome) {
        return row.settle(row.orderId(), outcome, Row.WORKER);
    }

    private static int number(Row row) {
        return Integer.parseInt(row.work().subject());
    }

    private static @Nullable StartRequest request(Row row, Order order, Attempt attempt) {
        Shop shop = row.shop();
        URI back = Optional.ofNullable(row.setup().links().returnTo(shop, order))
                .or(() -> row.setup().tokens().link(shop, order))
                .orElse(null);
        Payer payer = payer(shop, order, back);
        if (back == null || payer == null) {
            return null;
        }
        String description = Neutral.line(shop.name() + ", " + order.reference());
        return new StartRequest(
                new OperationId(attempt.operation()),
                order.money(attempt.amount()),
                Neutral.cut(Neutral.line(order.reference()), StartRequest.REFERENCE_MAX),
                Neutral.cut(description, StartRequest.DESCRIPTION_MAX),
                payer,
                Set.of(),
                back,
                row.setup().links().callback(shop, attempt.gateway()),
                attempt.openedAt().plus(row.setup().settings().attemptLife()),
                shop.locale());
    }

    /** Gateways want an e-mail address for their receipt: the customer's, or one of the shop's where the customer gave none. */
    private static @Nullable Payer payer(Shop shop, Order order, @Nullable URI back) {
        Contact contact = order.customer().contact();
        String name = Neutral.cut(Neutral.line(contact.name().reveal()), Payer.NAME_MAX);
        String phone = revealed(contact.phone());
        for (String email : new @Nullable String[] {
            revealed(contact.email()), shop.email(), back == null ? null : "orders@" + back.getHost()
        }) {
            if (email != null) {
                try {
                    return new Payer(name.isEmpty() ? null : name, email, phone, null, shop.region());
                } catch (IllegalArgumentException unusable) {
                    continue;
                }
            }
        }
        return null;
    }

    private static @Nullable String revealed(@Nullable Personal personal) {
        return personal == null || personal.isErased()
                ? null
                : Objects.requireNonNull(personal).reveal();
    }
}
