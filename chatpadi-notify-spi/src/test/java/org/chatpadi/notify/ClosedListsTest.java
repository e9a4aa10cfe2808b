package org.chatpadi.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosedListsTest {
    @ParameterizedTest
    @CsvSource({
        "Address, Email Phone Conversation Endpoint",
        "SendResult, Delivered Accepted Failure Unknown",
        "SendResult$Failure, Retry Refused",
        "Inbound, Reports Challenge Nothing Rejected",
    })
    void the_kinds_of_an_answer_are_pinned(String answer, String kinds) throws Exception {
        assertThat(Class.forName("org.chatpadi.notify." + answer).getPermittedSubclasses())
                .extracting(Class::getSimpleName)
                .containsExactly(kinds.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"Scope, MESSAGE ADDRESS CHANNEL", "Receipt$State, SENT DELIVERED FAILED"})
    void the_states_of_a_value_are_pinned(String type, String states) throws Exception {
        assertThat(Class.forName("org.chatpadi.notify." + type).getEnumConstants())
                .extracting(Object::toString)
                .containsExactly(states.split(" "));
    }

    @Test
    void no_kind_of_answer_can_be_made_but_by_a_factory() {
        assertThat(Samples.everything().stream().filter(Value.class::isInstance))
                .allSatisfy(
                        value -> assertThat(value.getClass().getConstructors()).isEmpty());
    }

    @Test
    void every_kind_is_matched_by_its_own_function() {
        assertThat(Stream.of(
                                SendResult.delivered("m-1"),
                                SendResult.accepted("m-1", Duration.ofHours(1)),
                                SendResult.retry(Scope.CHANNEL, Samples.REASON),
                                SendResult.refused(Scope.CHANNEL, Samples.REASON),
                                SendResult.unknown(Samples.REASON))
                        .map(it -> it.match(a -> 1, b -> 2, c -> 3, d -> 4, e -> 5)))
                .containsExactly(1, 2, 3, 4, 5);
        assertThat(Stream.of(
                                Inbound.receipts(List.of(Receipt.delivered("m-1", Samples.NOW)), Samples.REPLY),
                                Inbound.challenge(Samples.REPLY),
                                Inbound.nothing("messages", Samples.REPLY),
                                Inbound.rejected(Samples.REASON, Samples.REPLY))
                        .map(it -> it.match(a -> 1, b -> 2, c -> 3, d -> 4)))
                .containsExactly(1, 2, 3, 4);
        assertThat(Stream.of(
                                new Address.Email("ama@example.test"),
                                Samples.PHONE,
                                new Address.Conversation("telegram", "7"),
                                Samples.endpoint())
                        .map(it -> it.match(a -> 1, b -> 2, c -> 3, d -> 4)))
                .containsExactly(1, 2, 3, 4);
    }

    @Test
    void the_rules_are_numbered_without_a_gap() throws IOException {
        var text = Files.readString(Path.of("src/main/java/org/chatpadi/notify/package-info.java"));
        assertThat(Pattern.compile("<b>(NOT-\\d+)</b>").matcher(text).results().map(rule -> rule.group(1)))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 19)
                        .mapToObj(number -> "NOT-" + number)
                        .toList());
    }
}
