package org.chatpadi.core.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chatpadi.core.order.EventType;
import org.chatpadi.core.order.OrderEvent;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.store.Envelope;
import org.chatpadi.core.store.Recorded;

class EventFormatProperties {

    private static final OrderId ORDER = OrderId.of("o-1");

    private static Recorded write(Values values, EventType type, byte[] previous) {
        Envelope envelope = values.envelope(7, values.instant());
        Supplier<byte[]> salt = () -> values.bytes(16);
        return EventFormat.write(ORDER, envelope, values.of(type.event()), previous, salt);
    }

    private static Recorded read(Recorded stored) {
        return EventFormat.read(
                ORDER, 7, stored.open(), stored.sealed(), stored.salt(), stored.sealedDigest(), stored.hash());
    }

    @Property(tries = 5_000)
    void every_event_reads_back_equal_and_writes_the_same_bytes_again(
            @ForAll EventType type, @ForAll long seed, @ForAll byte[] previous) {
        Recorded written = write(new Values(seed), type, previous);

        Recorded read = read(written);

        assertThat(read.event()).isEqualTo(written.event());
        assertThat(read.envelope()).isEqualTo(written.envelope());
        byte[] salt = written.salt();
        Recorded again = EventFormat.write(
                ORDER, read.envelope(), read.event(), previous, () -> salt == null ? new byte[0] : salt);
        assertThat(again.open()).isEqualTo(written.open());
        assertThat(again.sealed()).isEqualTo(written.sealed());
        assertThat(again.hash()).isEqualTo(written.hash());
    }

    @Property
    void an_event_without_personal_parts_draws_no_salt(@ForAll EventType type, @ForAll long seed) {
        Recorded written = write(new Values(seed), type, new byte[32]);

        boolean sealed = written.sealed() != null;

        assertThat(written.salt() != null).isEqualTo(sealed);
        assertThat(written.sealedDigest() != null).isEqualTo(sealed);
    }

    @Property
    void what_is_destroyed_reads_as_erased_and_the_rest_stays(@ForAll EventType type, @ForAll long seed) {
        Recorded written = write(new Values(seed, "canary-4711"), type, new byte[32]);

        Recorded erased =
                EventFormat.read(ORDER, 7, written.open(), null, null, written.sealedDigest(), written.hash());

        OrderEvent same = written.sealed() == null
                ? written.event()
                : write(new Values(seed, ""), type, new byte[32]).event();
        assertThat(erased.event()).isEqualTo(same);
        assertThat(new String(written.open(), StandardCharsets.UTF_8)).doesNotContain("canary");
    }

    @Property(tries = 3_000)
    void reading_altered_bytes_gives_a_value_or_one_of_two_exceptions(@ForAll EventType type, @ForAll long seed) {
        Values values = new Values(seed);
        Recorded written = write(values, type, new byte[32]);
        byte[] open = written.open().clone();
        byte[] sealed = written.sealed() == null ? null : written.sealed().clone();
        for (int i = values.below(5); i >= 0; i--) {
            byte[] target = sealed != null && values.below(3) == 0 ? sealed : open;
            target[values.below(target.length)] = (byte) values.below(256);
        }

        ThrowingCallable reading =
                () -> EventFormat.read(ORDER, 7, open, sealed, written.salt(), written.sealedDigest(), written.hash());

        assertThatFormatEnds(reading);
    }

    @Property
    void reading_any_bytes_gives_a_value_or_one_of_two_exceptions(@ForAll byte[] open, @ForAll byte[] sealed) {
        assertThatFormatEnds(() -> EventFormat.read(ORDER, 7, open, sealed, new byte[16], new byte[32], new byte[32]));
        assertThatFormatEnds(() -> OrderFormat.read(ORDER, open));
    }

    private static void assertThatFormatEnds(ThrowingCallable reading) {
        try {
            reading.call();
        } catch (FormatTooNewException | FormatBrokenException expected) {
            assertThat(expected.getMessage()).contains("o-1");
            assertThat(expected.getCause()).isNull();
        } catch (Throwable other) {
            assertThatThrownBy(reading).isInstanceOf(FormatBrokenException.class);
        }
    }
}
