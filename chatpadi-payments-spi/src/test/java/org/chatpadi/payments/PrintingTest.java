package org.chatpadi.payments;

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
                        .doesNotContain(Samples.CANARY_PHONE)
                        .doesNotContain("5550199"));
    }

    @Test
    void every_public_type_with_values_stands_in_the_samples() throws Exception {
        assertThat(Samples.everything().stream().map(Object::getClass).collect(toSet()))
                .containsExactlyInAnyOrderElementsOf(publicTypesWithValues());
    }

    @Test
    void ids_and_amounts_stay_readable() {
        assertThat(Samples.startRequest())
                .hasToString("StartRequest[3b241101-e2bb-4255-8caf-4136c566a962, GHS 100.00, redacted]");
        assertThat(Samples.REASON).hasToString("Reason[insufficient-balance]");
        assertThat(Samples.MEMO).hasToString("Memo[transaction]");
        assertThat(RefundResult.accepted(Refund.succeeded("700001", Samples.FIFTY))
                        .toString())
                .contains("700001", "SUCCEEDED", "GHS 50.00");
    }

    private static Set<Class<?>> publicTypesWithValues() throws IOException, URISyntaxException {
        var root = Path.of(PaymentGateway.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (var files = Files.walk(root.resolve("org/chatpadi/payments"))) {
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
            return Class.forName("org.chatpadi.payments." + name);
        } catch (ClassNotFoundException broken) {
            throw new AssertionError(broken);
        }
    }
}
