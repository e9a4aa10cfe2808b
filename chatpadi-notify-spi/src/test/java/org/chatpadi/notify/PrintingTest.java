package org.chatpadi.notify;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PrintingTest {
    @Test
    void no_value_prints_what_is_personal_or_secret__F95_F96_S2() {
        assertThat(Samples.everything())
                .allSatisfy(value -> assertThat(value.toString())
                        .doesNotContain(Samples.CANARY)
                        .doesNotContain("5550199"));
    }

    @Test
    void every_public_type_with_values_stands_in_the_samples() throws Exception {
        assertThat(Samples.everything().stream().map(Object::getClass).collect(toSet()))
                .containsExactlyInAnyOrderElementsOf(publicTypesWithValues());
    }

    @Test
    void ids_and_codes_stay_readable() {
        assertThat(Samples.notification()).hasToString("Notification[ntf-555, order.dispatched, 1, redacted]");
        assertThat(Samples.event()).hasToString("EventNotice[evt-1, order.dispatched, ord-1001, 7, redacted]");
        assertThat(Samples.endpoint()).hasToString("Endpoint[books, redacted]");
        assertThat(SendResult.refused(Scope.ADDRESS, Samples.REASON))
                .hasToString("Refused[ADDRESS, Reason[whatsapp-131026]]");
    }

    private static Set<Class<?>> publicTypesWithValues() throws IOException, URISyntaxException {
        var root = Path.of(NotificationChannel.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (var files = Files.walk(root.resolve("org/chatpadi/notify"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.equals("package-info.class"))
                    .map(name -> type(name.substring(0, name.length() - ".class".length())))
                    .filter(type -> Modifier.isPublic(type.getModifiers()))
                    .filter(type -> !type.isInterface() && !type.isEnum())
                    .collect(toSet());
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName("org.chatpadi.notify." + name);
        } catch (ClassNotFoundException broken) {
            throw new AssertionError(broken);
        }
    }
}
