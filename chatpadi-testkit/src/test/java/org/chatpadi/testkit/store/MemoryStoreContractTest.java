package org.chatpadi.testkit.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.Duration;
import java.util.stream.Stream;
import org.chatpadi.core.store.MemoryStore;
import org.chatpadi.core.store.Storage;
import org.chatpadi.testkit.SettableClock;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class MemoryStoreContractTest {

    private final StoreUnderTest store = new StoreUnderTest() {
        private SettableClock clock = SettableClock.atStart();

        @Override
        public Storage open() {
            clock = SettableClock.atStart();
            return MemoryStore.on(clock);
        }

        @Override
        public void pass(Duration time) {
            clock.advance(time);
        }
    };

    @TestFactory
    Stream<DynamicTest> the_store_in_memory_keeps_every_rule() {
        return StoreContract.rules().stream()
                .map(rule -> dynamicTest(rule.toString(), () -> {
                    rule.skipped(store).ifPresent(why -> assumeTrue(false, why));
                    rule.check(store);
                }));
    }
}
