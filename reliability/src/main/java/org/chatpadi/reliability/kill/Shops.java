package org.chatpadi.reliability.kill;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chatpadi.core.ChatPadi;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.placement.CustomerDraft;
import org.chatpadi.core.placement.OrderDraft;
import org.chatpadi.core.shop.Shop;
import org.chatpadi.core.shop.ShopDirectory;
import org.chatpadi.core.store.Storage;
import org.chatpadi.core.work.WorkSettings;
import org.chatpadi.payments.PaymentGateway;
import org.joda.money.CurrencyUnit;

/** The shops of the run, and the library as every process of it is set up. */
final class Shops {

    static final String ACCRA = "accra";
    static final String LAGOS = "lagos";

    private static final byte[] SECRET = "a tracking key of thirty-two bytes or more".getBytes(StandardCharsets.UTF_8);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int BATCH = 6;

    private static final Shop[] ALL = {shop(ACCRA, "GHS", "GH"), shop(LAGOS, "NGN", "NG")};

    private Shops() {}

    private static Shop shop(String id, String currency, String region) {
        return Shop.of(ShopId.of(id), "Kente of " + id, CurrencyUnit.of(currency), region)
                .withContact(null, id + "@shops.example")
                .withTracking(URI.create("https://" + id + ".example/t/"));
    }

    static CurrencyUnit currency(String shop) {
        return Arrays.stream(ALL)
                .filter(one -> one.id().value().equals(shop))
                .findAny()
                .orElseThrow()
                .currency();
    }

    /** The library on this store, with nobody outside. */
    static ChatPadi.Builder library(Storage store) {
        return ChatPadi.builder().store(store).shops(ShopDirectory.of(ALL)).trackingKey(SECRET);
    }

    /** The library as it runs: with every account of the gateway, and the mailbox. */
    static ChatPadi library(Storage store, Wire gateway, Wire mailbox, Trap trap) {
        Map<ShopId, List<PaymentGateway>> accounts = Arrays.stream(ALL)
                .map(Shop::id)
                .collect(Collectors.toMap(shop -> shop, shop -> accounts(shop.value(), gateway, trap)));
        return library(store)
                .gateways(shop -> accounts.getOrDefault(shop, List.of()))
                .channels(shop -> List.of(new DistantMailbox(mailbox, trap)))
                .workSettings(WorkSettings.defaults().withPoll(POLL).withBatch(BATCH))
                .build();
    }

    private static List<PaymentGateway> accounts(String shop, Wire gateway, Trap trap) {
        return Arrays.stream(Account.values())
                .<PaymentGateway>map(account -> new DistantGateway(shop, account, gateway, trap))
                .toList();
    }

    /** What the customer of this number orders: 50.00 in two lines, by a phone of its own, so that no two orders look alike. */
    static OrderDraft draft(String shop, int number) {
        String phone = shop.equals(ACCRA) ? "+23324%07d" : "+234803%07d";
        return OrderDraft.from(
                        "whatsapp",
                        "c-" + number,
                        "m-" + number,
                        CustomerDraft.named("Ama Kusi")
                                .withPhone(String.format(phone, number))
                                .withEmail("c" + number + "@customers.example")
                                .withAddress("12 Oxford Street", shop, shop.equals(ACCRA) ? "GH" : "NG"))
                .in(currency(shop).getCode())
                .line("kente", "Kente", 2, "20.00")
                .line("batik", "Batik", 1, "10.00");
    }
}
