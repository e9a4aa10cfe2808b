package org.chatpadi.reliability.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.chatpadi.core.order.PaymentStatus;
import org.chatpadi.core.order.Status;
import org.chatpadi.reliability.model.ModelCommand.Charge;
import org.chatpadi.reliability.model.ModelCommand.Line;
import org.chatpadi.reliability.model.ModelCommand.Standing;
import org.chatpadi.reliability.model.ModelCommand.Terms;
import org.jspecify.annotations.Nullable;

/** One order: its primary facts, and the figures the laws make of them. */
public final class ModelOrder {
    final int index;
    final String currency;
    final List<Line> lines;
    final List<Charge> charges;
    final Terms terms;
    final Standing standing;
    final @Nullable Origin origin;

    final List<Facts.Attempt> attempts = new ArrayList<>();
    final List<Facts.Payment> payments = new ArrayList<>();
    final List<Facts.Refund> refunds = new ArrayList<>();
    final List<Facts.Chargeback> chargebacks = new ArrayList<>();
    final List<Facts.Shipment> shipments = new ArrayList<>();
    final List<Facts.Reduction> reductions = new ArrayList<>();
    final List<Matter> matters = new ArrayList<>();

    final GoodsLaw goods = new GoodsLaw(this);
    final MoneyLaw money = new MoneyLaw(this);

    boolean confirmed;
    boolean processing;
    boolean cancelled;
    boolean erased;
    long waived;
    int commits;
    int lastCloseShort;
    int lastReturn;
    int shortageRevision;
    int trackingGeneration;
    Map<Integer, Long> agreedPart = Map.of();

    /** What a replacement replaces: the dispute it remedies, and the origin's line each of its lines stands for. */
    record Origin(ModelOrder order, Matter.Dispute dispute, Matter.Remedied remedy, Map<Integer, Integer> lineOf) {}

    ModelOrder(int index, ModelCommand.Place placed, @Nullable Origin origin) {
        this.index = index;
        this.currency = placed.currency();
        this.lines = List.copyOf(placed.lines());
        this.charges = new ArrayList<>(placed.charges());
        this.terms = placed.terms();
        this.standing = placed.standing();
        this.origin = origin;
    }

    /** What the customer sees. */
    public Status status() {
        return goods.status();
    }

    /** How the order stands with its money. */
    public PaymentStatus paymentStatus() {
        return money.paymentStatus();
    }

    public String currency() {
        return currency;
    }

    public long due() {
        return money.due();
    }

    public long net() {
        return money.net();
    }

    public long reserved() {
        return money.reserved();
    }

    public long excess() {
        return money.excess();
    }

    /** What is outstanding on delivery. */
    public long outstanding() {
        return money.outstanding();
    }

    public int trackingGeneration() {
        return trackingGeneration;
    }

    /** Whether this order replaces goods of another. */
    public boolean isReplacement() {
        return origin != null;
    }

    /** The number of open matters of each kind that has any. */
    public Map<MatterKind, Integer> openMatters() {
        Map<MatterKind, Integer> open = new EnumMap<>(MatterKind.class);
        for (ModelView.MatterView matter : openMatterList()) {
            open.merge(matter.kind(), 1, Integer::sum);
        }
        return open;
    }

    /** The open matters by kind and ordinal, in order of creation. */
    public List<ModelView.MatterView> openMatterList() {
        return matters.stream()
                .filter(matter -> matter.open)
                .map(matter -> new ModelView.MatterView(
                        matter.kind, matters(matter.kind).indexOf(matter) + 1))
                .toList();
    }

    /** What the customer agreed to receive first, empty where no such agreement stands. */
    public Map<Integer, Long> agreedPart() {
        return new TreeMap<>(agreedPart);
    }

    /** The stage of the open shortage, if there is one. */
    public ModelView.@Nullable Stage shortageStage() {
        Matter.Shortage shortage = openShortage();
        return shortage == null ? null : shortage.stage;
    }

    /** The revision of the open shortage's proposal, 0 if none is open. */
    public int shortageRevision() {
        Matter.Shortage shortage = openShortage();
        return shortage == null ? 0 : shortage.revision;
    }

    public List<ModelView.LineView> lines() {
        Map<Integer, Long> agreed = goods.agreed();
        Map<Integer, Long> dispatched = goods.dispatched();
        Map<Integer, Long> delivered = goods.delivered();
        Map<Integer, Long> remedied = remedied();
        return numbers(lines)
                .mapToObj(n -> new ModelView.LineView(
                        n,
                        lines.get(n - 1).price(),
                        lines.get(n - 1).quantity(),
                        Quantities.of(agreed, n),
                        Quantities.of(dispatched, n),
                        Quantities.of(delivered, n),
                        Quantities.of(remedied, n)))
                .toList();
    }

    public List<ModelView.AttemptView> attempts() {
        return numbers(attempts)
                .mapToObj(n -> {
                    Facts.Attempt attempt = attempts.get(n - 1);
                    return new ModelView.AttemptView(n, attempt.gateway, attempt.amount, attempt.state);
                })
                .toList();
    }

    public List<ModelView.PaymentView> payments() {
        return numbers(payments)
                .mapToObj(n -> {
                    Facts.Payment payment = payments.get(n - 1);
                    return new ModelView.PaymentView(
                            n,
                            payment.gateway,
                            payment.operator,
                            payment.transaction,
                            payment.settlement,
                            payment.amount,
                            money.left(payment),
                            money.underChargeback(payment));
                })
                .toList();
    }

    public List<ModelView.RefundView> refunds() {
        return numbers(refunds)
                .mapToObj(n -> {
                    Facts.Refund refund = refunds.get(n - 1);
                    int payment = payments.indexOf(refund.payment) + 1;
                    return new ModelView.RefundView(n, payment, refund.amount, refund.route, refund.state);
                })
                .toList();
    }

    public List<ModelView.ShipmentView> shipments() {
        return numbers(shipments)
                .mapToObj(n -> {
                    Facts.Shipment shipment = shipments.get(n - 1);
                    return new ModelView.ShipmentView(
                            n, shipment.state, shipment.goods, shipment.courier, shipment.quantities);
                })
                .toList();
    }

    /** The fact with this ordinal, or null. */
    static <T> @Nullable T numbered(List<T> facts, int ordinal) {
        return ordinal >= 1 && ordinal <= facts.size() ? facts.get(ordinal - 1) : null;
    }

    List<Matter> matters(MatterKind kind) {
        return matters.stream().filter(matter -> matter.kind == kind).toList();
    }

    boolean hasOpen(MatterKind kind) {
        return matters.stream().anyMatch(matter -> matter.open && matter.kind == kind);
    }

    @Nullable
    Matter openMatter(MatterKind kind, int ordinal) {
        Matter matter = numbered(matters(kind), ordinal);
        return matter != null && matter.open ? matter : null;
    }

    Matter.@Nullable Shortage openShortage() {
        return (Matter.Shortage) onlyOpen(MatterKind.SHORTAGE);
    }

    Matter.@Nullable Request openRequest() {
        return (Matter.Request) onlyOpen(MatterKind.CANCELLATION_REQUEST);
    }

    Matter.@Nullable Claim openClaim() {
        return (Matter.Claim) onlyOpen(MatterKind.CLAIM);
    }

    /** One remedy per quantity: what the order's disputes have remedied. */
    Map<Integer, Long> remedied() {
        Map<Integer, Long> sum = new TreeMap<>();
        for (Matter matter : matters(MatterKind.DISPUTE)) {
            sum = Quantities.plus(sum, ((Matter.Dispute) matter).remedied());
        }
        return sum;
    }

    boolean knowsLines(Map<Integer, Long> quantities) {
        return quantities.keySet().stream().allMatch(line -> numbered(lines, line) != null);
    }

    /** The order that holds the money: the first original. */
    ModelOrder moneyOrder() {
        return origin == null ? this : origin.order().moneyOrder();
    }

    private @Nullable Matter onlyOpen(MatterKind kind) {
        return matters.stream()
                .filter(matter -> matter.open && matter.kind == kind)
                .findFirst()
                .orElse(null);
    }

    private static IntStream numbers(List<?> facts) {
        return IntStream.rangeClosed(1, facts.size());
    }
}
