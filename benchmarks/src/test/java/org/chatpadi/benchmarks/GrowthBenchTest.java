package org.chatpadi.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GrowthBenchTest {

    @Test
    void few_and_many_orders_are_compared_as_more_shops_and_as_a_bigger_one() {
        String figures =
                " orders=500 command_ratio=\\d+\\.\\d\\d \\(.*\\) load_ratio=\\d+\\.\\d\\d \\(.*\\) bytes_per_order=\\d{4,}";
        assertThat(GrowthBench.run(500, 1, 20))
                .satisfiesExactly(
                        shops -> assertThat(shops).matches("RESULT growth shape=shops" + figures),
                        oneShop -> assertThat(oneShop).matches("RESULT growth shape=one-shop" + figures));
    }
}
