package org.chatpadi.payments;

/** The gateway answered, and has nothing under what was asked. An outage is {@link NoAnswer}, never this. */
public final class NotFound extends Value implements PaymentAnswer, RefundAnswer {
    static final NotFound INSTANCE = new NotFound();

    private NotFound() {}
}
