package org.chatpadi.core;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.chatpadi.core.order.Draw;
import org.chatpadi.core.order.OrderId;
import org.jspecify.annotations.Nullable;

/** Draws from the id source when first asked, and gives the same again: one per command. Not thread-safe. */
final class Drawn implements Draw {

    /** Digits and letters that are not mistaken for each other, without vowels. */
    private static final String ALPHABET = "23456789BCDFGHJKMNPQRSTVWXYZ";

    private static final int REFERENCE_LENGTH = 8;

    private final IdSource ids;
    private final Map<Integer, UUID> operations = new HashMap<>();
    private @Nullable OrderId order;
    private @Nullable String reference;

    Drawn(IdSource ids) {
        this.ids = ids;
    }

    @Override
    public UUID operation(int n) {
        return operations.computeIfAbsent(n, any -> ids.random());
    }

    @Override
    public OrderId order() {
        OrderId known = order;
        if (known == null) {
            known = OrderId.of(ids.timeOrdered().toString());
            order = known;
        }
        return known;
    }

    @Override
    public String reference() {
        String known = reference;
        if (known == null) {
            known = draw(ids);
            reference = known;
        }
        return known;
    }

    /** For example {@code K7Q2-9FXM}: 28^8, some 3.8 × 10^11; a taken one is drawn again. */
    private static String draw(IdSource ids) {
        StringBuilder text = new StringBuilder();
        UUID bits = ids.random();
        long rest = (bits.getMostSignificantBits() >>> 16) ^ (bits.getLeastSignificantBits() & 0xFFFFFFFFFFFFL);
        for (int i = 0; i < REFERENCE_LENGTH; i++) {
            if (i == REFERENCE_LENGTH / 2) {
                text.append('-');
            }
            text.append(ALPHABET.charAt((int) (rest % ALPHABET.length())));
            rest /= ALPHABET.length();
        }
        return text.toString();
    }
}
