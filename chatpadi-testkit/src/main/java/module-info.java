/**
 * For tests: a fixture for hosts, fakes of the outside world that fail on demand, orders decided without a store, the contract kit of the store
 * port, generators.
 *
 * <p>{@link org.chatpadi.testkit} needs no test framework; {@link org.chatpadi.testkit.arbitrary} needs jqwik, which a user of it declares.
 */
module org.chatpadi.testkit {
    requires transitive org.chatpadi.core;
    requires transitive org.chatpadi.notify;
    requires transitive org.chatpadi.payments;
    requires transitive org.joda.money;
    requires static net.jqwik.api;
    requires static transitive org.jspecify;

    exports org.chatpadi.testkit;
    exports org.chatpadi.testkit.arbitrary;
    exports org.chatpadi.testkit.store;
}
