package org.chatpadi.examples.quickstart;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.chatpadi.core.AssistantDesk;
import org.chatpadi.core.ChatPadi;
import org.chatpadi.core.CourierDesk;
import org.chatpadi.core.CustomerDesk;
import org.chatpadi.core.Enquiries;
import org.chatpadi.core.Outcome;
import org.chatpadi.core.Seller;
import org.chatpadi.core.SellerDesk;
import org.chatpadi.core.cancellation.Cancel;
import org.chatpadi.core.dispute.OpenDispute;
import org.chatpadi.core.dispute.ResolveDispute;
import org.chatpadi.core.enquiry.OrdersQuery;
import org.chatpadi.core.enquiry.Whereabouts.Question;
import org.chatpadi.core.fulfilment.Deliver;
import org.chatpadi.core.fulfilment.Dispatch;
import org.chatpadi.core.fulfilment.FailDelivery;
import org.chatpadi.core.fulfilment.SettleOnDelivery;
import org.chatpadi.core.fulfilment.StartProcessing;
import org.chatpadi.core.order.DisputeCause;
import org.chatpadi.core.order.DisputeReason;
import org.chatpadi.core.order.Evidence;
import org.chatpadi.core.order.Goods;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.Quantities;
import org.chatpadi.core.order.Received;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.order.ShortageChoice;
import org.chatpadi.core.payment.DirectPayment;
import org.chatpadi.core.payment.OpenCheckout;
import org.chatpadi.core.placement.CustomerDraft;
import org.chatpadi.core.placement.OrderDraft;
import org.chatpadi.core.shop.Shop;
import org.chatpadi.core.shop.ShopDirectory;
import org.chatpadi.core.shortage.AnswerShortage;
import org.chatpadi.core.shortage.ReportShortage;
import org.chatpadi.core.store.OrderFilter;
import org.chatpadi.examples.quickstart.lives.SeededIds;
import org.chatpadi.testkit.FakeGateway;
import org.chatpadi.testkit.SettableClock;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** One day of a cloth shop in Accra. Read it from the top: what you see here is what a host writes. */
public final class Quickstart {

    private static final CurrencyUnit GHS = CurrencyUnit.of("GHS");
    private static final ZoneId ACCRA = ZoneId.of("Africa/Accra");

    private final ShopId shop;
    private final SettableClock clock;
    private final FakeGateway paystack;
    private final ConsoleChannel console;
    private final Diary diary;
    private final ChatPadi chatpadi;
    private final SellerDesk ama;
    private final AssistantDesk bot;
    private final CourierDesk kojo;
    private final Enquiries enquiries;

    private Quickstart(PrintStream out, SettableClock clock, OrderStore store) {
        this.clock = clock;
        paystack = FakeGateway.of("paystack", clock);
        console = new ConsoleChannel(out);
        diary = new Diary(out, ACCRA);
        shop = store.newShop("ama-cloth", out);
        Shop cloth = Shop.of(shop, "Ama's Cloth", GHS, "GH")
                .withContact("030 276 5432", "ama@cloth.example")
                .withZone(ACCRA)
                .withTracking(URI.create("https://cloth.example/t/"))
                .withCourier("okada-7", "Kojo, okada 7");
        chatpadi = ChatPadi.builder()
                .store(store.storage()) // your database: JdbcStore.on(dataSource)
                .shops(ShopDirectory.of(cloth))
                .gateways(id -> List.of(paystack)) // your payment adapter
                .channels(id -> List.of(console)) // your notification adapter
                .trackingKey("a secret of at least 32 bytes, from your vault".getBytes(StandardCharsets.UTF_8))
                .clock(clock) // this and the next only so that the day is the same in every run
                .ids(new SeededIds(1, clock))
                .build();
        ama = chatpadi.seller(shop, Seller.of("ama-k", "Ama Kusi"));
        bot = chatpadi.assistant(shop, "chat-bot");
        kojo = chatpadi.courier(shop, "okada-7");
        enquiries = chatpadi.enquiries(shop);
    }

    private void day() {
        diary.chapter("Orders come in through the chat");
        OrderId kofi = takes(chat("m1", "Kofi Boateng", "024 412 3456").line("KENTE", "Kente, six yards", 1, "850.00"));
        OrderId efua = takes(chat("m2", "Efua Mensah", "020 811 2233")
                .line("WAX", "Wax print, four yards", 2, "120.00")
                .line("LACE", "Lace, two yards", 1, "210.00"));
        OrderId yaw = takes(chat("m3", "Yaw Owusu", "027 555 0199")
                .line("SMOCK", "Smock, size M", 1, "180.00")
                .onDelivery());
        OrderId esi = takes(chat("m4", "Esi Addo", "055 123 4567")
                .line("BAG", "Raffia bag", 2, "65.00")
                .onDelivery());
        OrderId nana = takes(chat("m5", "Nana Osei", "024 777 8899").line("KENTE", "Kente, six yards", 1, "850.00"));

        diary.chapter("Money: a gateway, and mobile money straight to Ama's phone");
        paysOnline("Kofi", kofi);
        paysOnline("Nana", nana);
        Received momo = Received.mobileMoney("mtn-momo", "MP260302.1021.A77", "Efua Mensah");
        said("Ama finds Efua's 450 on her phone", ama.handle(efua, DirectPayment.of(cedis("450.00"), momo)));

        diary.chapter("The lace is sold out: Efua decides, not the shop");
        said("Ama reports it", ama.handle(efua, ReportShortage.of(2, 0)));
        refused("Ama would send the rest all the same", ama.handle(efua, Dispatch.everything("okada-7")));
        CustomerDesk efuasDesk = customer(efua, "020 811 2233");
        AnswerShortage answer =
                AnswerShortage.of(1, ShortageChoice.SEND_AND_REFUND, Evidence.message("whatsapp", "m6"));
        said("Efua: send what is there, refund the rest", efuasDesk.handle(answer));

        diary.chapter("On the road");
        for (OrderId order : List.of(kofi, efua, yaw, esi)) {
            ama.handle(order, StartProcessing.now());
            said("Kojo takes it along", ama.handle(order, Dispatch.everything("okada-7")));
        }
        said("Kojo hands over Kofi's kente", kojo.handle(kofi, Deliver.shipment(1)));
        refused("Kojo hands Yaw the smock without the cash", kojo.handle(yaw, Deliver.shipment(1)));
        SettleOnDelivery cash = SettleOnDelivery.of(1, cedis("180.00"), Received.cash());
        said("Kojo brings Yaw's cash: delivered and paid in one step", kojo.handle(yaw, cash));
        said("Esi is not at home", kojo.handle(esi, FailDelivery.of(1, Goods.WITH_COURIER, "Nobody opened.")));

        diary.chapter("Cancelled, and the money goes back by itself");
        said("The last kente is torn", ama.handle(nana, Cancel.outOfStock("The last kente has a tear. I am sorry.")));

        diary.chapter("Kofi's kente has a stain");
        Evidence photo = Evidence.message("whatsapp", "m7");
        OpenDispute stain = OpenDispute.of(DisputeReason.DAMAGED, Quantities.of(1, 1), photo);
        said("Kofi complains", customer(kofi, "024 412 3456").handle(stain));

        diary.chapter("The orders list");
        diary.list(enquiries.orders(OrdersQuery.newest()), enquiries.counts(OrderFilter.all()));
        diary.chapter("The work queue: what wants Ama, and why");
        diary.queue(enquiries.queue(20));

        diary.chapter("Ama works through it");
        ResolveDispute sorry = ResolveDispute.refund(1, cedis("100.00"), DisputeCause.PRODUCT)
                .saying("Sorry for the stain. Keep it, and have 100 back.");
        said("Ama gives Kofi 100 back", ama.handle(kofi, sorry));
        said("Kojo tries Esi again", ama.handle(esi, Dispatch.again(1).by("okada-7")));

        diary.chapter("Two of the messages, in full");
        console.show("dispatched");
        console.show("dispute-resolved");
        diary.chapter("What Esi sees behind her tracking link");
        enquiries.tracking(console.newestToken(order(esi).reference())).ifPresent(diary::tracking);
        diary.chapter("Where is my order?");
        Question fromEfua = Question.from("020 811 2233");
        Question fromSomebody =
                Question.from("020 000 0000").reference(order(efua).reference());
        diary.line("Efua asks from her phone: " + enquiries.whereIs(fromEfua).sentence());
        diary.line("Somebody asks about it: " + enquiries.whereIs(fromSomebody).sentence());
        diary.chapter("The trail of Kofi's order");
        diary.trail(enquiries.trail(kofi));
        diary.line(enquiries.verify(kofi).isEmpty() ? "Every hash follows from the one before." : "ALTERED");
    }

    private static OrderDraft chat(String message, String name, String phone) {
        return OrderDraft.from(
                "whatsapp", phone, message, CustomerDraft.named(name).withPhone(phone));
    }

    private OrderId takes(OrderDraft draft) {
        Outcome placed = bot.place(draft);
        said(draft.customer().name() + " orders", placed);
        return placed.order().id();
    }

    private void paysOnline(String who, OrderId order) {
        said(who + " asks for a payment link", bot.handle(order, OpenCheckout.through("paystack")));
        paystack.pay(paystack.lastStarted());
        paystack.takeCallbacks()
                .forEach(request -> chatpadi.gateway(shop, "paystack").receive(request));
        work();
        diary.said(clock.instant(), who + " has paid at the gateway", order(order));
    }

    /** A customer's own phone is the proof that the order is theirs. */
    private CustomerDesk customer(OrderId order, String phone) {
        return chatpadi.customerByPhone(shop, order, phone).orElseThrow();
    }

    private void said(String what, Outcome outcome) {
        diary.said(clock.instant(), what, outcome.order());
        work();
    }

    private void refused(String what, Outcome outcome) {
        diary.refused(clock.instant(), what, (Outcome.Refused) outcome);
    }

    /** In a shop the worker runs by itself: {@code chatpadi.worker().start()}. Here it is asked, so that the day can be read in order. */
    private void work() {
        int taken;
        do {
            taken = chatpadi.worker().runOnce();
        } while (taken > 0);
        clock.advance(Duration.ofMinutes(20));
    }

    private Order order(OrderId id) {
        return enquiries.order(id).orElseThrow();
    }

    private static Money cedis(String amount) {
        return Money.parse("GHS " + amount);
    }

    /** Prints the day. */
    static void print(PrintStream out, SettableClock clock, OrderStore store) {
        new Quickstart(out, clock, store).day();
    }

    public static void main(String... args) throws IOException {
        System.exit(Launch.run(System.out, args));
    }
}
