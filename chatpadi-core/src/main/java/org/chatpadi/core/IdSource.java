package org.chatpadi.core;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.security.SecureRandom;
import java.util.UUID;

/** Where identifiers come from. Thread-safe. */
public interface IdSource {

    /** Time-ordered, for orders and commands. */
    UUID timeOrdered();

    /** Random, version 4: what gateways know an attempt or a refund by. */
    UUID random();

    /** Unguessable bytes. */
    byte[] bytes(int length);

    /** UUIDv7 and version-4 UUIDs from a {@link SecureRandom}. */
    static IdSource secure() {
        SecureRandom random = new SecureRandom();
        NoArgGenerator ordered = Generators.timeBasedEpochGenerator(random);
        NoArgGenerator any = Generators.randomBasedGenerator(random);
        return new IdSource() {
            @Override
            public UUID timeOrdered() {
                return ordered.generate();
            }

            @Override
            public UUID random() {
                return any.generate();
            }

            @Override
            public byte[] bytes(int length) {
                byte[] bytes = new byte[length];
                random.nextBytes(bytes);
                return bytes;
            }
        };
    }
}
