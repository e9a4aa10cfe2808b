package org.chatpadi.core.order;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An order: the fold of its trail. Immutable and thread-safe. Status, balance and payment status are computed by the two laws.
 *
 * <p>A class and not a record only so that the two computed values are kept once asked for.
 */
public final class Order {

    private final Placement placement;
    private final Fulfilment fulfilment;
    private final Ledger ledger;
    private final Matters matters;
    private final Customer customer;
    private final long seq;
    private final Instant at;
    private @Nullable Balance balance;
    private @Nullable Status status;

    private Order(
            Placement placement,
            Fulfilment fulfilment,
            Ledger ledger,
            Matters matters,
            Customer customer,
            Stamp stamp) {
        this.placement = placement;
        this.fulfilment = fulfilment;
        this.ledger = ledger;
        this.matters = matters;
        this.customer = customer;
        this.seq = stamp.seq();
        this.at = stamp.at();
    }

    /** The order as its first event makes it. */
    public static Order placed(OrderEvent.Placed event, Instant at) {
        return new Order(
                event.placement(),
                Fulfilment.of(event.placement().ordered()),
                Ledger.of(event.charges()),
                Matters.none(),
                new Customer(event.contact(), event.address(), 1, null, false),
                new Stamp(1, at));
    }

    /** An order from its stored rooms. */
    public static Order of(
            Placement placement,
            Fulfilment fulfilment,
            Ledger ledger,
            Matters matters,
            Customer customer,
            long seq,
            Instant at) {
        return new Order(placement, fulfilment, ledger, matters, customer, new Stamp(seq, at));
    }

    /** The fold of a trail's events from its first, with the time of each. */
    public static Order fold(List<OrderEvent> events, List<Instant> times) {
        Order order = placed((OrderEvent.Placed) events.get(0), times.get(0));
        for (int i = 1; i < events.size(); i++) {
            order = events.get(i).on(order, new Stamp(i + 1L, times.get(i)));
        }
        return order;
    }

    /** The order after these events of one commit. */
    public Order after(List<? extends OrderEvent> events, Instant when) {
        Order order = this;
        for (OrderEvent event : events) {
            order = event.on(order, new Stamp(order.seq + 1, when));
        }
        return order;
    }

    Order with(Fulfilment changed, Stamp stamp) {
        Status then = changed.status();
        boolean sameMoney = changed.agreed().equals(fulfilment.agreed())
                && (then == Status.CANCELLED) == (status() == Status.CANCELLED)
                && (then == Status.DELIVERED) == (status() == Status.DELIVERED);
        return new Order(placement, changed, ledger, matters, customer, stamp)
                .knowing(then, sameMoney ? balance : null);
    }

    Order with(Ledger changed, Stamp stamp) {
        return new Order(placement, fulfilment, changed, matters, customer, stamp).knowing(status, null);
    }

    Order with(Matters changed, Stamp stamp) {
        return new Order(placement, fulfilment, ledger, changed, customer, stamp).knowing(status, balance);
    }

    Order with(Customer changed, Stamp stamp) {
        return new Order(placement, fulfilment, ledger, matters, changed, stamp).knowing(status, balance);
    }

    Order erased(Customer erased, Stamp stamp) {
        return new Order(placement.erased(), fulfilment, ledger, matters, erased, stamp).knowing(status, balance);
    }

    Order next(Stamp stamp) {
        return new Order(placement, fulfilment, ledger, matters, customer, stamp).knowing(status, balance);
    }

    /** What the rooms that did not change still say. */
    private Order knowing(@Nullable Status knownStatus, @Nullable Balance knownBalance) {
        status = knownStatus;
        balance = knownBalance;
        return this;
    }

    public ShopId shop() {
        return placement.shop();
    }

    public OrderId id() {
        return placement.id();
    }

    public String reference() {
        return placement.reference();
    }

    public Placement placement() {
        return placement;
    }

    public Fulfilment fulfilment() {
        return fulfilment;
    }

    public Ledger ledger() {
        return ledger;
    }

    public Matters matters() {
        return matters;
    }

    public Customer customer() {
        return customer;
    }

    /** The version: the sequence number of the last event. */
    public long seq() {
        return seq;
    }

    /** When the last event was recorded. */
    public Instant at() {
        return at;
    }

    public Status status() {
        Status known = status;
        if (known == null) {
            known = fulfilment.status();
            status = known;
        }
        return known;
    }

    public Balance balance() {
        Balance known = balance;
        if (known == null) {
            known = Balance.of(placement, status(), fulfilment.agreed(), ledger);
            balance = known;
        }
        return known;
    }

    /** The balance as it would be with these quantities agreed. */
    public Balance balance(Quantities agreed) {
        return Balance.of(placement, status(), agreed, ledger);
    }

    public PaymentStatus paymentStatus() {
        return balance().status();
    }

    /** An amount of this order, from minor units of its currency. */
    public org.joda.money.Money money(long minor) {
        return Amounts.money(placement.currency(), minor);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Order that
                && seq == that.seq
                && at.equals(that.at)
                && placement.equals(that.placement)
                && fulfilment.equals(that.fulfilment)
                && ledger.equals(that.ledger)
                && matters.equals(that.matters)
                && customer.equals(that.customer);
    }

    @Override
    public int hashCode() {
        return Objects.hash(placement.id(), seq);
    }

    @Override
    public String toString() {
        return "Order[" + placement.shop() + "/" + placement.id() + ", seq=" + seq + ", " + status() + "]";
    }
}
