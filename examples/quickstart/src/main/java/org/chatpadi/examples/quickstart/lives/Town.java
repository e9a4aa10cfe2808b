package org.chatpadi.examples.quickstart.lives;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.chatpadi.core.ChatPadi;
import org.chatpadi.core.Enquiries;
import org.chatpadi.core.Seller;
import org.chatpadi.core.SellerDesk;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.shop.Shop;
import org.chatpadi.core.shop.ShopDirectory;
import org.chatpadi.core.store.Storage;
import org.chatpadi.examples.quickstart.audit.Findings;
import org.chatpadi.payments.InboundRequest;
import org.chatpadi.testkit.ChannelFault;
import org.chatpadi.testkit.FakeChannel;
import org.chatpadi.testkit.FakeGateway;
import org.chatpadi.testkit.SettableClock;
import org.joda.money.CurrencyUnit;

/**
 * A gift shop with two payment gateways, two ways to reach people, and everything that happens there. The gateways and channels are fakes
 * that keep their own books.
 */
public final class Town {

    /** Calls back, and refunds by itself. */
    static final String CARD = "card";

    /** Is only polled, and refunds are made by hand. */
    static final String WALLET = "wallet";

    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final long SEED = 20101201;

    private final SettableClock clock;
    private final FakeGateway card;
    private final FakeGateway wallet;
    private final FakeChannel mail = FakeChannel.mail("mail");
    private final FakeChannel text = FakeChannel.phone("text");
    private final Shop shop;
    private final ChatPadi chatpadi;
    private final Findings findings = new Findings();

    public Town(ShopId id, SettableClock clock, Storage storage) {
        this.clock = clock;
        card = FakeGateway.of(CARD, clock);
        wallet = FakeGateway.builder(WALLET, clock)
                .withoutRefunds()
                .withoutCallbacks()
                .build();
        shop = Shop.of(id, "Gifts of Camden", CurrencyUnit.GBP, "GB")
                .withContact("020 7946 0123", "shop@gifts.example")
                .withZone(ZONE)
                .withTracking(URI.create("https://gifts.example/t/"));
        chatpadi = ChatPadi.builder()
                .store(storage)
                .shops(ShopDirectory.of(shop))
                .gateways(any -> List.of(card, wallet))
                .channels(any -> List.of(mail, text))
                .trackingKey("a secret of at least 32 bytes, for trials".getBytes(StandardCharsets.UTF_8))
                .clock(clock)
                .ids(new SeededIds(SEED, clock))
                .build();
    }

    /** The worker does all that is due now. */
    void work() {
        int taken;
        do {
            taken = chatpadi.worker().runOnce();
        } while (taken > 0);
    }

    /** Time goes on, and what falls due is done. */
    void reach(Instant time) {
        clock.reach(time);
        work();
    }

    void pass(Duration time) {
        reach(clock.instant().plus(time));
    }

    /** What gateways call back arrives, twice each time. */
    void callbacksArrive() {
        for (InboundRequest request : card.takeCallbacks()) {
            chatpadi.gateway(shop.id(), CARD).receive(request);
            chatpadi.gateway(shop.id(), CARD).receive(request);
        }
        work();
    }

    /** The next message by each channel needs another try. */
    void hiccups() {
        mail.calm().next(ChannelFault.RETRY_MESSAGE);
        text.calm().next(ChannelFault.RETRY_ADDRESS);
    }

    SellerDesk seller() {
        return chatpadi.seller(shop.id(), Seller.of("rosa", "Rosa Bell"));
    }

    ChatPadi chatpadi() {
        return chatpadi;
    }

    SettableClock clock() {
        return clock;
    }

    public Shop shop() {
        return shop;
    }

    public Enquiries enquiries() {
        return chatpadi.enquiries(shop.id());
    }

    public Instant now() {
        return clock.instant();
    }

    public FakeGateway card() {
        return card;
    }

    public FakeGateway wallet() {
        return wallet;
    }

    public FakeChannel mail() {
        return mail;
    }

    public FakeChannel text() {
        return text;
    }

    public Findings findings() {
        return findings;
    }
}
