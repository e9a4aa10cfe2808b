package org.chatpadi.examples.quickstart.lives;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Stream;
import org.chatpadi.core.Outcome;
import org.chatpadi.core.fulfilment.Deliver;
import org.chatpadi.core.fulfilment.Dispatch;
import org.chatpadi.core.fulfilment.SettleOnDelivery;
import org.chatpadi.core.fulfilment.StartProcessing;
import org.chatpadi.core.order.AssistantCommand;
import org.chatpadi.core.order.Attempt;
import org.chatpadi.core.order.Command;
import org.chatpadi.core.order.CourierCommand;
import org.chatpadi.core.order.CustomerCommand;
import org.chatpadi.core.order.Detail;
import org.chatpadi.core.order.HostCommand;
import org.chatpadi.core.order.Matter;
import org.chatpadi.core.order.MatterEvent;
import org.chatpadi.core.order.MatterKind;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.Quantities;
import org.chatpadi.core.order.Received;
import org.chatpadi.core.order.RefusalCode;
import org.chatpadi.core.order.SellerCommand;
import org.chatpadi.core.order.Status;
import org.chatpadi.core.payment.OpenCheckout;
import org.chatpadi.core.placement.CustomerDraft;
import org.chatpadi.core.store.Recorded;
import org.chatpadi.notify.Notification;
import org.chatpadi.payments.OperationId;
import org.chatpadi.testkit.FakeGateway;
import org.joda.money.Money;

/** One order while it is lived: who says what. What is said must stand, or be refused where that is expected; all else is a finding. */
final class Scene {

    static final String COURIER = "city-bikes";

    private final Town town;
    private final OrderId id;
    private final String called;

    /** @param called for findings: its number and its life */
    Scene(Town town, OrderId id, String called) {
        this.town = town;
        this.id = id;
        this.called = called;
    }

    /** Takes a step; one that cannot be taken is a finding, and the other lives go on. */
    void live(Life.Step step) {
        try {
            step.deed().accept(this);
        } catch (RuntimeException broken) {
            check(false, "a step broke: " + broken);
        }
    }

    // ---- who speaks

    void seller(SellerCommand command) {
        stands(command, town.seller().handle(id, command));
    }

    void customer(CustomerCommand command) {
        String phone = requireNonNull(order().customer().contact().phone()).reveal();
        town.chatpadi()
                .customerByPhone(town.shop().id(), id, phone)
                .ifPresentOrElse(
                        desk -> stands(command, desk.handle(command)),
                        () -> town.findings().check(false, called + ": the customer's own phone proves nothing"));
    }

    /** The customer, on the page behind the newest tracking link that they were sent. */
    void page(CustomerCommand command) {
        town.chatpadi()
                .customer(town.shop().id(), token())
                .ifPresentOrElse(
                        desk -> stands(command, desk.handle(command)),
                        () -> town.findings().check(false, called + ": the tracking link opens nothing"));
    }

    void assistant(AssistantCommand command) {
        stands(command, town.chatpadi().assistant(town.shop().id(), "chat-bot").handle(id, command));
    }

    void courier(CourierCommand command) {
        stands(command, town.chatpadi().courier(town.shop().id(), COURIER).handle(id, command));
    }

    void host(HostCommand command) {
        stands(command, town.chatpadi().host(town.shop().id(), "checkout").handle(id, command));
    }

    /** The seller tries, and this rule refuses. */
    void refused(RefusalCode code, SellerCommand command) {
        Outcome outcome = town.seller().handle(id, command);
        town.findings()
                .check(
                        outcome instanceof Outcome.Refused no && no.code() == code,
                        called + ": " + command.act().code() + " should be refused with " + code.code() + ", was "
                                + outcome);
        town.work();
    }

    /** The seller says the same again: the first outcome, nothing written. */
    void again(SellerCommand command) {
        long before = order().seq();
        Outcome outcome = town.seller().handle(id, command);
        town.findings()
                .check(
                        outcome instanceof Outcome.Repeated && order().seq() == before,
                        called + ": " + command.act().code() + " again should write nothing");
    }

    void newPhone(String phone) {
        CustomerDraft contact = CustomerDraft.named(name()).withPhone(phone);
        Outcome outcome = town.seller().correctContact(id, contact);
        town.findings().check(outcome instanceof Outcome.Accepted, called + ": a new phone was not taken");
        town.work();
    }

    private void stands(Command command, Outcome outcome) {
        town.findings()
                .check(
                        outcome instanceof Outcome.Accepted,
                        called + ", " + order() + ": " + command.act().code() + " " + told(outcome));
        town.work();
    }

    private static String told(Outcome outcome) {
        return outcome instanceof Outcome.Refused no ? "was refused: " + no.whyNot() : "was done before";
    }

    /** Whatever is said must leave the order in this status. */
    void is(Status status) {
        town.findings().same(called + ": status", status, order().status());
    }

    // ---- what happens in most lives

    void paysByCard() {
        host(OpenCheckout.through(Town.CARD));
        pays(town.card());
    }

    void sends() {
        seller(StartProcessing.now());
        seller(Dispatch.everything(COURIER));
    }

    void arrives(int shipment) {
        courier(Deliver.shipment(shipment));
        Order now = order();
        boolean all = now.fulfilment().delivered().equals(now.fulfilment().agreed());
        check(all == (now.status() == Status.DELIVERED), "arrived, and is " + now.status());
    }

    void settles(int shipment, Received how) {
        courier(SettleOnDelivery.of(shipment, order().money(order().balance().outstanding()), how));
    }

    // ---- at the gateways

    FakeGateway card() {
        return town.card();
    }

    FakeGateway wallet() {
        return town.wallet();
    }

    /** The customer pays what the last attempt asks. */
    void pays(FakeGateway gateway) {
        gateway.pay(attempt());
        town.callbacksArrive();
    }

    void pays(FakeGateway gateway, Money amount) {
        gateway.pay(attempt(), amount);
        town.callbacksArrive();
    }

    /** What happened at a gateway is called back. */
    void isCalledBack() {
        town.callbacksArrive();
    }

    OperationId attempt() {
        List<Attempt> attempts = order().ledger().attempts();
        return new OperationId(attempts.get(attempts.size() - 1).operation());
    }

    OperationId refund(int number) {
        return new OperationId(order().ledger().refund(number).orElseThrow().operation());
    }

    /** The gateway's id of a payment. */
    String transaction(int payment) {
        return requireNonNull(order().ledger().payment(payment).orElseThrow().transaction());
    }

    // ---- what is known of the order

    Order order() {
        return town.enquiries().order(id).orElseThrow();
    }

    Money due() {
        return order().money(order().balance().due());
    }

    Money outstanding() {
        return order().money(order().balance().outstanding());
    }

    /** A tenth of what is due, at least a penny. */
    Money tenth() {
        return order().money(Math.max(1, order().balance().due() / 10));
    }

    /** All that was ordered of a line. */
    Quantities line(int number) {
        return order().placement().ordered().only(number);
    }

    /** What is to be collected when this is refused at the door. */
    Money outstandingWithout(Quantities refused) {
        Order order = order();
        return order.money(
                order.balance(order.fulfilment().agreed().minus(refused)).outstanding());
    }

    /** The number of the newest matter of a kind. */
    int matter(MatterKind kind) {
        return order().matters().all().stream()
                .filter(matter -> matter.kind() == kind)
                .mapToInt(Matter::number)
                .max()
                .orElseThrow();
    }

    /** The revision of the open shortage proposal. */
    int revision() {
        return order().matters().shortage().map(Detail.Shortage::revision).orElse(0);
    }

    /** A direct payment's id, unlike all others. */
    String transactionId(String kind) {
        return kind + "-" + order().reference();
    }

    Received mobileMoney() {
        return Received.mobileMoney("mtn-momo", transactionId("MM"), name());
    }

    Received transfer() {
        return Received.transfer("high-street-bank", transactionId("TR"), name());
    }

    String name() {
        return order().customer().contact().name().reveal();
    }

    /** The order that replaces a part of this one. */
    Scene replacement() {
        OrderId replacement = town.enquiries().trail(id).stream()
                .map(Recorded::event)
                .filter(MatterEvent.DisputeResolved.class::isInstance)
                .map(event -> ((MatterEvent.DisputeResolved) event).replacement())
                .flatMap(Stream::ofNullable)
                .reduce((first, second) -> second)
                .orElseThrow();
        return new Scene(town, replacement, called + ", replacement");
    }

    /** The token of the newest tracking link that was sent for the order. */
    String token() {
        String reference = order().reference();
        return Stream.of(town.mail(), town.text())
                .flatMap(channel -> channel.arrived().stream())
                .filter(message -> reference.equals(message.facts().get("ref")))
                .map(Notification::trackingLink)
                .flatMap(Stream::ofNullable)
                .reduce((first, second) -> second)
                .map(link -> link.toString().substring(link.toString().lastIndexOf('/') + 1))
                .orElse("");
    }

    boolean opens(String token) {
        return town.chatpadi().customer(town.shop().id(), token).isPresent();
    }

    void check(boolean holds, String otherwise) {
        town.findings().check(holds, called + ": " + otherwise);
    }
}
