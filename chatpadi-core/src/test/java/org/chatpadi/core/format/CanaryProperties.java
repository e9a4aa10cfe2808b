package org.chatpadi.core.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chatpadi.core.notes.AddNote;
import org.chatpadi.core.notes.MessageCustomer;
import org.chatpadi.core.order.Address;
import org.chatpadi.core.order.Command;
import org.chatpadi.core.order.EventType;
import org.chatpadi.core.order.Evidence;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.Personal;
import org.chatpadi.core.order.Received;
import org.chatpadi.core.order.Source;
import org.chatpadi.core.placement.CustomerDraft;
import org.chatpadi.core.placement.OrderDraft;
import org.chatpadi.core.store.Recorded;

/** A canary in every personal text: it may lie in sealed parts and in the order's own document, and nowhere else. */
@Tag("S2")
@Tag("F96")
class CanaryProperties {

    private static final String CANARY = "canary-4711";
    private static final OrderId ORDER = OrderId.of("o-1");

    private static final List<Class<?>> COMMANDS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.chatpadi.core").stream()
                    .filter(type -> type.isAssignableTo(Command.class) && !type.isInterface())
                    .<Class<?>>map(JavaClass::reflect)
                    .toList();

    @Provide
    Arbitrary<Class<?>> commands() {
        return Arbitraries.of(COMMANDS);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Property(tries = 2_000)
    void S2_an_event_shows_it_in_its_sealed_part_only(@ForAll EventType type, @ForAll long seed) {
        Values values = new Values(seed, CANARY);
        Recorded written = EventFormat.write(
                ORDER, values.envelope(7, values.instant()), values.of(type.event()), null, () -> values.bytes(16));

        assertThat(written + " " + written.event() + " " + written.envelope() + " " + text(written.open()))
                .doesNotContain(CANARY);
        byte[] sealed = written.sealed();
        assertThat(sealed == null || text(sealed).contains(CANARY)).isTrue();
    }

    @Property
    void S2_an_order_and_its_rooms_print_without_it(@ForAll long seed) {
        OrderFormat.Document rooms = new Values(seed, CANARY).of(OrderFormat.Document.class);
        Order order = rooms.order();

        assertThat(order + " " + rooms).doesNotContain(CANARY);
        assertThat(text(OrderFormat.write(order))).contains(CANARY);
    }

    @Property(tries = 2_000)
    void S2_a_command_prints_without_it(@ForAll("commands") Class<?> type, @ForAll long seed) {
        assertThat(new Values(seed, CANARY).of(type).toString()).doesNotContain(CANARY);
    }

    @Property
    void S2_what_refuses_bytes_does_not_quote_it(@ForAll EventType type, @ForAll long seed) {
        Values values = new Values(seed, CANARY);
        Recorded whole = EventFormat.write(
                ORDER, values.envelope(7, values.instant()), values.of(type.event()), null, () -> values.bytes(16));
        byte[] sealed = whole.sealed();
        if (sealed == null) {
            return;
        }
        byte[] broken = sealed.clone();
        broken[values.below(broken.length)] = '"';
        try {
            EventFormat.read(ORDER, 7, whole.open(), broken, whole.salt(), whole.sealedDigest(), whole.hash());
        } catch (FormatBrokenException refused) {
            assertThat(refused).hasMessageNotContaining(CANARY).hasNoCause();
        }
    }

    @Example
    void S2_drafts_print_without_it() {
        CustomerDraft customer =
                CustomerDraft.named(CANARY).withPhone(CANARY).withEmail(CANARY).withAddress(CANARY, CANARY, CANARY);

        assertThat(customer.toString()).doesNotContain(CANARY);
        assertThat(OrderDraft.from("whatsapp", CANARY, CANARY, customer).toString())
                .doesNotContain(CANARY);
    }

    @Example
    void S2_refused_texts_are_not_quoted() {
        String broken = CANARY + "\u0000";
        List<ThrowingCallable> refused = List.of(
                () -> Address.of(broken, null, null),
                () -> Address.of("Ring Road", broken, null),
                () -> Address.of("Ring Road", null, CANARY),
                () -> AddNote.of(broken),
                () -> MessageCustomer.of(broken),
                () -> Evidence.told(broken),
                () -> Evidence.message("whatsapp", broken),
                () -> Source.of("whatsapp", broken, "m-1"),
                () -> Source.of("whatsapp", null, broken),
                () -> Received.mobileMoney("mtn", "TX1", broken),
                () -> Received.transfer(broken, "TX1", "Ama"),
                () -> OrderId.of(broken));

        assertThat(refused)
                .allSatisfy(call ->
                        assertThatIllegalArgumentException().isThrownBy(call).withMessageNotContaining(CANARY));
        assertThat(Personal.of(CANARY)).hasToString("[redacted]");
    }
}
