package org.chatpadi.core.placement;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.chatpadi.core.order.ChargeKind;

/**
 * A charge as it came in.
 *
 * @param kind delivery, tax, discount or other
 * @param amount in major units of the order's currency, signed
 * @param followsLines whether it shrinks with the agreed quantities
 */
public record ChargeDraft(
        @NotNull(message = "is required") ChargeKind kind,
        @NotNull(message = "is required") BigDecimal amount,
        boolean followsLines) {}
