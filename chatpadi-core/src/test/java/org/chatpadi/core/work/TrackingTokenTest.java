package org.chatpadi.core.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.ShopId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S1")
@Tag("F93")
class TrackingTokenTest {

    private static final TrackingToken TOKENS = new TrackingToken(key("a"));
    private static final ShopId KENTE = ShopId.of("kente");
    private static final OrderId ORDER = OrderId.of("order-1");

    private static byte[] key(String letter) {
        return letter.repeat(TrackingToken.MIN_KEY).getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void a_token_has_at_least_128_bits_and_fits_a_link() {
        assertThat(TOKENS.of(KENTE, ORDER, 1)).matches("[A-Za-z0-9_-]{27}");
    }

    @Test
    void the_same_order_and_generation_give_the_same_token() {
        assertThat(TOKENS.of(KENTE, ORDER, 1)).isEqualTo(new TrackingToken(key("a")).of(KENTE, ORDER, 1));
    }

    @Test
    void shop_order_generation_and_secret_each_give_another() {
        Set<String> tokens = new HashSet<>();
        tokens.add(TOKENS.of(KENTE, ORDER, 1));
        tokens.add(TOKENS.of(KENTE, ORDER, 2));
        tokens.add(TOKENS.of(KENTE, OrderId.of("order-11"), 1));
        tokens.add(TOKENS.of(ShopId.of("kente2"), ORDER, 1));
        tokens.add(new TrackingToken(key("b")).of(KENTE, ORDER, 1));
        assertThat(tokens).hasSize(5);
    }

    @Test
    void only_what_has_the_shape_of_a_token_has_a_hash() {
        String token = TOKENS.of(KENTE, ORDER, 1);
        assertThat(TOKENS.hash(token)).hasValue(TOKENS.hash(KENTE, ORDER, 1));
        assertThat(TOKENS.hash(token + "=")).isEmpty();
        assertThat(TOKENS.hash("")).isEmpty();
        assertThat(TOKENS.hash("../../../etc/passwd00000000")).isEmpty();
    }

    @Test
    void the_hash_is_not_the_token() {
        assertThat(new String(TOKENS.hash(KENTE, ORDER, 1), StandardCharsets.ISO_8859_1))
                .hasSize(32)
                .doesNotContain(TOKENS.of(KENTE, ORDER, 1));
    }

    @Test
    void a_short_secret_is_refused_naming_the_property() {
        assertThatThrownBy(() -> new TrackingToken(new byte[31])).hasMessageContaining("trackingKey");
    }

    @Test
    void the_secret_is_not_printed() {
        assertThat(TOKENS).hasToString("TrackingToken[redacted]");
    }
}
