/** The store on PostgreSQL and H2. Everything public stands in {@link org.chatpadi.jdbc}. */
module org.chatpadi.jdbc {
    requires transitive java.sql;
    requires transitive org.chatpadi.core;
    requires static transitive org.jspecify;
    requires org.slf4j;

    exports org.chatpadi.jdbc;
}
