package org.chatpadi.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;

/** What a database tells of its own tables. */
@FunctionalInterface
interface Catalogue {

    /**
     * What these tables are made of, in the words of the schema file, where the store's statements find them, whatever schemas there are
     * beside.
     *
     * @return only tables that are there
     */
    Map<String, Map<String, String>> tables(Connection connection, Collection<String> names) throws SQLException;
}
