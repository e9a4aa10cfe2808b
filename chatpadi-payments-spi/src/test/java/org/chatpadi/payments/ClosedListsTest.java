package org.chatpadi.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        "StartResult, Redirect Prompted CodeNeeded Refused NotDone Unknown",
        "PaymentAnswer, Found NotFound NoAnswer",
        "RefundResult, Accepted Refused NotDone Unknown",
        "RefundAnswer, Found Ambiguous NotFound NoAnswer",
        "StatementAnswer, Page NoAnswer",
        "Callback, Notices Nothing Rejected",
        "Notice, OfPayment OfRefund OfChargeback",
    })
    void the_kinds_of_an_answer_are_pinned(String answer, String kinds) throws Exception {
        assertThat(Class.forName("org.chatpadi.payments." + answer).getPermittedSubclasses())
                .extracting(Class::getSimpleName)
                .containsExactly(kinds.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "Operation, PAYMENT REFUND",
        "Payment$State, PENDING CAPTURED FAILED REVERSED",
        "Payment$Mode, LIVE TEST",
        "Refund$State, PENDING SUCCEEDED NEEDS_DETAILS FAILED",
        "Notice$ChargebackState, OPENED WON LOST",
        "Capabilities$RefundLookUp, NONE INFERRED EXACT",
        "Capabilities$PartialRefunds, NONE ONE REPEATED",
    })
    void the_states_of_a_value_are_pinned(String type, String states) throws Exception {
        assertThat(Class.forName("org.chatpadi.payments." + type).getEnumConstants())
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
                                StartResult.redirect(Samples.LINK, null, Samples.MEMO),
                                StartResult.prompted("", Samples.NOW, Samples.MEMO),
                                StartResult.codeNeeded("", Samples.MEMO),
                                StartResult.refused(Samples.REASON),
                                StartResult.notDone(Samples.REASON),
                                StartResult.unknown(Samples.REASON, Samples.MEMO))
                        .map(it -> it.match(a -> 1, b -> 2, c -> 3, d -> 4, e -> 5, f -> 6)))
                .containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(Stream.of(
                                RefundResult.accepted(Samples.refund()),
                                RefundResult.refused(Samples.REASON),
                                RefundResult.notDone(Samples.REASON),
                                RefundResult.unknown(Samples.REASON, Samples.MEMO))
                        .map(it -> it.match(a -> 1, b -> 2, c -> 3, d -> 4)))
                .containsExactly(1, 2, 3, 4);
        assertThat(Stream.of(
                                RefundAnswer.found(Samples.refund()),
                                RefundAnswer.ambiguous(List.of(Samples.refund(), Samples.refund())),
                                RefundAnswer.notFound(),
                                RefundAnswer.noAnswer(Samples.REASON))
                        .map(it -> it.match(a -> 1, b -> 2, c -> 3, d -> 4)))
                .containsExactly(1, 2, 3, 4);
        assertThat(Stream.of(
                                PaymentAnswer.found(List.of(Samples.payment())),
                                PaymentAnswer.notFound(),
                                PaymentAnswer.noAnswer(Samples.REASON))
                        .map(it -> it.match(a -> 1, b -> 2, c -> 3)))
                .containsExactly(1, 2, 3);
        assertThat(Stream.of(
                                Callback.notices(List.of(Samples.chargeback()), Samples.REPLY),
                                Callback.nothing("ping", Samples.REPLY),
                                Callback.rejected(Samples.REASON, Samples.REPLY))
                        .map(it -> it.match(a -> 1, b -> 2, c -> 3)))
                .containsExactly(1, 2, 3);
        assertThat(Stream.of(
                                Notice.payment("a", Samples.ATTEMPT, null),
                                Notice.refund("b", Samples.REFUND, null, null, null),
                                Samples.chargeback())
                        .map(it -> it.match(a -> 1, b -> 2, c -> 3)))
                .containsExactly(1, 2, 3);
        assertThat(Stream.of(StatementAnswer.page(List.of(), List.of(), null), StatementAnswer.noAnswer(Samples.REASON))
                        .map(it -> it.match(a -> 1, b -> 2)))
                .containsExactly(1, 2);
    }

    @Test
    void the_rules_are_numbered_without_a_gap() throws IOException {
        var text = Files.readString(Path.of("src/main/java/org/chatpadi/payments/package-info.java"));
        assertThat(Pattern.compile("<b>(PAY-\\d+)</b>").matcher(text).results().map(rule -> rule.group(1)))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 27)
                        .mapToObj(number -> "PAY-" + number)
                        .toList());
    }
}
