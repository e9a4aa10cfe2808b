package org.chatpadi.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.AssistantCommand;
import org.chatpadi.core.order.Command;
import org.chatpadi.core.order.CourierCommand;
import org.chatpadi.core.order.CustomerCommand;
import org.chatpadi.core.order.GatewayCommand;
import org.chatpadi.core.order.HostCommand;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.order.SellerCommand;
import org.chatpadi.core.order.SystemCommand;
import org.junit.jupiter.api.Test;

/** The markers that keep a command off the wrong desk at compile time, and the table that refuses it there, are one list (I12). */
class MarkersTest {

    private static final Map<Role, Class<? extends Command>> MARKERS = new EnumMap<>(Map.of(
            Role.SELLER, SellerCommand.class,
            Role.CUSTOMER, CustomerCommand.class,
            Role.ASSISTANT, AssistantCommand.class,
            Role.COURIER, CourierCommand.class,
            Role.GATEWAY, GatewayCommand.class,
            Role.HOST, HostCommand.class,
            Role.SYSTEM, SystemCommand.class));

    private static final Map<Act, Set<Class<?>>> COMMANDS = commands();

    private static Map<Act, Set<Class<?>>> commands() {
        Map<Act, Set<Class<?>>> commands = new HashMap<>();
        for (Story scene : Scenes.all().values()) {
            for (Move move : Table.moves()) {
                for (Role role : Role.values()) {
                    Samples.of(scene, move.act(), role)
                            .forEach(command -> commands.computeIfAbsent(command.act(), act -> new HashSet<>())
                                    .add(command.getClass()));
                }
            }
        }
        return commands;
    }

    private static Set<Role> marked(Class<?> command) {
        return MARKERS.entrySet().stream()
                .filter(marker -> marker.getValue().isAssignableFrom(command))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    @Test
    void every_role_has_a_marker() {
        assertThat(MARKERS).containsOnlyKeys(Role.values());
    }

    @Test
    void the_commands_of_an_act_are_marked_for_exactly_the_roles_of_its_row() {
        for (Move move : Table.moves()) {
            Set<Role> marked = COMMANDS.getOrDefault(move.act(), Set.of()).stream()
                    .flatMap(command -> marked(command).stream())
                    .collect(Collectors.toSet());
            assertThat(marked).as(move.act().code()).isEqualTo(move.by());
        }
    }

    @Test
    void only_recording_a_payment_has_a_command_for_each_of_its_roles() {
        assertThat(COMMANDS)
                .allSatisfy((act, commands) -> assertThat(commands).hasSize(act == Act.RECORD_PAYMENT ? 2 : 1));
    }

    @Test
    void no_command_of_the_library_is_outside_the_table() {
        Set<String> all = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.chatpadi.core").stream()
                        .filter(type -> type.isAssignableTo(Command.class) && !type.isInterface())
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());
        assertThat(COMMANDS.values().stream().flatMap(Set::stream).map(Class::getName))
                .hasSizeGreaterThan(45)
                .hasSameElementsAs(all);
        assertThat(Arrays.stream(Act.values()).filter(act -> act != Act.PLACE).toList())
                .hasSameElementsAs(COMMANDS.keySet());
    }
}
