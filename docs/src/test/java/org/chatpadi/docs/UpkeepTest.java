package org.chatpadi.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.chatpadi.core.ChatPadi;
import org.chatpadi.core.upkeep.Finding;
import org.chatpadi.core.upkeep.Purged;
import org.chatpadi.core.upkeep.Rebuilt;
import org.chatpadi.core.upkeep.Retention;
import org.chatpadi.core.upkeep.Verified;
import org.chatpadi.jdbc.JdbcSchema;
import org.chatpadi.jdbc.JdbcStore;
import org.chatpadi.testkit.ChatPadiFixture;
import org.chatpadi.testkit.OrderShape;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** The snippets of docs/upkeep.md, compiled and run. */
class UpkeepTest {

    @Test
    void a_column_that_somebody_changed_by_hand_is_found_and_made_good() throws SQLException {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:upkeep;DB_CLOSE_DELAY=-1");
        JdbcSchema.of(database).create();
        ChatPadiFixture fixture =
                ChatPadiFixture.builder().store(JdbcStore.on(database)).build();
        fixture.given(OrderShape.prepaid(300));
        ChatPadi chatpadi = fixture.chatpadi();
        try (Connection connection = database.getConnection();
                Statement byHand = connection.createStatement()) {
            byHand.execute("update chatpadi_orders set status = 'delivered'");
        }

        // snippet:verify-all
        List<Finding> found = new ArrayList<>();
        Verified verified = chatpadi.upkeep().verify(found::add);
        // snippet:end

        assertThat(verified.orders()).isEqualTo(1);
        assertThat(found).singleElement().extracting(Finding::text).isEqualTo("status");
        found.clear();

        // snippet:rebuild-all
        Rebuilt rebuilt = chatpadi.upkeep().rebuild(found::add);
        // snippet:end

        assertThat(rebuilt.columns()).isEqualTo(1);
        assertThat(found).isEmpty();
        assertThat(chatpadi.upkeep().verify(found::add).isClean()).isTrue();
    }

    @Test
    void what_is_done_with_is_forgotten_when_it_is_old() {
        ChatPadiFixture fixture = ChatPadiFixture.create();
        fixture.given(OrderShape.prepaid(300)).drain();
        fixture.clock().advance(Duration.ofDays(14));
        ChatPadi chatpadi = fixture.chatpadi();

        // snippet:purge-all
        Retention retention = Retention.defaults().withCompleted(Duration.ofDays(14));
        Purged purged = chatpadi.upkeep().purge(retention);
        // snippet:end

        assertThat(purged).isEqualTo(new Purged(0, 0, 1));
    }
}
