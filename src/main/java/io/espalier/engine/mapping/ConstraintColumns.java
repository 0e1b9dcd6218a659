package io.espalier.engine.mapping;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which columns the constraints and unique indexes of tables are about, so that a refused write can
 * be told by the fields that show them.
 */
public final class ConstraintColumns {

    /**
     * Those of an index in their order; of one on expressions, the columns that these read.
     *
     * @see <a href="https://www.postgresql.org/docs/current/catalog-pg-index.html">pg_index</a>
     */
    private static final String QUERY =
            """
            select n.nspname, t.relname, c.conname, pg_table_is_visible(t.oid), (
              select coalesce(array_agg(a.attname::text order by k.place), '{}')
              from unnest(c.conkey) with ordinality k(number, place)
              join pg_attribute a on a.attrelid = t.oid and a.attnum = k.number
            )
            from pg_constraint c
            join pg_class t on t.oid = c.conrelid
            join pg_namespace n on n.oid = t.relnamespace
            where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
            union all
            select n.nspname, t.relname, x.relname, pg_table_is_visible(t.oid), (
              select coalesce(array_agg(a.attname::text order by k.place), '{}')
              from (
                select k.number, k.place
                from unnest(i.indkey::int2[]) with ordinality k(number, place)
                where k.place <= i.indnkeyatts and i.indexprs is null
                union
                select d.refobjsubid, d.refobjsubid
                from pg_depend d
                where d.objid = x.oid and d.refobjid = t.oid and i.indexprs is not null
              ) k
              join pg_attribute a on a.attrelid = t.oid and a.attnum = k.number
            )
            from pg_index i
            join pg_class x on x.oid = i.indexrelid
            join pg_class t on t.oid = i.indrelid
            join pg_namespace n on n.oid = t.relnamespace
            where i.indisunique and n.nspname !~ '^pg_'
            """;

    private final Map<Name, List<String>> columns;

    /** By the name of a table, the schema in which the connection's search path finds it. */
    private final Map<String, String> schemas;

    private record Name(String schema, String table, String constraint) {}

    private ConstraintColumns(Map<Name, List<String>> columns, Map<String, String> schemas) {
        this.columns = Map.copyOf(columns);
        this.schemas = Map.copyOf(schemas);
    }

    /** No database, no constraints. */
    public static ConstraintColumns none() {
        return new ConstraintColumns(Map.of(), Map.of());
    }

    /** Reads those of every table; one statement. */
    public static ConstraintColumns read(Connection connection) throws SQLException {
        Map<Name, List<String>> columns = new HashMap<>();
        Map<String, String> schemas = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(QUERY);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                String schema = rows.getString(1);
                String table = rows.getString(2);
                String[] names = (String[]) rows.getArray(5).getArray();
                columns.putIfAbsent(new Name(schema, table, rows.getString(3)), List.of(names));
                if (rows.getBoolean(4)) {
                    schemas.put(table, schema);
                }
            }
        }
        return new ConstraintColumns(columns, schemas);
    }

    /** The columns of the constraint or unique index that refused a write; none if not known. */
    public List<String> of(WriteFailure failure) {
        Name name =
                new Name(
                        failure.schema().orElse(""),
                        failure.table().orElse(""),
                        failure.constraint().orElse(""));
        return Optional.ofNullable(columns.get(name))
                .or(() -> failure.column().map(List::of))
                .orElse(List.of());
    }

    /** Whether that is the table whose row was refused. */
    public boolean isOf(TableName table, WriteFailure failure) {
        String schema = table.schema() == null ? schemas.get(table.name()) : table.schema();
        return failure.table().filter(table.name()::equals).isPresent()
                && failure.schema()
                        .filter(found -> schema == null || schema.equals(found))
                        .isPresent();
    }
}
