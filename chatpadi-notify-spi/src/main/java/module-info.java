/**
 * What an integrator of a message channel, or of a sink for events, implements.
 *
 * <p>Everything stands in {@link org.chatpadi.notify}: its package documentation carries the numbered rules.
 */
module org.chatpadi.notify {
    requires static transitive org.jspecify;

    exports org.chatpadi.notify;
}
