package org.chatpadi.notify;

/** One way to tell machines: outgoing webhooks, a message broker. Thread-safe; only {@link #publish} uses the network. */
public interface EventSink {
    /** The stable code of this sink within its shop, such as {@code webhook}; as for a channel. */
    String name();

    /** What the adapter vouches for; the same for the life of the instance. */
    Capabilities capabilities();

    /** Publishes one event, once; the core decides whether and when it is published again (NOT-5). */
    SendResult publish(EventNotice notice);
}
