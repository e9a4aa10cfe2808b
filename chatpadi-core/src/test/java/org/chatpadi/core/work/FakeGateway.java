package org.chatpadi.core.work;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.chatpadi.payments.Callback;
import org.chatpadi.payments.Callbacks;
import org.chatpadi.payments.Capabilities;
import org.chatpadi.payments.Capabilities.RefundLookUp;
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
import org.chatpadi.payments.Statement;
import org.chatpadi.payments.StatementAnswer;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A gateway with a log of its own: what it did stands there, whatever it answered. */
class FakeGateway implements PaymentGateway, Refunds, Callbacks {

    static final Reason WHY = new Reason("gateway-says", "the gateway's words");

    /** Every submission of a refund that reached the gateway. */
    final List<RefundRequest> submissions = new ArrayList<>();
    /** The money that left: one entry for each refund that was made. */
    final List<Refund> made = new ArrayList<>();

    int refusedForNow;
    final List<StartRequest> starts = new ArrayList<>();
    final List<PaymentQuery> looks = new ArrayList<>();
    final List<Operation> askedAbility = new ArrayList<>();
    final List<Notice> notices = new ArrayList<>();
    final Map<OperationId, List<Payment>> payments = new LinkedHashMap<>();

    private Predicate<Money> able = amount -> true;
    private final Map<OperationId, Refund> refunds = new LinkedHashMap<>();
    private final Deque<Function<RefundRequest, @Nullable RefundResult>> submits = new ArrayDeque<>();
    private final Deque<Supplier<@Nullable RefundAnswer>> finds = new ArrayDeque<>();
    private final Deque<Supplier<@Nullable StartResult>> startScript = new ArrayDeque<>();
    private final Deque<Supplier<@Nullable PaymentAnswer>> lookScript = new ArrayDeque<>();
    private final Clock clock;
    private Capabilities can;
    private @Nullable Statement statement;
    private Runnable before = () -> {};

    FakeGateway(Clock clock) {
        this.clock = clock;
        this.can = Capabilities.least().withCallbacks(true, true);
    }

    FakeGateway can(Capabilities capabilities) {
        can = capabilities;
        return this;
    }

    void before(Runnable each) {
        before = each;
    }

    void statement(Statement told) {
        statement = told;
    }

    // ---- scripts

    FakeGateway onStart(Supplier<@Nullable StartResult> result) {
        startScript.add(result);
        return this;
    }

    FakeGateway onSubmit(Function<RefundRequest, @Nullable RefundResult> result) {
        submits.add(result);
        return this;
    }

    FakeGateway onFind(Supplier<@Nullable RefundAnswer> answer) {
        finds.add(answer);
        return this;
    }

    FakeGateway onLook(Supplier<@Nullable PaymentAnswer> answer) {
        lookScript.add(answer);
        return this;
    }

    /** From now on everything goes well. */
    void calms() {
        submits.clear();
        finds.clear();
        startScript.clear();
        lookScript.clear();
    }

    /** The money leaves, and the answer is lost. */
    RefundResult madeUnheard(RefundRequest request) {
        make(request);
        return RefundResult.unknown(WHY, Memo.empty());
    }

    /** As gateways do that know no key: "already refunded", whoever asks. */
    RefundResult refusesRepeats(RefundRequest request) {
        return refunds.containsKey(request.refund()) ? RefundResult.refused(WHY) : RefundResult.accepted(make(request));
    }

    /** Nothing is done, and the answer says so. */
    RefundResult refusesForNow(RefundRequest request) {
        refusedForNow++;
        return RefundResult.notDone(WHY);
    }

    // ---- the gateway's own life

    Payment pays(OperationId attempt, String id, Money amount) {
        return pays(
                attempt,
                Payment.of(id, Payment.Mode.LIVE, Payment.State.CAPTURED, amount, clock.instant())
                        .withAttempt(attempt));
    }

    Payment pays(OperationId attempt, Payment payment) {
        List<Payment> all = payments.computeIfAbsent(attempt, none -> new ArrayList<>());
        all.removeIf(known -> known.gatewayId().equals(payment.gatewayId()));
        all.add(payment);
        return payment;
    }

    /** The refund's end turns out otherwise. */
    void ends(OperationId refund, Function<Refund, Refund> otherwise) {
        refunds.computeIfPresent(refund, (id, known) -> otherwise.apply(known));
    }

    private Refund make(RefundRequest request) {
        boolean keyed = !can.refundKeyKept().isZero();
        Refund known = refunds.get(request.refund());
        if (keyed && known != null) {
            return known;
        }
        Refund refund = Refund.succeeded("r-" + (made.size() + 1), request.amount());
        made.add(refund);
        refunds.put(request.refund(), refund);
        return refund;
    }

    /** It can take and refund these amounts only. */
    FakeGateway able(Predicate<Money> amounts) {
        able = amounts;
        return this;
    }

    // ---- the interface

    @Override
    public String name() {
        return "paystack";
    }

    @Override
    public Capabilities capabilities() {
        return can;
    }

    @Override
    public Optional<Reason> unable(Operation operation, Money amount) {
        before.run();
        askedAbility.add(operation);
        return able.test(amount) ? Optional.empty() : Optional.of(WHY);
    }

    @Override
    @SuppressWarnings("NullAway") // an adapter that breaks its contract
    public StartResult start(StartRequest request) {
        before.run();
        starts.add(request);
        Supplier<@Nullable StartResult> next = startScript.poll();
        return next != null
                ? next.get()
                : StartResult.redirect(
                        URI.create("https://pay.example/" + starts.size()), null, Memo.of("access", "a"));
    }

    @Override
    @SuppressWarnings("NullAway") // an adapter that breaks its contract
    public PaymentAnswer find(PaymentQuery query) {
        before.run();
        looks.add(query);
        Supplier<@Nullable PaymentAnswer> next = lookScript.poll();
        if (next != null) {
            return next.get();
        }
        List<Payment> found = payments.get(query.attempt());
        return found == null ? PaymentAnswer.notFound() : PaymentAnswer.found(found);
    }

    @Override
    public Optional<Refunds> refunds() {
        return Optional.of(this);
    }

    @Override
    public Optional<Callbacks> callbacks() {
        return Optional.of(this);
    }

    @Override
    public Optional<Statement> statement() {
        return Optional.ofNullable(statement);
    }

    @Override
    @SuppressWarnings("NullAway") // an adapter that breaks its contract
    public RefundResult submit(RefundRequest request) {
        before.run();
        submissions.add(request);
        Function<RefundRequest, @Nullable RefundResult> next = submits.poll();
        return next != null ? next.apply(request) : RefundResult.accepted(make(request));
    }

    @Override
    @SuppressWarnings("NullAway") // an adapter that breaks its contract
    public RefundAnswer find(RefundQuery query) {
        before.run();
        Supplier<@Nullable RefundAnswer> next = finds.poll();
        if (next != null) {
            return next.get();
        }
        Refund known = refunds.get(query.refund());
        return known == null || can.refundLookUp() == RefundLookUp.NONE
                ? RefundAnswer.notFound()
                : RefundAnswer.found(known);
    }

    @Override
    public Callback receive(org.chatpadi.payments.InboundRequest request) {
        return Callback.notices(List.copyOf(notices), Reply.ok());
    }

    /** A statement of all refunds that were made, of one payment. */
    Statement statementOf(String payment) {
        return query -> StatementAnswer.page(
                List.of(),
                made.stream().map(refund -> refund.withPaymentId(payment)).toList(),
                null);
    }
}
