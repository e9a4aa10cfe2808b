package org.chatpadi.core.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.chatpadi.core.fulfilment.Dispatch;
import org.chatpadi.core.notes.AddNote;
import org.chatpadi.core.notes.MessageCustomer;
import org.chatpadi.core.order.Command;
import org.chatpadi.core.order.Quantities;
import org.chatpadi.core.payment.AttemptOutcome;
import org.chatpadi.core.placement.CustomerDraft;
import org.chatpadi.core.placement.OrderDraft;

class FingerprintProperties {

    private static final List<Class<?>> COMMANDS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.chatpadi.core").stream()
                    .filter(type -> type.isAssignableTo(Command.class) && !type.isInterface())
                    .<Class<?>>map(JavaClass::reflect)
                    .toList();

    @Provide
    Arbitrary<Class<?>> commands() {
        return Arbitraries.of(COMMANDS);
    }

    private static String print(Object content) {
        return HexFormat.of().formatHex(Fingerprint.of((Record) content));
    }

    @Example
    void every_command_is_a_record() {
        assertThat(COMMANDS).hasSizeGreaterThan(40).allMatch(Class::isRecord);
    }

    @Property(tries = 2_000)
    void equal_commands_have_equal_fingerprints_and_others_do_not(
            @ForAll("commands") Class<?> type, @ForAll long seed, @ForAll long otherSeed) {
        Object command = new Values(seed).of(type);
        Object same = new Values(seed).of(type);
        Object other = new Values(otherSeed).of(type);

        assertThat(print(command)).isEqualTo(print(same)).hasSize(64);
        assertThat(print(command).equals(print(other))).isEqualTo(command.equals(other));
    }

    @Example
    void commands_of_the_same_fields_differ_by_their_type() {
        assertThat(print(AddNote.of("She called."))).isNotEqualTo(print(MessageCustomer.of("She called.")));
    }

    @Example
    void nothing_and_empty_are_told_apart() {
        Dispatch none = new Dispatch(Quantities.none(), 0, null, null, null);

        assertThat(print(none)).isNotEqualTo(print(Dispatch.everything()));
    }

    @Example
    void a_draft_has_one_too_and_trailing_zeros_do_not_count() {
        OrderDraft draft = OrderDraft.from(
                "whatsapp", null, "m-1", CustomerDraft.named("Ama").withPhone("0244123456"));

        assertThat(print(draft.line("K", "Kente", 1, "450.0"))).isEqualTo(print(draft.line("K", "Kente", 1, "450.00")));
        assertThat(print(draft)).isNotEqualTo(print(draft.prepaid().withDeposit("1")));
    }

    /** Pinned: another build or JVM must find the same. */
    @Example
    void fingerprints_are_the_same_on_every_jvm() {
        Map<String, String> memo = Map.of("b", "2", "a", "1", "c", "3");

        assertThat(print(AddNote.of("ɔkyerɛ 🙂 \"so\"")))
                .isEqualTo("8781b7b9907bf0346747d8ceaa5d4d622e8ab47a1d9397bfd5a94f41325b0294");
        assertThat(print(new AttemptOutcome(1, "https://pay.example/1", null, SampleTrail.AT, memo, null)))
                .isEqualTo("8646fba8d250db08c90053c28b134b1e144b8e7f32189ae4b3e1edf32d9d3c23");
    }
}
