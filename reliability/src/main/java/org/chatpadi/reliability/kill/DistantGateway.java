package org.chatpadi.reliability.kill;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chatpadi.payments.Callback;
import org.chatpadi.payments.Callbacks;
import org.chatpadi.payments.Capabilities;
import org.chatpadi.payments.InboundRequest;
import org.chatpadi.payments.Memo;
import org.chatpadi.payments.Notice;
import org.chatpadi.payments.Operation;
import org.chatpadi.payments.OperationId;
import org.chatpadi.payments.Payment;
import org.chatpadi.payments.PaymentAnswer;
import org.chatpadi.payments.PaymentGateway;
import org.chatpadi.payments.PaymentQuery;
import org.chatpadi.payments.Reason;
import org.chatpadi.payments.Refund;
import org.chatpadi.payments.RefundAnswer;
import org.chatpadi.payments.RefundQuery;
import org.chatpadi.payments.RefundRequest;
import org.chatpadi.payments.RefundResult;
import org.chatpadi.payments.Refunds;
import org.chatpadi.payments.Reply;
import org.chatpadi.payments.StartRequest;
import org.chatpadi.payments.StartResult;
import org.joda.money.Money;

/** One account of a shop at the {@link Gateway} process. */
final class DistantGateway implements PaymentGateway, Refunds, Callbacks {

    private final String shop;
    private final Account account;
    private final Wire wire;
    private final Trap trap;

    DistantGateway(String shop, Account account, Wire wire, Trap trap) {
        this.shop = shop;
        this.account = account;
        this.wire = wire;
        this.trap = trap;
    }

    @Override
    public String name() {
        return account.code();
    }

    @Override
    public Capabilities capabilities() {
        return account.capabilities();
    }

    @Override
    public Optional<Reason> unable(Operation operation, Money amount) {
        return Optional.empty();
    }

    @Override
    public StartResult start(StartRequest request) {
        trap.pass(Point.BEFORE_SEND);
        wire.ask(
                Gateway.START,
                shop,
                account.code(),
                request.attempt().toString(),
                request.amount().toString());
        trap.pass(Point.AFTER_SEND);
        URI link = URI.create("https://gateway.example/pay/" + request.attempt());
        return StartResult.redirect(link, request.expiresAt(), Memo.empty());
    }

    @Override
    public PaymentAnswer find(PaymentQuery query) {
        List<String> told = wire.ask(Gateway.PAYMENT, query.attempt().toString());
        if (told.get(0).equals(Gateway.NONE)) {
            return PaymentAnswer.notFound();
        }
        return PaymentAnswer.found(List.of(Payment.of(
                        told.get(1),
                        Payment.Mode.LIVE,
                        Payment.State.CAPTURED,
                        Money.parse(told.get(2)),
                        Instant.parse(told.get(3)))
                .withAttempt(query.attempt())));
    }

    @Override
    public Optional<Refunds> refunds() {
        return Optional.of(this);
    }

    @Override
    public RefundResult submit(RefundRequest request) {
        trap.pass(Point.BEFORE_REFUND);
        List<String> told = wire.ask(
                Gateway.REFUND,
                shop,
                account.code(),
                request.refund().toString(),
                request.payment().gatewayId(),
                request.amount().toString());
        trap.pass(Point.AFTER_REFUND);
        return RefundResult.accepted(refund(told));
    }

    @Override
    public RefundAnswer find(RefundQuery query) {
        if (account != Account.LOOKED_UP) {
            throw new IllegalStateException("nothing can be looked up here");
        }
        List<String> told = wire.ask(Gateway.LOOK, query.refund().toString());
        return told.get(0).equals(Gateway.NONE) ? RefundAnswer.notFound() : RefundAnswer.found(refund(told));
    }

    @Override
    public Optional<Callbacks> callbacks() {
        return Optional.of(this);
    }

    /** Id, what happened, and what it happened to. */
    @Override
    public Callback receive(InboundRequest request) {
        List<String> told = Line.words(new String(request.body(), StandardCharsets.UTF_8));
        OperationId reference = OperationId.parse(told.get(2)).orElse(null);
        Notice notice = told.get(1).equals(Gateway.PAID)
                ? Notice.payment(told.get(0), reference, told.get(3))
                : Notice.refund(told.get(0), reference, null, told.get(3), told.get(4));
        return Callback.notices(List.of(notice), Reply.ok());
    }

    private static Refund refund(List<String> told) {
        return Refund.succeeded(told.get(1), Money.parse(told.get(2)));
    }
}
