package org.chatpadi.core.placement;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.chatpadi.core.order.Quantities;

/**
 * A line as it came in.
 *
 * @param product the shop's own code
 * @param price of one unit in major units of the order's currency, with no more digits than the currency has; 0 or more
 */
public record LineDraft(
        @NotNull(message = "is required") @CleanText String product,
        @NotNull(message = "is required") @CleanText String name,

        @Min(value = 1, message = "must be at least {value}")
        @Max(value = Quantities.MAX, message = "must be at most {value}")
        long quantity,

        @NotNull(message = "is required") BigDecimal price) {}
