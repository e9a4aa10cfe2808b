package org.chatpadi.testkit.store;

import java.time.Duration;
import java.util.Optional;
import org.chatpadi.core.store.Storage;

/** A store that the kit can check. One check runs at a time, each on a store of its own; several threads of one check call at once. */
public interface StoreUnderTest {

    /** A store without any rows, in the place of the one before. */
    Storage open() throws Exception;

    /**
     * Makes leases and delays run out as if so much time had passed: a clock that can be set goes on, or all times that the store's own clock
     * wrote are put back. Never waits.
     */
    void pass(Duration time) throws Exception;

    /** A second instance on the rows of the one opened last, as a second process would open it; empty where instances share no rows. */
    default Optional<Storage> second() throws Exception {
        return Optional.empty();
    }

    /** How long two threads at once may take before they count as stuck; a minute unless said otherwise. */
    default Duration patience() {
        return Duration.ofMinutes(1);
    }

    /** How often two threads are let go at the same moment; 50 times unless said otherwise. */
    default int rounds() {
        return 50;
    }
}
