package org.chatpadi.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import org.chatpadi.core.upkeep.Verified;
import org.junit.jupiter.api.Test;

class MemoryBenchTest {

    @Test
    void F86_an_order_at_the_limits_is_kept_and_a_market_verifies_in_a_small_heap() {
        assertThat(MemoryBench.run(130))
                .matches("RESULT memory max_order_bytes=3\\d{7} load_mb=\\d+ verify_orders=130 heap=64m violations=0");
    }

    @Test
    void what_was_tampered_with_counts_as_a_violation() {
        try (PostgresServer server = PostgresServer.start()) {
            try (HikariDataSource database = server.database("market", 8)) {
                MemoryBench.fill(database, 30);
                PostgresServer.execute(
                        database, "update chatpadi_orders set channel = 'web' where reference like '%7'");
            }

            assertThat(SmallHeap.verify(server.address("market")))
                    .extracting(Verified::orders, Verified::findings)
                    .containsExactly(30L, 3L);
        }
    }
}
