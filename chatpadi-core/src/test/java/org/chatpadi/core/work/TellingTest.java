package org.chatpadi.core.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.chatpadi.core.cancellation.Cancel;
import org.chatpadi.core.fulfilment.StartProcessing;
import org.chatpadi.core.notes.CorrectContact;
import org.chatpadi.core.notes.EraseCustomer;
import org.chatpadi.core.order.Contact;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.Personal;
import org.chatpadi.notify.Address;
import org.chatpadi.notify.Notification;
import org.chatpadi.notify.Scope;
import org.chatpadi.notify.SendResult;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Messages of many orders at once. */
class TellingTest {

    private static final Contact ESI = new Contact(Personal.of("Esi Arthur"), null, Personal.of("esi@example.com"));

    private final World world = new World();

    private SendResult delivered() {
        world.mail.delivered.add(world.mail.tried.get(world.mail.tried.size() - 1));
        return SendResult.delivered("m-1");
    }

    @Test
    void they_are_read_together_and_written_down_together() {
        for (int i = 0; i < 10; i++) {
            world.onDelivery(100);
        }
        world.round();
        assertThat(world.mail.delivered).hasSize(10);
        assertThat(world.storage.asked("excerpts")).isEqualTo(1);
        assertThat(world.storage.asked("done")).isEqualTo(1);
        assertThat(world.storage.asked("load")).isZero();
    }

    @Test
    void whoever_is_corrected_while_another_is_told_slowly_is_reached_where_he_is_now() {
        world.onDelivery(100);
        OrderId second = world.onDelivery(70);
        world.mail.then(() -> {
            world.pass(Duration.ofSeconds(2)).seller(second, CorrectContact.to(ESI));
            return delivered();
        });
        world.round();
        assertThat(world.mail.delivered)
                .extracting(Notification::to)
                .containsExactly(new Address.Email("ama@example.com"), new Address.Email("esi@example.com"));
    }

    @Test
    void whoever_is_erased_while_another_is_told_slowly_is_told_nothing_more() {
        world.onDelivery(100);
        OrderId second = world.onDelivery(70);
        world.mail.then(() -> {
            world.pass(Duration.ofSeconds(2))
                    .seller(second, Cancel.outOfStock("Sold."))
                    .seller(second, EraseCustomer.now());
            return delivered();
        });
        world.drain();
        assertThat(world.mail.texts()).singleElement().asString().contains("K-1");
    }

    @Test
    @Tag("F54")
    @Tag("X4")
    void nothing_passes_a_message_that_is_refused_before_it_is_parked() {
        OrderId order = world.onDelivery(100);
        world.seller(order, StartProcessing.now());
        world.mail.then(() -> SendResult.refused(Scope.MESSAGE, FakeChannel.WHY));
        world.mail.then(() -> {
            assertThat(world.parkedFor()).containsExactly("channel-down");
            return delivered();
        });
        world.drain();
        assertThat(world.mail.kinds()).containsExactly("processing");
    }

    @Test
    @Tag("F57")
    @Tag("X3")
    @Tag("X4")
    void what_was_sent_and_not_written_down_goes_out_again_in_order_under_its_ids() {
        OrderId order = world.onDelivery(100);
        world.seller(order, StartProcessing.now());
        world.mail.then(this::delivered);
        world.mail.then(() -> {
            world.storage.down(true);
            return delivered();
        });
        world.round();
        world.storage.down(false);
        world.pass(WorkSettings.DEFAULT_LEASE).drain();
        assertThat(world.mail.kinds()).containsExactly("confirmed", "processing", "confirmed", "processing");
        assertThat(world.mail.delivered.stream().map(Notification::id).distinct())
                .hasSize(2);
    }

    @Test
    @Tag("X6")
    void a_wording_that_breaks_on_one_message_breaks_no_other() {
        world.wording((notice, locale, facts) -> {
            if ("K-1".equals(facts.get("ref"))) {
                throw new IllegalStateException("a bug");
            }
            return Wording.standard().say(notice, locale, facts);
        });
        world.onDelivery(100);
        world.onDelivery(70);
        world.drain();
        assertThat(world.mail.texts()).singleElement().asString().contains("K-2");
    }
}
