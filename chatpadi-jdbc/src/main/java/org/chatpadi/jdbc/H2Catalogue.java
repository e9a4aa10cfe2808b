package org.chatpadi.jdbc;

import java.sql.Connection;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** H2's, table by table: only a statement knows in which schema its table is found. */
final class H2Catalogue implements Catalogue {

    private static final String PARTS = """
            select 'column ' || lower(a.column_name),
              lower(data_type_sql(a.table_schema, a.table_name, 'TABLE', a.dtd_identifier))
              || case
                   when a.identity_generation is not null
                     then ' generated ' || lower(a.identity_generation) || ' as identity'
                   when a.is_nullable = 'NO' then ' not null'
                   else ''
                 end
            from information_schema.columns a
            where a.table_schema = ? and a.table_name = ? and current_timestamp is not null
            union all
            select lower(k.constraint_type) || ' ('
              || listagg(lower(c.column_name), ', ') within group (order by c.ordinal_position) || ')', ''
            from information_schema.table_constraints k
            join information_schema.key_column_usage c
              on c.constraint_schema = k.constraint_schema and c.constraint_name = k.constraint_name
            where k.table_schema = ? and k.table_name = ? and k.constraint_type in ('PRIMARY KEY', 'UNIQUE')
              and current_timestamp is not null
            group by k.constraint_schema, k.constraint_name, k.constraint_type
            union all
            select 'index ' || lower(i.index_name), case i.index_type_name when 'UNIQUE INDEX' then 'unique ' else '' end
              || '(' || listagg(lower(c.column_name) || case c.ordering_specification when 'DESC' then ' desc' else '' end, ', ')
                within group (order by c.ordinal_position) || ')'
            from information_schema.indexes i
            join information_schema.index_columns c on c.index_schema = i.index_schema and c.index_name = i.index_name
            where i.table_schema = ? and i.table_name = ? and current_timestamp is not null
            group by i.index_schema, i.index_name, i.index_type_name
            """;

    @Override
    public Map<String, Map<String, String>> tables(Connection connection, Collection<String> names)
            throws SQLException {
        Map<String, Map<String, String>> tables = new HashMap<>();
        for (String name : names) {
            try (Statement statement = connection.createStatement()) {
                ResultSetMetaData found = statement
                        .executeQuery("select * from " + name + " where current_timestamp is null")
                        .getMetaData();
                tables.put(name, parts(connection, found.getSchemaName(1), found.getTableName(1)));
            } catch (SQLException e) {
                if (!Dialect.isMissingTable(e)) {
                    throw e;
                }
            }
        }
        return tables;
    }

    private static Map<String, String> parts(Connection connection, String schema, String table) throws SQLException {
        try (Bound question = Bound.of(connection, PARTS)) {
            return question
                    .text(schema)
                    .text(table)
                    .text(schema)
                    .text(table)
                    .text(schema)
                    .text(table)
                    .list(row -> Map.entry(row.text(), row.text()))
                    .stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one));
        }
    }
}
