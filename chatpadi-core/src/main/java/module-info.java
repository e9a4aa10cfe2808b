/**
 * The lifecycle of an order: its commands, rules and events, the desks through which people give commands, the store port with a store in
 * memory, and the worker.
 */
module org.chatpadi.core {
    requires transitive jakarta.validation;
    requires transitive org.chatpadi.notify;
    requires transitive org.chatpadi.payments;
    requires transitive org.joda.money;
    // Not static: the stored format reads at run time which fields may be null.
    requires transitive org.jspecify;
    requires com.fasterxml.uuid;
    requires com.google.i18n.phonenumbers.libphonenumber;
    requires org.hibernate.validator;
    requires org.slf4j;
    requires tools.jackson.core;

    exports org.chatpadi.core;
    exports org.chatpadi.core.cancellation;
    exports org.chatpadi.core.check;
    exports org.chatpadi.core.dispute;
    exports org.chatpadi.core.enquiry;
    exports org.chatpadi.core.format;
    exports org.chatpadi.core.fulfilment;
    exports org.chatpadi.core.lifecycle;
    exports org.chatpadi.core.notes;
    exports org.chatpadi.core.order;
    exports org.chatpadi.core.payment;
    exports org.chatpadi.core.placement;
    exports org.chatpadi.core.refund;
    exports org.chatpadi.core.shop;
    exports org.chatpadi.core.shortage;
    exports org.chatpadi.core.store;
    exports org.chatpadi.core.upkeep;
    exports org.chatpadi.core.work;

    opens org.chatpadi.core.placement to
            org.hibernate.validator;
}
