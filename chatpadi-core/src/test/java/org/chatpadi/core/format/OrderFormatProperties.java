package org.chatpadi.core.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.Personal;

class OrderFormatProperties {

    private static Order any(Values values) {
        return values.of(OrderFormat.Document.class).order();
    }

    @Property
    @Tag("I9")
    void I9_every_order_reads_back_equal_and_writes_the_same_bytes_again(@ForAll long seed) {
        Order order = any(new Values(seed));
        byte[] written = OrderFormat.write(order);

        Order read = OrderFormat.read(order.id(), written);

        assertThat(read).isEqualTo(order);
        assertThat(OrderFormat.write(read)).isEqualTo(written);
    }

    @Property
    @Tag("S4")
    void S4_personal_text_that_is_accepted_reads_back_equal(@ForAll long seed, @ForAll String text) {
        if (text.chars().anyMatch(c -> Character.isSurrogate((char) c))) {
            return;
        }
        Order order = any(new Values(seed, text));

        Order read = OrderFormat.read(order.id(), OrderFormat.write(order));

        assertThat(read.customer().contact().name()).isEqualTo(Personal.of(text));
    }

    @Property(tries = 2_000)
    void reading_altered_bytes_gives_an_order_or_one_of_two_exceptions(@ForAll long seed) {
        Values values = new Values(seed);
        Order order = any(values);
        byte[] document = OrderFormat.write(order);
        document[values.below(document.length)] = (byte) values.below(256);

        try {
            assertThat(OrderFormat.read(order.id(), document)).isNotNull();
        } catch (FormatTooNewException | FormatBrokenException expected) {
            assertThat(expected.getMessage()).contains(order.id().value());
        }
    }

    @Example
    @Tag("F76")
    void F76_a_document_of_a_newer_version_is_refused_by_name() {
        Order order = any(new Values(1));
        String newer = new String(OrderFormat.write(order), StandardCharsets.UTF_8).replaceFirst("\"v\":1", "\"v\":2");

        assertThatExceptionOfType(FormatTooNewException.class)
                .isThrownBy(() -> OrderFormat.read(order.id(), newer.getBytes(StandardCharsets.UTF_8)))
                .withMessageContaining("order " + order.id() + " was written by a newer version")
                .withMessageContaining("format version \"2\"");
    }

    @Example
    void another_orders_document_is_refused() {
        byte[] document = OrderFormat.write(any(new Values(1)));

        assertThatExceptionOfType(FormatBrokenException.class)
                .isThrownBy(() -> OrderFormat.read(OrderId.of("another"), document));
    }
}
