package org.chatpadi.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.chatpadi.core.ChatPadi;
import org.chatpadi.core.SellerDesk;
import org.chatpadi.core.fulfilment.Dispatch;
import org.chatpadi.core.fulfilment.SettleOnDelivery;
import org.chatpadi.core.fulfilment.StartProcessing;
import org.chatpadi.core.notes.MessageCustomer;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.Received;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.placement.CustomerDraft;
import org.chatpadi.core.placement.OrderDraft;
import org.chatpadi.core.shop.Shop;
import org.chatpadi.core.work.WorkSettings;
import org.chatpadi.jdbc.JdbcSchema;
import org.chatpadi.jdbc.JdbcStore;
import org.chatpadi.notify.Address;
import org.chatpadi.notify.Capabilities;
import org.chatpadi.notify.Notification;
import org.chatpadi.notify.NotificationChannel;
import org.chatpadi.notify.SendResult;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The worker: ten messages of every order, told to a channel that does nothing. */
final class LibraryDrain implements Drain {

    static final String NAME = "library";

    /** Messages of one order. */
    static final int ROWS = 10;

    private static final int MOVES = 4;
    private static final CurrencyUnit GHS = CurrencyUnit.of("GHS");
    private static final Shop SHOP = Shop.of(ShopId.of("makola"), "Makola Cloth", GHS, "GH")
            .withContact("0244123456", "shop@example.com")
            .withTracking(URI.create("https://makola.example/t/"));

    private final int threads;
    private final HikariDataSource database;
    private final LongAdder told = new LongAdder();
    private final ChatPadi chatpadi;
    private final Crew crew;

    /** Commits the orders by the desks; their rows are kept to be put back for each round. */
    LibraryDrain(PostgresServer server, int orders, int threads, int batch) {
        this.threads = threads;
        this.database = server.database("library", 2 * threads);
        this.crew = new Crew(threads);
        JdbcSchema.of(database).create();
        this.chatpadi = ChatPadi.builder()
                .store(JdbcStore.on(database))
                .shops(shop -> Optional.of(SHOP))
                .channels(shop -> List.of(new Silent(told)))
                .trackingKey("a secret of thirty-two characters".getBytes(StandardCharsets.UTF_8))
                .workSettings(WorkSettings.defaults().withBatch(batch))
                .build();
        AtomicInteger next = new AtomicInteger();
        crew.all(() -> {
            for (int i = next.getAndIncrement(); i < orders; i = next.getAndIncrement()) {
                place(i);
            }
        });
        PostgresServer.execute(
                database,
                "create table kept as select * from chatpadi_work order by created_at, id",
                "delete from chatpadi_work",
                "vacuum analyze");
        long kept = PostgresServer.number(database, "select count(*) from kept");
        if (kept != (long) ROWS * orders) {
            throw new IllegalStateException(kept + " rows of " + orders + " orders");
        }
    }

    private void place(int number) {
        SellerDesk ama = chatpadi.seller(SHOP.id(), org.chatpadi.core.Seller.of("ama-k", "Ama Kusi"));
        OrderId order = ama.place(OrderDraft.from(
                                "whatsapp",
                                "c-" + number,
                                "m-" + number,
                                CustomerDraft.named("Efua Mensah").withEmail("efua" + number + "@example.com"))
                        .line("kente-6", "Kente, 6 yards", 2, "450.00")
                        .line("beads", "Waist beads", 3, "25.50")
                        .line("shea-250", "Shea butter, 250 g", 1, "40.00")
                        .onDelivery())
                .order()
                .id();
        ama.handle(order, StartProcessing.now());
        ama.handle(order, Dispatch.everything("kwesi").tracked("T-1", "https://track.example/T-1"));
        ama.handle(order, SettleOnDelivery.of(1, Money.ofMinor(GHS, 101_650), Received.cash()));
        for (int i = MOVES; i < ROWS; i++) {
            ama.handle(order, MessageCustomer.of("How do you like your kente? We keep the pattern for you: no. " + i));
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void fill() {
        PostgresServer.execute(
                database,
                "truncate chatpadi_work_log",
                "insert into chatpadi_work select * from kept",
                "update chatpadi_work set created_at = current_timestamp, available_at = current_timestamp",
                "vacuum analyze chatpadi_work",
                "checkpoint");
        told.reset();
    }

    @Override
    public void drain() {
        crew.all(() -> {
            while (chatpadi.worker().runOnce() > 0) {
                Thread.onSpinWait();
            }
        });
        long left = PostgresServer.number(database, "select count(*) from chatpadi_work");
        long sent = PostgresServer.number(database, "select count(*) from kept");
        if (left != 0 || told.sum() != sent) {
            throw new IllegalStateException(threads + " threads left " + left + " rows and told " + told.sum());
        }
    }

    @Override
    public void close() {
        crew.close();
        database.close();
    }

    /** Delivers at once, to nobody. */
    private static final class Silent implements NotificationChannel {

        private final LongAdder told;

        private Silent(LongAdder told) {
            this.told = told;
        }

        @Override
        public String name() {
            return "silent";
        }

        @Override
        public Capabilities capabilities() {
            return Capabilities.least();
        }

        @Override
        public boolean serves(Address to) {
            return to instanceof Address.Email;
        }

        @Override
        public SendResult send(Notification notification) {
            told.increment();
            return SendResult.delivered(notification.id());
        }
    }
}
