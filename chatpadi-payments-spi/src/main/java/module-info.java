/**
 * What an integrator of a payment gateway implements.
 *
 * <p>Everything stands in {@link org.chatpadi.payments}: its package documentation carries the numbered rules.
 */
module org.chatpadi.payments {
    requires transitive org.joda.money;
    requires static transitive org.jspecify;

    exports org.chatpadi.payments;
}
