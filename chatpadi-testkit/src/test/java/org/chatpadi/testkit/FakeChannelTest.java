package org.chatpadi.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.chatpadi.notify.Address;
import org.chatpadi.notify.Notification;
import org.chatpadi.notify.Scope;
import org.chatpadi.notify.SendResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FakeChannelTest {

    private static final Address AMA = new Address.Email("ama@example.com");

    private final FakeChannel mail = FakeChannel.mail("mail");

    private static Notification message(String id, String kind, int attempt) {
        return new Notification(
                id,
                kind,
                attempt,
                AMA,
                Locale.ENGLISH,
                ZoneOffset.UTC,
                "Your order",
                "It is on its way.",
                Map.of(),
                null);
    }

    @Test
    void what_is_sent_arrives_and_can_be_asked_for() {
        assertThat(mail.send(message("m-1", "placed", 1))).isEqualTo(SendResult.delivered("mail-m-1"));
        mail.send(message("m-2", "confirmed", 1));
        mail.send(message("m-2", "confirmed", 2));

        assertThat(mail.kinds()).containsExactly("placed", "confirmed", "confirmed");
        assertThat(mail.ofKind("placed")).hasSize(1);
        assertThat(mail.to(AMA)).hasSize(3);
        assertThat(mail.duplicates()).containsExactly(Map.entry("m-2", 2L));
    }

    @ParameterizedTest
    @CsvSource({"REFUSE_MESSAGE,MESSAGE", "REFUSE_ADDRESS,ADDRESS", "REFUSE_CHANNEL,CHANNEL"})
    void a_refusal_has_its_scope_and_nothing_arrives(ChannelFault fault, Scope scope) {
        SendResult result = mail.next(fault).send(message("m-1", "placed", 1));
        assertThat(result)
                .isInstanceOfSatisfying(
                        SendResult.Refused.class,
                        refused -> assertThat(refused.scope()).isEqualTo(scope));
        assertThat(mail.arrived()).isEmpty();
        assertThat(mail.tried()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"RETRY_MESSAGE,MESSAGE", "RETRY_ADDRESS,ADDRESS", "RETRY_CHANNEL,CHANNEL"})
    void a_retry_has_its_scope_and_nothing_arrives(ChannelFault fault, Scope scope) {
        SendResult result = mail.next(fault).send(message("m-1", "placed", 1));
        assertThat(result).isInstanceOfSatisfying(SendResult.Retry.class, retry -> {
            assertThat(retry.scope()).isEqualTo(scope);
            assertThat(retry.after().isPresent()).isEqualTo(fault == ChannelFault.RETRY_CHANNEL);
        });
        assertThat(mail.arrived()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"UNKNOWN_BEFORE", "UNKNOWN_AFTER"})
    void an_unknown_sending_arrives_or_not(ChannelFault fault) {
        assertThat(mail.next(fault).send(message("m-1", "placed", 1))).isInstanceOf(SendResult.Unknown.class);
        assertThat(mail.arrived()).hasSize(fault.arrives() ? 1 : 0);
    }

    @ParameterizedTest
    @EnumSource(names = {"HANG_BEFORE", "HANG_AFTER"})
    void a_sending_that_hangs_ends_when_it_is_released(ChannelFault fault)
            throws ExecutionException, InterruptedException {
        mail.next(fault);
        CompletableFuture<SendResult> hanging =
                CompletableFuture.supplyAsync(() -> mail.send(message("m-1", "placed", 1)));
        while (!hanging.isDone()) {
            mail.release();
            Thread.onSpinWait();
        }
        assertThat(hanging.get()).isInstanceOf(SendResult.Unknown.class);
        assertThat(mail.arrived()).hasSize(fault.arrives() ? 1 : 0);
    }

    @ParameterizedTest
    @EnumSource(names = {"THROW", "THROW_AFTER", "ERROR", "ERROR_AFTER"})
    void F100_a_sending_throws(ChannelFault fault) {
        assertThatThrownBy(() -> mail.next(fault).send(message("m-1", "placed", 1)))
                .isInstanceOf(fault.name().startsWith("ERROR") ? LinkageError.class : IllegalStateException.class);
        assertThat(mail.arrived()).hasSize(fault.arrives() ? 1 : 0);
    }

    @ParameterizedTest
    @EnumSource(names = {"NULL", "NULL_AFTER"})
    void F100_a_sending_returns_null(ChannelFault fault) {
        assertThat(mail.next(fault).send(message("m-1", "placed", 1))).isNull();
        assertThat(mail.arrived()).hasSize(fault.arrives() ? 1 : 0);
    }

    @Test
    void a_poison_message_fails_whenever_it_is_sent_and_others_pass() {
        mail.when(message -> message.kind().equals("placed"), ChannelFault.REFUSE_MESSAGE);
        mail.send(message("m-1", "placed", 1));
        mail.send(message("m-2", "confirmed", 1));
        mail.send(message("m-1", "placed", 2));
        assertThat(mail.kinds()).containsExactly("confirmed");
        assertThat(mail.fired(ChannelFault.REFUSE_MESSAGE)).isEqualTo(2);

        mail.calm().send(message("m-1", "placed", 3));
        assertThat(mail.kinds()).containsExactly("confirmed", "placed");
    }

    @Test
    void a_channel_serves_the_addresses_of_its_kind() {
        Address phone = new Address.Phone("+233244123456");
        Address chat = new Address.Conversation("whatsapp", "c-1");
        assertThat(mail.serves(AMA)).isTrue();
        assertThat(mail.serves(phone)).isFalse();
        assertThat(FakeChannel.phone("sms").serves(phone)).isTrue();
        assertThat(FakeChannel.messenger("whatsapp").serves(chat)).isTrue();
        assertThat(FakeChannel.messenger("telegram").serves(chat)).isFalse();
    }
}
