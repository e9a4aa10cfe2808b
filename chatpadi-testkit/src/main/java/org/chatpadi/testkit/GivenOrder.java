package org.chatpadi.testkit;

import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.chatpadi.core.ChatPadi;
import org.chatpadi.core.CommandOptions;
import org.chatpadi.core.CustomerDesk;
import org.chatpadi.core.Outcome;
import org.chatpadi.core.Seller;
import org.chatpadi.core.order.AssistantCommand;
import org.chatpadi.core.order.Attempt;
import org.chatpadi.core.order.AttemptState;
import org.chatpadi.core.order.CourierCommand;
import org.chatpadi.core.order.CustomerCommand;
import org.chatpadi.core.order.HostCommand;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.Personal;
import org.chatpadi.core.order.SellerCommand;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.payment.OpenCheckout;
import org.chatpadi.notify.Notification;
import org.chatpadi.payments.OperationId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One order of a {@link ChatPadiFixture}: commands go to the desks of those who may give them, what is expected is asked of what is stored.
 * What is due to be done {@linkplain ChatPadiFixture#drain is done} before a command is given, and before messages are expected.
 */
public final class GivenOrder extends Expectations<GivenOrder> {

    /** The seller who gives commands. */
    public static final Seller SELLER = Seller.of("ama-k", "Ama Kusi");

    /** The courier who does, and whom dispatches should name. */
    public static final String COURIER = Sandbox.COURIER;

    private static final String ASSISTANT = "padi-bot";
    private static final String SELLERS = "seller.";

    private final ChatPadiFixture fixture;
    private final OrderId id;
    private @Nullable Answer last;
    private final Set<Notification> before = Collections.newSetFromMap(new IdentityHashMap<>());

    GivenOrder(ChatPadiFixture fixture, OrderId id) {
        this.fixture = fixture;
        this.id = id;
    }

    public OrderId id() {
        return id;
    }

    @Override
    public Order order() {
        return chatpadi().enquiries(shop()).order(id).orElseThrow(() -> new AssertionError("no order " + id));
    }

    private ChatPadi chatpadi() {
        return fixture.chatpadi();
    }

    private static ShopId shop() {
        return ChatPadiFixture.SHOP;
    }

    // ---- given further

    /** The seller did this before, and it was accepted. */
    public GivenOrder and(SellerCommand command) {
        return when(command).expectAccepted();
    }

    /** The customer paid through the first gateway what is due before dispatch, or all that is due where that is nothing. */
    public GivenOrder paid() {
        return paid(fixture.gateway(), null);
    }

    /** The customer paid this much in whole major units, whatever was asked. */
    public GivenOrder paid(long amount) {
        return paid(fixture.gateway(), Money.ofMajor(order().placement().currency(), amount));
    }

    /** The customer paid through this gateway; what was asked, where no amount is given. */
    public GivenOrder paid(FakeGateway gateway, @Nullable Money amount) {
        Attempt attempt = attempt(gateway);
        OperationId operation = new OperationId(attempt.operation());
        gateway.pay(operation, amount != null ? amount : order().money(attempt.amount()));
        return drain();
    }

    private Attempt attempt(FakeGateway gateway) {
        Predicate<Attempt> fits =
                one -> one.state() == AttemptState.OPEN && one.gateway().equals(gateway.name());
        if (order().ledger().attempts().stream().noneMatch(fits)) {
            whenHost(OpenCheckout.through(gateway.name())).expectAccepted();
        }
        drain();
        return order().ledger().attempts().stream()
                .filter(fits)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no open attempt at " + gateway.name() + " of " + order()));
    }

    /** What is due to be done is done. */
    public GivenOrder drain() {
        fixture.drain();
        return this;
    }

    /** Time goes by, and what falls due is done. */
    public GivenOrder later(Duration time) {
        fixture.drain(time);
        return this;
    }

    // ---- when

    /** The seller gives a command. */
    public GivenOrder when(SellerCommand command) {
        return when(command, CommandOptions.none());
    }

    /** The seller gives a command under an id, or meant for a version. */
    public GivenOrder when(SellerCommand command, CommandOptions options) {
        return given(() -> chatpadi().seller(shop(), SELLER).handle(id, command, options));
    }

    /** The customer gives a command, proved by the phone that the order has now. */
    public GivenOrder whenCustomer(CustomerCommand command) {
        Personal phone = order().customer().contact().phone();
        CustomerDesk desk = chatpadi()
                .customerByPhone(shop(), id, phone == null ? OrderShape.PHONE : phone.reveal())
                .orElseThrow(() -> new AssertionError("the customer's phone does not prove " + order()));
        return given(() -> desk.handle(command));
    }

    /** The assistant carries a command. */
    public GivenOrder whenAssistant(AssistantCommand command) {
        return given(() -> chatpadi().assistant(shop(), ASSISTANT).handle(id, command));
    }

    /** The courier gives a command. */
    public GivenOrder whenCourier(CourierCommand command) {
        return given(() -> chatpadi().courier(shop(), COURIER).handle(id, command));
    }

    /** The host's own code gives a command. */
    public GivenOrder whenHost(HostCommand command) {
        return given(() -> chatpadi().host(shop(), "checkout").handle(id, command));
    }

    private GivenOrder given(Supplier<Outcome> command) {
        before.addAll(messages());
        last = Answer.of(command.get());
        return this;
    }

    // ---- then

    /** Every message about this order that arrived, to the customer and to the seller. */
    public List<Notification> messages() {
        fixture.drain();
        String reference = order().reference();
        return fixture.arrived().stream()
                .filter(message -> reference.equals(message.facts().get("ref")))
                .toList();
    }

    private List<String> sinceLast(boolean sellers) {
        return messages().stream()
                .filter(message -> !before.contains(message))
                .map(Notification::kind)
                .filter(kind -> kind.startsWith(SELLERS) == sellers)
                .map(kind -> sellers ? kind.substring(SELLERS.length()) : kind)
                .toList();
    }

    @Override
    @Nullable
    Answer last() {
        return last;
    }

    @Override
    List<String> toldCustomer() {
        return sinceLast(false);
    }

    @Override
    List<String> toldSeller() {
        return sinceLast(true);
    }

    @Override
    GivenOrder self() {
        return this;
    }
}
