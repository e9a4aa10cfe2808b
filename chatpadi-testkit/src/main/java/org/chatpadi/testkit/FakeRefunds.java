package org.chatpadi.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.chatpadi.payments.Capabilities;
import org.chatpadi.payments.DetailsRequest;
import org.chatpadi.payments.Memo;
import org.chatpadi.payments.OperationId;
import org.chatpadi.payments.Reason;
import org.chatpadi.payments.Refund;
import org.chatpadi.payments.RefundAnswer;
import org.chatpadi.payments.RefundDetails;
import org.chatpadi.payments.RefundQuery;
import org.chatpadi.payments.RefundRequest;
import org.chatpadi.payments.RefundResult;
import org.chatpadi.payments.Refunds;
import org.joda.money.Money;

/** The fake gateway's refunds: the truth of its books, unless the script says otherwise. */
final class FakeRefunds implements Refunds, RefundDetails {

    private final GatewayBooks books;
    private final Script<GatewayCall, GatewayFault> script;
    private final Capabilities can;
    private final List<RefundRequest> submissions = new ArrayList<>();

    FakeRefunds(GatewayBooks books, Script<GatewayCall, GatewayFault> script, Capabilities can) {
        this.books = books;
        this.script = script;
        this.can = can;
    }

    List<RefundRequest> submissions() {
        synchronized (submissions) {
            return List.copyOf(submissions);
        }
    }

    @Override
    public RefundResult submit(RefundRequest request) {
        synchronized (submissions) {
            submissions.add(request);
        }
        return Calls.run(script, GatewayCall.REFUND, fault -> {
            RefundResult truth = fault.acts() ? act(request, fault) : null;
            return switch (fault.told()) {
                case REFUSED -> RefundResult.refused(Calls.reason(fault));
                case NOT_DONE -> RefundResult.notDone(Calls.reason(fault), FakeGateway.RETRY_AFTER);
                case LIE -> RefundResult.accepted(lie(request.refund(), request.amount()));
                case TRUTH -> truth != null ? truth : RefundResult.unknown(Calls.reason(fault), Memo.empty());
                case OTHER_AMOUNT -> RefundResult.accepted(lie(request.refund(), Calls.more(request.amount())));
                default -> RefundResult.unknown(Calls.reason(fault), Memo.empty());
            };
        });
    }

    private RefundResult act(RefundRequest request, GatewayFault fault) {
        boolean known = books.has(request.refund());
        RefundResult truth = books.refund(request, fault);
        if (!known && truth instanceof RefundResult.Accepted) {
            books.afterwards(request.refund(), fault);
        }
        return truth;
    }

    private static Refund lie(OperationId refund, Money amount) {
        return Refund.succeeded("lie-" + refund, amount);
    }

    @Override
    public RefundAnswer find(RefundQuery query) {
        return Calls.run(script, GatewayCall.FIND_REFUND, fault -> {
            if (can.refundLookUp() == Capabilities.RefundLookUp.NONE) {
                return RefundAnswer.noAnswer(new Reason("no-look-up", "Nothing to look up by"));
            }
            RefundAnswer truth = books.find(query);
            return switch (fault.told()) {
                case TRUTH -> truth;
                case NOT_FOUND -> RefundAnswer.notFound();
                case LIE -> RefundAnswer.found(lie(query.refund(), query.amount()));
                case OTHER_AMOUNT ->
                    truth instanceof RefundAnswer.Found found ? RefundAnswer.found(dearer(found.refund())) : truth;
                case NOT_DONE -> RefundAnswer.noAnswer(Calls.reason(fault), FakeGateway.RETRY_AFTER);
                default -> RefundAnswer.noAnswer(Calls.reason(fault));
            };
        });
    }

    private static Refund dearer(Refund truth) {
        return Refund.succeeded(truth.gatewayId(), Calls.more(truth.amount()));
    }

    @Override
    public Optional<RefundDetails> details() {
        return Optional.of(this);
    }

    @Override
    public RefundResult supply(DetailsRequest request) {
        return Calls.run(script, GatewayCall.SUPPLY_DETAILS, fault -> {
            OperationId refund = request.stuck().refund();
            boolean complete = request.details().containsKey(GatewayBooks.NEEDED_DETAIL) && books.has(refund);
            if (fault.acts() && complete) {
                books.finish(refund);
            }
            return switch (fault.told()) {
                case TRUTH ->
                    complete
                            ? RefundResult.accepted(Refund.succeeded(
                                    Objects.requireNonNull(request.stuck().gatewayId()),
                                    request.stuck().amount()))
                            : RefundResult.refused(new Reason("details", "Not what was asked"));
                case REFUSED -> RefundResult.refused(Calls.reason(fault));
                case NOT_DONE -> RefundResult.notDone(Calls.reason(fault), FakeGateway.RETRY_AFTER);
                default -> RefundResult.unknown(Calls.reason(fault), Memo.empty());
            };
        });
    }
}
