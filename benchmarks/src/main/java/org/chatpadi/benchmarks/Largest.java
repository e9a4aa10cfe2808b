package org.chatpadi.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.util.Collections;
import java.util.Objects;
import javax.sql.DataSource;
import org.chatpadi.core.ChatPadi;
import org.chatpadi.core.IdSource;
import org.chatpadi.core.Seller;
import org.chatpadi.core.SellerDesk;
import org.chatpadi.core.notes.AddNote;
import org.chatpadi.core.order.ChargeKind;
import org.chatpadi.core.order.CommandId;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.order.Texts;
import org.chatpadi.core.placement.CustomerDraft;
import org.chatpadi.core.placement.LineDraft;
import org.chatpadi.core.placement.OrderDraft;
import org.chatpadi.core.store.Orders;
import org.chatpadi.jdbc.JdbcStore;

/**
 * An order at the limits: as many lines and charges as one may have, every text as long as it may be, in letters of three bytes each.
 *
 * @param bytes of its document
 * @param loadMegabytes that loading it allocates
 * @param commitMegabytes that a command on it allocates, loading included
 */
record Largest(long bytes, double loadMegabytes, double commitMegabytes) {

    private static final ShopId SHOP = Stall.shop(0);
    private static final String LINE = "ሀ".repeat(Texts.MAX_LINE);
    private static final String TEXT = "ሀ".repeat(Texts.MAX_TEXT);
    private static final double MEGABYTE = 1e6;

    /** Places it, loads it and gives a command on it, in an empty store. */
    static Largest in(DataSource database) {
        JdbcStore store = JdbcStore.on(database);
        ChatPadi chatpadi = Stall.chatpadi(store, Clock.systemUTC(), IdSource.secure());
        SellerDesk desk = chatpadi.seller(SHOP, Seller.of("ama-k", "Ama Kusi"));
        OrderId order = Stall.accepted(desk.place(draft())).order().id();
        Stall.accepted(desk.handle(order, AddNote.of(TEXT)));
        double load = megabytes(() -> load(store.orders(), order));
        double commit = megabytes(() -> Stall.accepted(desk.handle(order, AddNote.of(TEXT))));
        long bytes = PostgresServer.number(
                database, "select octet_length(document) from chatpadi_orders where id = '" + order + "'");
        return new Largest(bytes, load, commit);
    }

    private static OrderDraft draft() {
        OrderDraft draft = OrderDraft.from(
                        LINE,
                        LINE,
                        LINE,
                        CustomerDraft.named(LINE).withPhone("0244123456").withAddress(LINE, LINE, "GH"))
                .withLines(Collections.nCopies(
                        OrderDraft.MAX_LINES, new LineDraft(LINE, LINE, 1, new java.math.BigDecimal("450.00"))));
        for (int i = 0; i < OrderDraft.MAX_CHARGES; i++) {
            draft = draft.charge(ChargeKind.DELIVERY, "12.50", true);
        }
        return draft;
    }

    private static void load(Orders orders, OrderId order) {
        Objects.requireNonNull(orders.load(SHOP, order, CommandId.of("look")).order());
    }

    private static double megabytes(Runnable work) {
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadAllocatedBytes();
        work.run();
        return (thread.getCurrentThreadAllocatedBytes() - before) / MEGABYTE;
    }
}
