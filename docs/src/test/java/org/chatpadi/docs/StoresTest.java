package org.chatpadi.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.chatpadi.core.ChatPadi;
import org.chatpadi.core.CommandOptions;
import org.chatpadi.core.Outcome;
import org.chatpadi.core.Seller;
import org.chatpadi.core.SellerDesk;
import org.chatpadi.core.notes.AddNote;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.shop.ShopDirectory;
import org.chatpadi.jdbc.JdbcSchema;
import org.chatpadi.jdbc.JdbcStore;
import org.chatpadi.jdbc.OutcomeUnknownException;
import org.chatpadi.jdbc.SchemaException;
import org.chatpadi.testkit.ChatPadiFixture;
import org.chatpadi.testkit.OrderShape;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The snippets of docs/stores.md, and those of docs/transactions.md for plain JDBC, compiled and run. */
class StoresTest {

    private static final ShopDirectory DIRECTORY =
            ShopDirectory.of(ChatPadiFixture.create().shop());
    private static final byte[] SECRET = new byte[32];

    @TempDir
    private Path folder;

    // snippet:open-database
    static ChatPadi open(DataSource dataSource) {
        JdbcSchema.of(dataSource).create(); // or run the schema file with your migration tool
        return ChatPadi.builder()
                .store(JdbcStore.on(dataSource))
                .shops(DIRECTORY)
                .trackingKey(SECRET)
                .build();
    }
    // snippet:end

    // snippet:h-two-file
    static DataSource onFile(Path file) {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:file:" + file.toAbsolutePath());
        return dataSource;
    }
    // snippet:end

    // snippet:plain-transaction
    static Outcome checkout(ChatPadi chatpadi, JdbcStore store, DataSource dataSource, String cart)
            throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            Outcome outcome = chatpadi.within(store.within(connection))
                    .host(ChatPadiFixture.SHOP, "checkout")
                    .place(OrderShape.onDelivery(60).draft(cart));
            try (PreparedStatement update =
                    connection.prepareStatement("update carts set placed_as = ? where id = ?")) {
                update.setString(1, outcome.order().id().value());
                update.setString(2, cart);
                update.executeUpdate();
            }
            connection.commit(); // the order, its trail and its messages are written here, or nothing is
            chatpadi.worker().wake();
            return outcome;
        }
    }
    // snippet:end

    // snippet:unknown-outcome
    static Outcome insist(SellerDesk desk, OrderId order, AddNote note, String commandId) {
        CommandOptions id = CommandOptions.id(commandId);
        try {
            return desk.handle(order, note, id);
        } catch (OutcomeUnknownException unknown) {
            return desk.handle(order, note, id); // the first outcome if there was one, else done now
        }
    }
    // snippet:end

    @Test
    void a_second_run_on_the_same_file_finds_the_orders_of_the_first() {
        Path file = folder.resolve("shop");
        Outcome placed = open(onFile(file))
                .host(ChatPadiFixture.SHOP, "checkout")
                .place(OrderShape.onDelivery(60).draft("m-1"));

        assertThat(open(onFile(file))
                        .enquiries(ChatPadiFixture.SHOP)
                        .order(placed.order().id()))
                .contains(placed.order());
    }

    @Test
    void without_the_schema_the_store_does_not_open_and_says_what_to_run() {
        assertThatThrownBy(() -> JdbcStore.on(onFile(folder.resolve("empty"))))
                .isInstanceOf(SchemaException.class)
                .hasMessage(
                        "table chatpadi_schema is missing; run org/chatpadi/jdbc/schema/v1/h2.sql with your migration"
                                + " tool, or JdbcSchema.of(dataSource).create()");
    }

    @Test
    void a_host_writes_its_row_and_the_order_in_one_transaction() throws SQLException {
        DataSource dataSource = onFile(folder.resolve("joined"));
        ChatPadi chatpadi = open(dataSource);
        execute(dataSource, "create table carts (id varchar(20) primary key, placed_as varchar(255))");
        execute(dataSource, "insert into carts (id) values ('cart-1')");

        Order placed = checkout(chatpadi, JdbcStore.on(dataSource), dataSource, "cart-1")
                .order();

        assertThat(chatpadi.enquiries(ChatPadiFixture.SHOP).order(placed.id())).contains(placed);
    }

    @Test
    void a_command_given_again_under_its_id_is_done_once() {
        ChatPadi chatpadi = open(onFile(folder.resolve("insist")));
        OrderId order = chatpadi.host(ChatPadiFixture.SHOP, "checkout")
                .place(OrderShape.onDelivery(60).draft("m-1"))
                .order()
                .id();
        SellerDesk desk = chatpadi.seller(ChatPadiFixture.SHOP, Seller.of("ama-k", "Ama Kusi"));

        assertThat(insist(desk, order, AddNote.of("Called."), "note-1")).isInstanceOf(Outcome.Accepted.class);
        assertThat(insist(desk, order, AddNote.of("Called."), "note-1")).isInstanceOf(Outcome.Repeated.class);
    }

    private static void execute(DataSource dataSource, String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
