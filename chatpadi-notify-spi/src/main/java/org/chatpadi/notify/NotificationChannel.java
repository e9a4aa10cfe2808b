package org.chatpadi.notify;

import java.util.Optional;

/**
 * One way to reach people: a mail account, a messenger number, an SMS sender. Thread-safe; only {@link #send} uses the
 * network.
 */
public interface NotificationChannel {
    /**
     * The stable code of this channel within its shop, such as {@code whatsapp}: 1 to 64 of a-z, 0-9, dot, hyphen and
     * underscore. Stored with every delivery.
     */
    String name();

    /** What the adapter vouches for; the same for the life of the instance. */
    Capabilities capabilities();

    /** Whether the channel could reach such an address: by its kind and settings alone, without asking anybody. */
    boolean serves(Address to);

    /** Sends one message, once; the core decides whether and when it is sent again (NOT-5). */
    SendResult send(Notification notification);

    /** The reader of this channel's receipts; empty: it has none, and {@link #send} has the last word. */
    default Optional<Receipts> receipts() {
        return Optional.empty();
    }
}
