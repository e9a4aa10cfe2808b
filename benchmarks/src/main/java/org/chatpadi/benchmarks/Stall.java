package org.chatpadi.benchmarks;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.chatpadi.core.ChatPadi;
import org.chatpadi.core.CommandOptions;
import org.chatpadi.core.IdSource;
import org.chatpadi.core.Outcome;
import org.chatpadi.core.Seller;
import org.chatpadi.core.SellerDesk;
import org.chatpadi.core.cancellation.RequestCancellation;
import org.chatpadi.core.notes.MessageCustomer;
import org.chatpadi.core.order.CommandId;
import org.chatpadi.core.order.Evidence;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.Received;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.payment.DirectPayment;
import org.chatpadi.core.placement.CustomerDraft;
import org.chatpadi.core.placement.OrderDraft;
import org.chatpadi.core.shop.Shop;
import org.chatpadi.core.store.Storage;
import org.chatpadi.jdbc.JdbcStore;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The library as its hosts use it, on a database: any number of stalls of a market, each a shop, with orders of three lines. */
final class Stall {

    static final byte[] SECRET = "a secret of at least 32 bytes, for benches".getBytes(StandardCharsets.UTF_8);
    static final String BOT = "bot";
    static final String CHANNEL = "whatsapp";

    private static final Seller SELLER = Seller.of("ama-k", "Ama Kusi");
    private static final CommandId NOBODYS = CommandId.of("nobodys");
    private static final CurrencyUnit GHS = CurrencyUnit.of("GHS");

    private final DataSource source;
    private final JdbcStore store;
    private final ChatPadi chatpadi;

    private Stall(DataSource source, Clock clock, IdSource ids) {
        this.source = source;
        this.store = JdbcStore.on(source);
        this.chatpadi = chatpadi(store, clock, ids);
    }

    /** The library over all stalls, whatever store it is on. */
    static ChatPadi chatpadi(Storage store, Clock clock, IdSource ids) {
        Map<ShopId, Shop> shops = new ConcurrentHashMap<>();
        return ChatPadi.builder()
                .store(store)
                .shops(shop -> Optional.of(shop(shops, shop)))
                .trackingKey(SECRET)
                .clock(clock)
                .ids(ids)
                .build();
    }

    /** Looked for first: what makes one where there is none may lock others out. */
    private static Shop shop(Map<ShopId, Shop> shops, ShopId id) {
        Shop known = shops.get(id);
        return known != null ? known : shops.computeIfAbsent(id, one -> Shop.of(one, "Ama's Cloth", GHS, "GH"));
    }

    static Stall on(DataSource source) {
        return on(source, Clock.systemUTC(), IdSource.secure());
    }

    static Stall on(DataSource source, Clock clock, IdSource ids) {
        return new Stall(source, clock, ids);
    }

    static ShopId shop(int number) {
        return ShopId.of("stall-%06d".formatted(number));
    }

    /** Places an order and takes the money for it. */
    OrderId sell(ShopId shop, int number) {
        return sell(chatpadi, shop, number);
    }

    static OrderId sell(ChatPadi chatpadi, ShopId shop, int number) {
        SellerDesk desk = chatpadi.seller(shop, SELLER);
        OrderDraft draft = OrderDraft.from(
                        CHANNEL,
                        "+233244%06d".formatted(number % 1_000_000),
                        "wamid.%012d".formatted(number),
                        CustomerDraft.named("Esi Arthur").withPhone("+233244%06d".formatted(number % 1_000_000)))
                .withReference("K-%012d".formatted(number))
                .line("KENTE-6Y", "Kente, 6 yards", 2, "450.00")
                .line("BEADS", "Waist beads", 3, "25.50")
                .line("SHEA-250", "Shea butter, 250 g", 1, "40.00");
        OrderId order = accepted(desk.place(draft)).order().id();
        accepted(desk.handle(
                order,
                DirectPayment.of(
                        Money.of(GHS, 1016.50),
                        Received.mobileMoney("mtn", "TX%012d".formatted(number), "Esi Arthur"))));
        return order;
    }

    /** The library's way, in a transaction of its own. */
    void ask(Asking asking) {
        ask(chatpadi, asking);
    }

    /** The library's way, in a transaction of the host's. */
    void askJoined(Asking asking) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            ask(chatpadi.within(store.within(connection)), asking);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes to the customer: an event and a row of work, and the order as it was. */
    void tell(ShopId shop, OrderId order) {
        accepted(chatpadi.seller(shop, SELLER).handle(order, MessageCustomer.of("Your parcel goes out tomorrow.")));
    }

    void load(ShopId shop, OrderId order) {
        if (store.orders().load(shop, order, NOBODYS).order() == null) {
            throw new IllegalStateException("no order " + order);
        }
    }

    private static void ask(ChatPadi chatpadi, Asking asking) {
        accepted(chatpadi.assistant(asking.shop(), BOT)
                .handle(
                        asking.order(),
                        RequestCancellation.of(Evidence.message(CHANNEL, asking.message())),
                        CommandOptions.id(asking.command())));
    }

    static Outcome.Accepted accepted(Outcome outcome) {
        if (outcome instanceof Outcome.Accepted accepted) {
            return accepted;
        }
        throw new IllegalStateException(outcome.toString());
    }
}
