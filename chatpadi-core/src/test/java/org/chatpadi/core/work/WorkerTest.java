package org.chatpadi.core.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.chatpadi.core.cancellation.Cancel;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.RefundState;
import org.chatpadi.core.order.Texts;
import org.chatpadi.notify.Capabilities;
import org.chatpadi.notify.Notification;
import org.chatpadi.notify.SendResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WorkerTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final World world = new World();
    private final CountDownLatch hanging = new CountDownLatch(1);

    @AfterEach
    void letGo() {
        hanging.countDown();
    }

    private SendResult hang() {
        try {
            hanging.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return SendResult.delivered("late");
    }

    /** Not even an interrupt ends it. */
    private SendResult hangDeaf() {
        boolean over = false;
        while (!over) {
            try {
                hanging.await();
                over = true;
            } catch (InterruptedException ignored) {
                over = hanging.getCount() == 0;
            }
        }
        return SendResult.delivered("late");
    }

    @Test
    void a_round_tells_how_many_rows_it_took_up() {
        Worker worker = world.worker();
        world.onDelivery(100);
        world.onDelivery(100);
        assertThat(worker.runOnce()).isEqualTo(2);
        assertThat(worker.runOnce()).isZero();
        worker.close(SECOND);
    }

    @Test
    @Tag("F54")
    void a_message_about_an_order_that_cannot_be_read_is_parked_in_the_end_and_holds_up_no_other() {
        OrderId broken = world.onDelivery(100);
        world.storage.unreadable(broken);
        world.onDelivery(100);

        world.drain();
        assertThat(world.mail.delivered).hasSize(1);
        world.live(Duration.ofDays(6), Duration.ofHours(6));
        assertThat(world.parkedRows()).extracting(row -> row.work().order()).containsOnly(broken);
        assertThat(world.parkedFor()).containsOnly("unreadable");
    }

    @Test
    void a_started_worker_works_by_itself_when_it_is_woken() throws InterruptedException {
        CountDownLatch sent = new CountDownLatch(1);
        world.mail.then(() -> {
            sent.countDown();
            return SendResult.delivered("m-1");
        });
        Worker worker = world.settings(WorkSettings.defaults().withPoll(Duration.ofHours(1)))
                .worker();
        worker.start();
        worker.start();
        world.onDelivery(100);
        worker.wake();
        assertThat(sent.await(20, TimeUnit.SECONDS)).isTrue();
        worker.close(SECOND);
    }

    @Test
    void a_started_worker_finds_due_rows_without_being_woken() throws InterruptedException {
        CountDownLatch sent = new CountDownLatch(1);
        world.mail.then(() -> {
            sent.countDown();
            return SendResult.delivered("m-1");
        });
        Worker worker = world.settings(WorkSettings.defaults().withPoll(Duration.ofMillis(5)))
                .worker();
        worker.start();
        world.onDelivery(100);
        assertThat(sent.await(20, TimeUnit.SECONDS)).isTrue();
        worker.close(SECOND);
    }

    @Test
    @Tag("L3")
    void closing_gives_back_what_was_not_worked_on_and_stops_what_hangs() throws InterruptedException {
        CountDownLatch called = new CountDownLatch(1);
        world.mail.then(() -> {
            called.countDown();
            return hang();
        });
        world.onDelivery(100);
        OrderId second = world.onDelivery(100);
        Worker worker = world.settings(WorkSettings.defaults().withThreads(1)).worker();
        worker.start();
        worker.wake();
        assertThat(called.await(20, TimeUnit.SECONDS)).isTrue();
        worker.close(Duration.ofSeconds(2));
        assertThat(worker.runOnce()).isZero();
        assertThat(world.storage.work().claim(World.KENTE, "test", 10, SECOND))
                .extracting(lease -> lease.work().order())
                .containsExactly(second);
    }

    @Test
    @Tag("F100")
    void a_call_that_hangs_is_unknown_after_its_limit_and_holds_nobody_up() {
        world.mail
                .can(Capabilities.least().withCallLimit(SECOND).withDuplicateSafe())
                .then(this::hang);
        world.onDelivery(100);
        world.onDelivery(70);
        world.drain();
        assertThat(world.mail.delivered).hasSize(1);
        assertThat(world.mail.texts().get(0)).contains("K-2");
        world.pass(Duration.ofSeconds(6)).drain();
        assertThat(world.mail.delivered).hasSize(2);
    }

    @Test
    @Tag("F65")
    @Tag("F100")
    void an_adapter_whose_calls_all_hang_is_called_no_more_than_it_has_places() {
        world.settings(WorkSettings.defaults().withInFlight(2));
        world.mail.can(Capabilities.least().withCallLimit(SECOND)).always(this::hangDeaf);
        for (int i = 0; i < 5; i++) {
            world.onDelivery(100);
        }
        Worker worker = world.worker();
        worker.runOnce();
        assertThat(world.mail.tried).hasSize(2);
        hanging.countDown();
        worker.close(SECOND);
    }

    @Test
    @Tag("M6")
    void a_refund_that_was_given_back_unworked_is_in_no_doubt() {
        world.gateway.can(org.chatpadi.payments.Capabilities.least());
        OrderId order = world.paid(100);
        world.seller(order, Cancel.outOfStock("Sold."));
        Worker closing = world.worker();
        world.mail.then(() -> {
            closing.close(Duration.ZERO);
            return SendResult.delivered("m-1");
        });
        closing.runOnce();
        assertThat(world.gateway.submissions).isEmpty();
        world.drain();
        assertThat(world.refund(order, 1).state()).isEqualTo(RefundState.SUCCEEDED);
    }

    @Test
    void each_worker_claims_under_a_name_of_its_own_that_says_where_it_runs() {
        world.onDelivery(100);
        world.round();
        world.onDelivery(100);
        world.round();

        String process = "-" + ProcessHandle.current().pid() + "-";
        assertThat(world.storage.workers())
                .hasSize(2)
                .allSatisfy(name -> assertThat(Texts.id(name, "name")).contains(process));
    }

    @Test
    void a_worker_claims_under_the_name_it_was_given() {
        world.onDelivery(100);
        world.settings(WorkSettings.defaults().withName("till-2")).round();

        assertThat(world.storage.workers()).containsExactly("till-2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkSettings.defaults().withName("till 2"))
                .withMessage("name: only A-Z a-z 0-9 . _ : - are allowed, at index 4");
    }

    @Test
    void rows_of_a_shop_that_the_directory_does_not_know_are_left_alone() {
        world.onDelivery(100);
        Worker worker = Worker.of(new WorkSetup(
                world.storage,
                world,
                shop -> java.util.Optional.empty(),
                shop -> List.of(),
                shop -> List.of(),
                Wording.standard(),
                world.tokens,
                Links.none(),
                world.clock,
                WorkSettings.defaults(),
                WorkListener.none()));
        assertThat(worker.runOnce()).isZero();
        worker.close(SECOND);
        world.drain();
        assertThat(world.mail.delivered).hasSize(1);
    }

    @Test
    @Tag("L2")
    @Tag("X3")
    void a_store_that_goes_down_and_comes_back_loses_no_row_and_repeats_at_most_what_was_not_written_down() {
        world.mail.then(() -> {
            world.storage.down(true);
            return SendResult.delivered("m-1");
        });
        world.onDelivery(100);
        world.onDelivery(70);
        world.round();
        world.storage.down(false);
        world.live(Duration.ofMinutes(10), Duration.ofMinutes(1));
        assertThat(world.mail.delivered.stream().map(Notification::id).distinct())
                .hasSize(2);
        assertThat(world.mail.tried).hasSize(4);
        assertThat(world.storage.work().due(10)).isEmpty();
    }
}
