package org.chatpadi.reliability.kill;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chatpadi.core.ChatPadi;
import org.chatpadi.core.CommandOptions;
import org.chatpadi.core.CourierDesk;
import org.chatpadi.core.HostDesk;
import org.chatpadi.core.Outcome;
import org.chatpadi.core.Seller;
import org.chatpadi.core.SellerDesk;
import org.chatpadi.core.cancellation.Cancel;
import org.chatpadi.core.fulfilment.Deliver;
import org.chatpadi.core.fulfilment.Dispatch;
import org.chatpadi.core.fulfilment.SettleOnDelivery;
import org.chatpadi.core.fulfilment.StartProcessing;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.Received;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.payment.OpenCheckout;
import org.chatpadi.core.refund.RequestRefund;
import org.chatpadi.core.store.Range;
import org.chatpadi.payments.InboundRequest;
import org.chatpadi.payments.Reply;
import org.joda.money.Money;

/** In the process of a host: does what it is told, says what came of it once the desk has answered, and takes in news. Thread-safe. */
final class Clerk {

    static final String ACCEPTED = "accepted";
    static final String REPEATED = "repeated";
    static final String REFUSED = "refused";
    static final String BROKE = "broke";

    private static final String COURIER = "kwesi";

    private final ChatPadi chatpadi;
    private final Clock clock;

    Clerk(ChatPadi chatpadi, Clock clock) {
        this.chatpadi = chatpadi;
        this.clock = clock;
    }

    /** Command id, what to do, shop, order or number of an order to place, and what belongs to it. */
    void hear(List<String> told) {
        String command = told.get(0);
        try {
            answer(command, outcome(told));
        } catch (RuntimeException broken) {
            Voice.say("told", command, BROKE, broken.getClass().getName());
        }
    }

    /** Shop, account, and what the account's adapter reads. */
    String news(List<String> brought) {
        byte[] body = Line.of(brought.subList(2, brought.size()).toArray(String[]::new))
                .getBytes(StandardCharsets.UTF_8);
        InboundRequest request = InboundRequest.of("POST", "/" + Postman.NEWS, Map.of(), body, clock.instant());
        Reply reply =
                chatpadi.gateway(ShopId.of(brought.get(0)), brought.get(1)).receive(request);
        if (reply.status() != Reply.ok().status()) {
            throw new IllegalStateException("the desk answers " + reply.status());
        }
        return Postman.TAKEN;
    }

    private Outcome outcome(List<String> told) {
        CommandOptions once = CommandOptions.id(told.get(0));
        ShopId shop = ShopId.of(told.get(2));
        HostDesk host = chatpadi.host(shop, "checkout");
        Deed deed = Deed.of(told.get(1));
        if (deed == Deed.PLACE_PREPAID || deed == Deed.PLACE_ON_DELIVERY) {
            var draft = Shops.draft(shop.value(), Integer.parseInt(told.get(3)));
            return host.place(deed == Deed.PLACE_PREPAID ? draft.prepaid() : draft.onDelivery(), once);
        }
        OrderId order = OrderId.of(told.get(3));
        SellerDesk seller = chatpadi.seller(shop, Seller.of("ama-k", "Ama Kusi"));
        CourierDesk courier = chatpadi.courier(shop, COURIER);
        return switch (deed) {
            case PLACE_PREPAID, PLACE_ON_DELIVERY -> throw new IllegalStateException("placed above");
            case CHECK_OUT -> host.handle(order, OpenCheckout.through(told.get(4)), once);
            case CANCEL -> seller.handle(order, Cancel.outOfStock("The last roll was sold on Saturday."), once);
            case GIVE_BACK -> seller.handle(order, giveBack(shop, told.get(4)), once);
            case PROCESS -> seller.handle(order, StartProcessing.now(), once);
            case DISPATCH -> seller.handle(order, Dispatch.everything(COURIER), once);
            case DELIVER -> courier.handle(order, Deliver.shipment(1), once);
            case SETTLE -> courier.handle(order, settle(shop, order), once);
        };
    }

    private static RequestRefund giveBack(ShopId shop, String minor) {
        Money amount = Money.ofMinor(Shops.currency(shop.value()), Long.parseLong(minor));
        return RequestRefund.goodwill(amount, "It came late.");
    }

    /** The whole order, as it was placed: a repeat must say the same. */
    private SettleOnDelivery settle(ShopId shop, OrderId id) {
        Order order = chatpadi.enquiries(shop).order(id).orElseThrow();
        long whole = order.placement().lines().stream()
                .mapToLong(line -> line.quantity() * line.price())
                .sum();
        return SettleOnDelivery.of(1, order.money(whole), Received.cash());
    }

    private static void answer(String command, Outcome outcome) {
        if (outcome instanceof Outcome.Accepted accepted) {
            Voice.say("told", command, ACCEPTED, accepted.order().id().value(), text(accepted.ranges()));
        } else if (outcome instanceof Outcome.Repeated repeated) {
            Voice.say("told", command, REPEATED, repeated.order().id().value(), text(repeated.first()));
        } else {
            Voice.say(
                    "told", command, REFUSED, ((Outcome.Refused) outcome).code().code());
        }
    }

    private static String text(List<Range> ranges) {
        return ranges.stream()
                .map(range -> range.order() + "/" + range.firstSeq() + "/" + range.lastSeq())
                .collect(Collectors.joining(" "));
    }
}
