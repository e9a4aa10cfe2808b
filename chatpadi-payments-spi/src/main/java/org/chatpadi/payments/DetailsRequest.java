package org.chatpadi.payments;

import java.util.Map;

/**
 * Hands in what a stuck refund asked for. Personal data: prints the names of the details only.
 *
 * @param stuck the refund that {@linkplain Refund.State#NEEDS_DETAILS needs details}
 * @param details a value for each name that {@link Refund#details} listed
 */
public record DetailsRequest(RefundQuery stuck, Map<String, String> details) {
    /** Longest value, in characters: {@value}. */
    public static final int DETAIL_MAX = 200;

    public DetailsRequest {
        Check.given(stuck, "DetailsRequest.stuck");
        Check.that(stuck.gatewayId() != null, "DetailsRequest.stuck", "must have a gatewayId");
        details = Map.copyOf(Check.given(details, "DetailsRequest.details"));
        Check.that(!details.isEmpty(), "DetailsRequest.details", "must not be empty");
        details.forEach((name, value) -> {
            Check.code(name, "DetailsRequest.details");
            Check.line(value, "DetailsRequest.details", DETAIL_MAX);
        });
    }

    @Override
    public String toString() {
        return "DetailsRequest[" + stuck + ", "
                + details.keySet().stream().sorted().toList() + "]";
    }
}
