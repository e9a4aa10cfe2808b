package org.chatpadi.payments;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Our own reference of one attempt or one refund: random, committed before the first call, the same on every
 * submission of the same operation (rule PAY-7).
 *
 * @param value a random UUID (version 4, variant 2: gateways such as MTN MoMo refuse others)
 */
public record OperationId(UUID value) {
    private static final Pattern CANONICAL =
            Pattern.compile("\\p{XDigit}{8}-\\p{XDigit}{4}-4\\p{XDigit}{3}-[89abAB]\\p{XDigit}{3}-\\p{XDigit}{12}");

    public OperationId {
        Check.given(value, "OperationId.value");
        Check.that(value.version() == 4 && value.variant() == 2, "OperationId.value", "must be a version-4 UUID");
    }

    /** Reads what a gateway echoes: empty for anything but the canonical text of a version-4 UUID; never throws. */
    public static Optional<OperationId> parse(@Nullable String text) {
        return text != null && CANONICAL.matcher(text).matches()
                ? Optional.of(new OperationId(UUID.fromString(text)))
                : Optional.empty();
    }

    /** The UUID's canonical text in lower case: the form to send. */
    @Override
    public String toString() {
        return value.toString();
    }
}
