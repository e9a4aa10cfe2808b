package org.chatpadi.core.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Tag("F100")
@Timeout(30)
class CallsTest {

    private static final Duration SHORT = Duration.ofMillis(50);
    private static final Duration LONG = Duration.ofSeconds(20);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch hanging = new CountDownLatch(1);
    private final List<String> told = Collections.synchronizedList(new ArrayList<>());
    private final List<Thread> on = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void let_go() {
        hanging.countDown();
        threads.shutdownNow();
    }

    private Calls.Call<String> call(String name, Duration limit, Callable<@Nullable String> made) {
        return new Calls.Call<>(
                name,
                limit,
                () -> {
                    on.add(Thread.currentThread());
                    return made.call();
                },
                called -> told.add(name + ":" + (called.value() != null ? called.value() : called.failure())));
    }

    private void make(int inFlight, Calls.Call<?>... calls) {
        Iterator<Calls.Call<?>> all = List.of(calls).iterator();
        new Calls(threads, inFlight).make(() -> all.hasNext() ? all.next() : null);
    }

    private @Nullable String hangDeaf() {
        boolean over = false;
        while (!over) {
            try {
                hanging.await();
                over = true;
            } catch (InterruptedException ignored) {
                over = hanging.getCount() == 0;
            }
        }
        return null;
    }

    @Test
    void calls_that_answer_in_time_share_a_thread_and_go_in_order() {
        make(8, call("a", LONG, () -> "1"), call("b", LONG, () -> "2"), call("a", LONG, () -> "3"));
        assertThat(told).containsExactly("a:1", "b:2", "a:3");
        assertThat(on.stream().distinct()).hasSize(1);
    }

    @Test
    void what_breaks_or_says_nothing_is_told_and_the_next_goes_on() {
        make(
                8,
                call("a", LONG, () -> null),
                call("b", LONG, () -> {
                    throw new StackOverflowError();
                }),
                call("c", LONG, () -> "3"));
        assertThat(told).containsExactly("a:null", "b:threw", "c:3");
    }

    @Test
    void behind_a_call_that_hangs_the_others_go_on_by_another_thread() {
        make(8, call("a", LONG, () -> "1"), call("b", SHORT, this::hangDeaf), call("c", LONG, () -> "3"));
        assertThat(told).containsExactly("a:1", "b:time-out", "c:3");
        assertThat(on.get(2)).isNotEqualTo(on.get(1));
    }

    @Test
    @Tag("F65")
    void a_call_that_hangs_keeps_its_place_until_it_ends() {
        make(1, call("a", SHORT, this::hangDeaf), call("a", LONG, () -> "2"), call("b", LONG, () -> "3"));
        assertThat(told).containsExactly("a:time-out", "a:busy", "b:3");
    }

    @Test
    void a_late_answer_is_heard_by_nobody() throws InterruptedException {
        make(8, call("a", SHORT, this::hangDeaf), call("b", LONG, () -> "2"));
        hanging.countDown();
        on.get(0).interrupt();
        threads.shutdown();
        assertThat(threads.awaitTermination(20, java.util.concurrent.TimeUnit.SECONDS))
                .isTrue();
        assertThat(told).containsExactly("a:time-out", "b:2");
    }

    @Test
    void an_interrupt_that_an_adapter_leaves_behind_is_not_for_the_next() {
        make(
                8,
                call("a", LONG, () -> {
                    Thread.currentThread().interrupt();
                    return "1";
                }),
                call("b", LONG, () -> Boolean.toString(Thread.currentThread().isInterrupted())));
        assertThat(told).containsExactly("a:1", "b:false");
    }

    @Test
    @Tag("L3")
    void whoever_is_interrupted_gives_up_the_call_and_makes_no_other() {
        Thread caller = Thread.currentThread();
        make(
                8,
                call("a", LONG, () -> {
                    caller.interrupt();
                    return hangDeaf();
                }),
                call("b", LONG, () -> "2"));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(told).containsExactly("a:interrupted");
    }

    @Test
    void without_a_thread_no_call_is_made() {
        threads.shutdown();
        make(8, call("a", LONG, () -> "1"), call("b", LONG, () -> "2"));
        assertThat(told).containsExactly("a:no-thread", "b:no-thread");
        assertThat(on).isEmpty();
    }
}
