package org.chatpadi.testkit;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.chatpadi.payments.RefundRequest;
import org.chatpadi.payments.Refunds;
import org.chatpadi.payments.StartRequest;
import org.chatpadi.payments.StartResult;
import org.chatpadi.payments.Statement;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A payment gateway in memory that keeps its own books, fails as it is told to, and does what its capabilities say: it keeps refund keys
 * as long as it declares, finds refunds as exactly as it declares, and refunds in the parts that it declares. The books outlive any ChatPadi
 * that is thrown away and built again. Thread-safe.
 *
 * <pre>{@code
 * FakeGateway paystack = FakeGateway.of("paystack", clock);
 * paystack.next(GatewayCall.REFUND, GatewayFault.TIME_OUT_AFTER);
 * paystack.pay(paystack.lastStarted());
 * }</pre>
 */
public final class FakeGateway implements PaymentGateway {

    /** What a fake can unless it is built otherwise: refund keys for 24 h, exact look-ups, any parts, authenticated callbacks of everything. */
    public static final Capabilities CAPABLE = Capabilities.least()
            .withRefundKeyKept(Duration.ofHours(24))
            .withRefundLookUp(Capabilities.RefundLookUp.EXACT, Duration.ZERO, true)
            .withPartialRefunds(Capabilities.PartialRefunds.REPEATED)
            .withCallbacks(true, true);

    /** What {@link GatewayFault#NOT_DONE} asks to wait: 30 s. */
    public static final Duration RETRY_AFTER = Duration.ofSeconds(30);

    static final Reason BANK = new Reason("bank", "The bank sent it back");

    private static final String MEMO = "transaction";

    private final String name;
    private final Capabilities capabilities;
    private final Settings settings;
    private final GatewayJournal journal;
    private final GatewayBooks books;
    private final CallbackWire wire;
    private final Script<GatewayCall, GatewayFault> script =
            new Script<>(GatewayCall.class, GatewayFault.class, GatewayFault.NONE);
    private final FakeRefunds refunds;
    private final List<StartRequest> starts = new ArrayList<>();

    private record Settings(
            boolean refunds,
            boolean callbacks,
            boolean statement,
            @Nullable Money minimum) {}

    private FakeGateway(Builder built) {
        this.name = built.name;
        this.capabilities = built.capabilities;
        this.settings = new Settings(built.refunds, built.callbacks, built.statement, built.minimum);
        this.wire = new CallbackWire(
                name, ("secret of " + name).getBytes(StandardCharsets.UTF_8), capabilities.callbacksAuthenticated());
        this.journal = new GatewayJournal(name, built.clock, wire);
        this.books = new GatewayBooks(name, built.clock, capabilities, built.mode, journal);
        this.refunds = new FakeRefunds(books, script, capabilities);
    }

    /** A gateway that is {@link #CAPABLE}. */
    public static FakeGateway of(String name, Clock clock) {
        return builder(name, clock).build();
    }

    public static Builder builder(String name, Clock clock) {
        return new Builder(name, clock);
    }

    // ---- what fails

    /** The next calls of this kind meet these faults, one each, in this order. */
    public FakeGateway next(GatewayCall call, GatewayFault... faults) {
        for (GatewayFault fault : faults) {
            fits(call, fault);
        }
        script.next(call, List.of(faults));
        return this;
    }

    /** Every call of this kind meets this fault, unless {@link #next} says otherwise. */
    public FakeGateway always(GatewayCall call, GatewayFault fault) {
        fits(call, fault);
        script.always(call, fault);
        return this;
    }

    private static void fits(GatewayCall call, GatewayFault fault) {
        if (!fault.fits(call)) {
            throw new IllegalArgumentException(fault + " is no fault of " + call);
        }
    }

    /** The next call of this kind runs this after acting and before answering: for races, and for calls back into the library. */
    public FakeGateway during(GatewayCall call, Runnable action) {
        script.during(call, action);
        return this;
    }

    /** From now on nothing fails. Calls that hang go on hanging. */
    public FakeGateway calm() {
        script.calm();
        return this;
    }

    /** Ends all calls that hang now. */
    public void release() {
        script.release();
    }

    /** How often a fault was met; one that never was proves nothing. */
    public int fired(GatewayFault fault) {
        return script.fired(fault);
    }

    public int calls(GatewayCall call) {
        return script.calls(call);
    }

    // ---- what payers, banks and sellers do there

    /** The payer pays what was asked. Twice is two payments. */
    public Payment pay(OperationId attempt) {
        return pay(attempt, books.started(attempt).amount());
    }

    /** The payer pays this amount, whatever was asked. */
    public Payment pay(OperationId attempt, Money amount) {
        return books.pay(attempt, amount, amount);
    }

    /** The payer pays what was asked and bears the fee beside it. */
    public Payment payWithFee(OperationId attempt, Money fee) {
        Money asked = books.started(attempt).amount();
        return books.pay(attempt, asked, asked.plus(fee));
    }

    /** The payer tries and does not pay; the attempt stays open to another try. */
    public Payment failPayment(OperationId attempt) {
        return books.failPayment(attempt);
    }

    /** A captured payment goes back whole, without a refund. */
    public Payment reverse(String paymentId) {
        return books.reverse(paymentId);
    }

    /** A payer's bank disputes a payment, or decides. */
    public void chargeBack(String caseId, String paymentId, Money amount, Notice.ChargebackState state) {
        books.chargeBack(caseId, paymentId, amount, state);
    }

    /**
     * Somebody refunds in the gateway's own dashboard, without a reference of ours.
     *
     * @return the gateway's id of the refund
     */
    public String refundOutside(String paymentId, Money amount) {
        return books.refundOutside(paymentId, amount).refund().gatewayId();
    }

    /** A refund that is not final goes out. */
    public void finishRefund(OperationId refund) {
        books.finish(refund);
    }

    /** Every refund that is on its way goes out. */
    public void finishRefunds() {
        books.finishAll();
    }

    /** A refund ends without the payer having the money, even where it had succeeded. */
    public void failRefund(OperationId refund) {
        books.fail(refund);
    }

    /** The callbacks that were sent since they were last taken, in order; deliver them once, twice, late or shuffled. */
    public List<InboundRequest> takeCallbacks() {
        return journal.takeCallbacks();
    }

    // ---- what is known of it

    /** What really happened. */
    public GatewayLog log() {
        return journal.log();
    }

    /** The attempt that was started last. */
    public OperationId lastStarted() {
        return books.lastStarted();
    }

    /** Every payment of an attempt as the gateway has it. */
    public List<Payment> payments(OperationId attempt) {
        return books.payments(attempt);
    }

    /** Every {@link #start} that was asked, answered or not. */
    public List<StartRequest> starts() {
        synchronized (starts) {
            return List.copyOf(starts);
        }
    }

    /** Every refund submission that was asked, answered or not. */
    public List<RefundRequest> submissions() {
        return refunds.submissions();
    }

    // ---- the gateway

    @Override
    public String name() {
        return name;
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    @Override
    public Optional<Reason> unable(Operation operation, Money amount) {
        Money minimum = settings.minimum();
        if (minimum == null) {
            return Optional.empty();
        }
        if (!minimum.isSameCurrency(amount)) {
            return Optional.of(new Reason("currency", "Only " + minimum.getCurrencyUnit()));
        }
        return amount.isLessThan(minimum)
                ? Optional.of(new Reason("below-minimum", "At least " + minimum))
                : Optional.empty();
    }

    @Override
    public StartResult start(StartRequest request) {
        synchronized (starts) {
            starts.add(request);
        }
        return Calls.run(script, GatewayCall.START, fault -> {
            boolean fresh = !fault.acts() || books.start(request);
            return switch (fault.told()) {
                case REFUSED -> StartResult.refused(Calls.reason(fault));
                case NOT_DONE -> StartResult.notDone(Calls.reason(fault), RETRY_AFTER);
                case TRUTH, LIE ->
                    fresh
                            ? StartResult.redirect(link(request.attempt()), request.expiresAt(), Memo.empty())
                            : StartResult.unknown(new Reason("duplicate-reference", ""), Memo.empty());
                default -> StartResult.unknown(Calls.reason(fault), Memo.empty());
            };
        });
    }

    /** Where a payer would pay an attempt. */
    public URI link(OperationId attempt) {
        return URI.create("https://" + name + ".example/pay/" + attempt);
    }

    @Override
    public PaymentAnswer find(PaymentQuery query) {
        return Calls.run(script, GatewayCall.FIND_PAYMENT, fault -> {
            List<Payment> known = books.payments(query.attempt());
            return switch (fault.told()) {
                case TRUTH -> known.isEmpty() ? PaymentAnswer.notFound() : PaymentAnswer.found(known);
                case NOT_FOUND -> PaymentAnswer.notFound();
                case LIE -> PaymentAnswer.found(List.of(lie(query)));
                case OTHER_AMOUNT ->
                    known.isEmpty()
                            ? PaymentAnswer.notFound()
                            : PaymentAnswer.found(
                                    known.stream().map(this::dearer).toList());
                case NOT_DONE -> PaymentAnswer.noAnswer(Calls.reason(fault), RETRY_AFTER);
                default -> PaymentAnswer.noAnswer(Calls.reason(fault));
            };
        });
    }

    private Payment lie(PaymentQuery query) {
        return books.payment(
                name + "-lie", query.attempt(), Payment.State.CAPTURED, query.expected(), query.expected());
    }

    private Payment dearer(Payment truth) {
        Money more = Calls.more(truth.asked());
        return books.payment(truth.gatewayId(), truth.attempt().orElseThrow(), truth.state(), more, more);
    }

    @Override
    public Optional<Refunds> refunds() {
        return settings.refunds() ? Optional.of(refunds) : Optional.empty();
    }

    @Override
    public Optional<Callbacks> callbacks() {
        return settings.callbacks() ? Optional.of(wire) : Optional.empty();
    }

    @Override
    public Optional<Statement> statement() {
        return settings.statement() ? Optional.of(new FakeStatement(books, script)) : Optional.empty();
    }

    static Memo memo(String paymentId) {
        return Memo.of(MEMO, paymentId);
    }

    @Override
    public String toString() {
        return "FakeGateway[" + name + "]";
    }

    /** Settings of a fake. */
    public static final class Builder {

        private final String name;
        private final Clock clock;
        private Capabilities capabilities = CAPABLE;
        private Payment.Mode mode = Payment.Mode.LIVE;
        private boolean refunds = true;
        private boolean callbacks = true;
        private boolean statement = true;
        private @Nullable Money minimum;

        private Builder(String name, Clock clock) {
            this.name = name;
            this.clock = clock;
        }

        /** What it declares, and does. */
        public Builder capabilities(Capabilities declared) {
            this.capabilities = declared;
            return this;
        }

        /** Refunds are made by hand. */
        public Builder withoutRefunds() {
            this.refunds = false;
            return this;
        }

        /** It is only polled. */
        public Builder withoutCallbacks() {
            this.callbacks = false;
            return this;
        }

        public Builder withoutStatement() {
            this.statement = false;
            return this;
        }

        /** Its money is not real. */
        public Builder sandbox() {
            this.mode = Payment.Mode.TEST;
            return this;
        }

        /** It takes no less, and no other currency. */
        public Builder minimum(Money least) {
            this.minimum = least;
            return this;
        }

        public FakeGateway build() {
            return new FakeGateway(this);
        }
    }
}
