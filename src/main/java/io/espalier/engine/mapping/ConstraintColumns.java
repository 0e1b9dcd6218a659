package io.espalier.engine.mapping;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which columns the constraints and unique indexes of tables are about, so that a refused write can
 * be told by the fields that show them.
 */
public final class ConstraintColumns {

    /** Of an index on expressions, the columns that these read. */
    private static final String QUERY =
            """
            select t.relname, c.conname, (
              select coalesce(array_agg(a.attname::text order by k.place), '{}')
              from unnest(c.conkey) with ordinality k(number, place)
              join pg_attribute a on a.attrelid = t.oid and a.attnum = k.number
            )
            from pg_constraint c
            join pg_class t on t.oid = c.conrelid
            union all
            select t.relname, x.relname, (
              select coalesce(array_agg(distinct a.attname::text), '{}')
              from pg_depend d
              join pg_attribute a on a.attrelid = t.oid and a.attnum = d.refobjsubid
              where d.objid = x.oid and d.refobjid = t.oid
            )
            from pg_index i
            join pg_class x on x.oid = i.indexrelid
            join pg_class t on t.oid = i.indrelid
            join pg_namespace n on n.oid = t.relnamespace
            where i.indisunique and n.nspname !~ '^pg_'
            """;

    private final Map<Name, List<String>> columns;

    private record Name(String table, String constraint) {}

    private ConstraintColumns(Map<Name, List<String>> columns) {
        this.columns = Map.copyOf(columns);
    }

    /** No database, no constraints. */
    public static ConstraintColumns none() {
        return new ConstraintColumns(Map.of());
    }

    /** Reads those of every table; one statement. */
    public static ConstraintColumns read(Connection connection) throws SQLException {
        Map<Name, List<String>> columns = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(QUERY);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                String[] names = (String[]) rows.getArray(3).getArray();
                columns.putIfAbsent(new Name(rows.getString(1), rows.getString(2)), List.of(names));
            }
        }
        return new ConstraintColumns(columns);
    }

    /** The columns of a constraint or unique index; none if it is not known. */
    public List<String> of(String table, String constraint) {
        return columns.getOrDefault(new Name(table, constraint), List.of());
    }
}
