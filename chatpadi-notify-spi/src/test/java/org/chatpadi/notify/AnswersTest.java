package org.chatpadi.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnswersTest {
    @Test
    void the_channels_words_never_make_a_certain_answer_throw() {
        assertThat(new Reason("low", "a\r\nb\0c\ud83d" + "x".repeat(10_000)).text())
                .hasSize(Reason.TEXT_MAX)
                .startsWith("a  b c xx");
        assertThat(after(Duration.ofDays(9_999))).contains(Capabilities.WAIT_MAX);
        assertThat(after(Duration.ofSeconds(-1))).isEmpty();
        assertThat(after(null)).isEmpty();
    }

    private static Optional<Duration> after(@Nullable Duration asked) {
        return SendResult.retry(Scope.CHANNEL, asked, Samples.REASON)
                .match(
                        d -> Optional.empty(),
                        a -> Optional.empty(),
                        SendResult.Retry::after,
                        r -> Optional.empty(),
                        u -> Optional.empty());
    }

    @Test
    void a_receipt_fails_for_the_same_reasons_as_a_sending() {
        var failure = SendResult.refused(Scope.ADDRESS, Samples.REASON);
        var receipt = Receipt.failed("m-1", Samples.NOW, failure).withMessageId("ntf-555");
        assertThat(receipt.failure()).contains(failure);
        assertThat(receipt.state()).isEqualTo(Receipt.State.FAILED);
        assertThat(receipt.messageId()).contains("ntf-555");
        assertThat(Receipt.delivered("m-1", Samples.NOW).failure()).isEmpty();
        assertThat(Receipt.sent("m-1", Samples.NOW).messageId()).isEmpty();
    }

    @Test
    void answers_compare_by_value() {
        assertThat(Samples.everything()).hasSameElementsAs(Samples.everything());
        assertThat(SendResult.unknown(Samples.REASON))
                .isNotEqualTo(SendResult.unknown(Samples.REASON, Duration.ofHours(1)));
    }

    @Test
    void receipts_are_copied_and_at_least_one() {
        var receipts = new ArrayList<>(List.of(Receipt.delivered("m-1", Samples.NOW)));
        var inbound = Inbound.receipts(receipts, Reply.ok());
        receipts.clear();
        int size = inbound.match(reports -> reports.receipts().size(), c -> 0, n -> 0, r -> 0);
        assertThat(size).isOne();
        assertThatIllegalArgumentException().isThrownBy(() -> Inbound.receipts(List.of(), Reply.ok()));
    }

    @Test
    void a_wait_for_a_receipt_is_cut_to_a_week() {
        Duration within = SendResult.accepted("m-1", Duration.ofDays(30))
                .match(
                        d -> Duration.ZERO,
                        SendResult.Accepted::receiptWithin,
                        r -> Duration.ZERO,
                        f -> Duration.ZERO,
                        u -> Duration.ZERO);
        assertThat(within).isEqualTo(Capabilities.WAIT_MAX);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SendResult.accepted("m-1", Duration.ofDays(-1)))
                .withMessage("Accepted.receiptWithin must not be negative");
    }

    @Test
    void the_least_capabilities_promise_nothing() {
        assertThat(Capabilities.least().duplicateSafe()).isFalse();
        assertThat(Capabilities.least().receipts()).isFalse();
        assertThat(Capabilities.least().callLimit()).isEqualTo(Capabilities.DEFAULT_CALL_LIMIT);
        var all = Capabilities.least().withDuplicateSafe().withReceipts().withCallLimit(Duration.ofSeconds(5));
        assertThat(all.duplicateSafe()).isTrue();
        assertThat(all.receipts()).isTrue();
        assertThat(all.callLimit()).isEqualTo(Duration.ofSeconds(5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Capabilities.least().withCallLimit(Duration.ZERO))
                .withMessage("Capabilities.callLimit must be from PT0.001S to PT2M");
    }
}
