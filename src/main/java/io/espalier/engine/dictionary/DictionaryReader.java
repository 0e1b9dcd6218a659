package io.espalier.engine.dictionary;

import io.espalier.engine.binding.Binding;
import io.espalier.engine.dictionary.Dictionary.Constraint;
import io.espalier.engine.dictionary.Dictionary.EnumType;
import io.espalier.engine.dictionary.Dictionary.Reference;
import io.espalier.engine.dictionary.Dictionary.Table;
import io.espalier.engine.dictionary.Dictionary.TableColumn;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the {@link Dictionary} of all schemas but PostgreSQL's own from its catalogs, in five
 * statements whatever the number of tables. Tables of Liquibase and of extensions are left out.
 *
 * @see <a href="https://www.postgresql.org/docs/current/catalogs.html">PostgreSQL, system
 *     catalogs</a>
 */
public final class DictionaryReader {

    private static final String TABLES =
            """
            with dictionary_tables as materialized (
            select c.oid, n.nspname as schema, c.relname as name,
                   case n.nspname when 'public' then '' else n.nspname || '.' end || c.relname as shown
            from pg_catalog.pg_class c
            join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p', 'f', 'v', 'm') and not c.relispartition
              and n.nspname <> 'information_schema' and n.nspname !~ '^pg_'
              and c.relname not in ('databasechangelog', 'databasechangeloglock')
              and not exists (select from pg_catalog.pg_depend d
                              where d.classid = 'pg_catalog.pg_class'::regclass and d.objid = c.oid
                                and d.deptype = 'e'))
            """;

    private static final String TABLE_ROWS =
            TABLES
                    + """
                    select t.schema, t.name, t.shown, obj_description(t.oid, 'pg_class') as comment
                    from dictionary_tables t
                    order by t.shown collate "C"
                    """;

    private static final String COLUMNS =
            TABLES
                    + """
                    select t.shown, t.schema, t.name as table_name, a.attname as name, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as not_null,
                           exists (select from pg_catalog.pg_constraint k
                                   where k.conrelid = t.oid and k.contype = 'p' and a.attnum = any(k.conkey)) as key,
                           case when a.attidentity <> '' then 'identity'
                                when a.attgenerated <> '' then 'generated: ' || pg_get_expr(d.adbin, d.adrelid)
                                else pg_get_expr(d.adbin, d.adrelid) end as value,
                           col_description(t.oid, a.attnum) as comment
                    from dictionary_tables t
                    join pg_catalog.pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
                    left join pg_catalog.pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
                    order by t.shown, a.attnum
                    """;

    private static final String CONSTRAINTS =
            TABLES
                    + """
                    select t.shown, c.conname as name, pg_get_constraintdef(c.oid, true) as definition
                    from dictionary_tables t
                    join pg_catalog.pg_constraint c on c.conrelid = t.oid and c.contype in ('p', 'u', 'f', 'c', 'x')
                    union all
                    select t.shown, i.relname, regexp_replace(pg_get_indexdef(i.oid, 0, true), '^CREATE UNIQUE INDEX .* USING \\w+ ', 'UNIQUE INDEX ')
                    from dictionary_tables t
                    join pg_catalog.pg_index x on x.indrelid = t.oid and x.indisunique
                    join pg_catalog.pg_class i on i.oid = x.indexrelid
                    where not exists (select from pg_catalog.pg_constraint c where c.conindid = x.indexrelid and c.conrelid = t.oid)
                    order by 1, 2
                    """;

    private static final String REFERENCES =
            TABLES
                    + """
                    select t.shown, target.shown as target,
                           (select array_agg(a.attname::text order by k.position)
                            from unnest(c.conkey) with ordinality as k(number, position)
                            join pg_catalog.pg_attribute a on a.attrelid = t.oid and a.attnum = k.number) as columns,
                           exists (select from pg_catalog.pg_attribute a
                                   where a.attrelid = t.oid and a.attnum = any(c.conkey) and not a.attnotnull) as optional,
                           exists (select from pg_catalog.pg_index x
                                   where x.indrelid = t.oid and x.indisunique and x.indpred is null
                                     and x.indkey::int2[] <@ c.conkey) as is_unique
                    from dictionary_tables t
                    join pg_catalog.pg_constraint c on c.conrelid = t.oid and c.contype = 'f'
                    join dictionary_tables target on target.oid = c.confrelid
                    order by t.shown, c.conname
                    """;

    private static final String ENUMS =
            TABLES
                    + """
                    select format_type(e.enumtypid, null) as name, array_agg(e.enumlabel::text order by e.enumsortorder) as labels
                    from pg_catalog.pg_enum e
                    where e.enumtypid in (select coalesce(nullif(y.typelem, 0), y.oid)
                                          from dictionary_tables t
                                          join pg_catalog.pg_attribute a on a.attrelid = t.oid and not a.attisdropped
                                          join pg_catalog.pg_type y on y.oid = a.atttypid)
                    group by e.enumtypid
                    order by 1
                    """;

    private final Connection connection;
    private final GraphQlNames names;

    public DictionaryReader(Connection connection, Binding binding) {
        this.connection = connection;
        this.names = new GraphQlNames(binding);
    }

    public Dictionary read() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return read(statement);
        }
    }

    private Dictionary read(Statement statement) throws SQLException {
        Map<String, List<TableColumn>> columns = new LinkedHashMap<>();
        Map<String, List<Constraint>> constraints = new LinkedHashMap<>();
        Map<String, List<Reference>> references = new LinkedHashMap<>();
        List<EnumType> enums = new ArrayList<>();
        List<Table> tables = new ArrayList<>();
        each(
                statement,
                CONSTRAINTS,
                row ->
                        add(
                                constraints,
                                row,
                                new Constraint(text(row, "name"), text(row, "definition"))));
        each(
                statement,
                REFERENCES,
                row ->
                        add(
                                references,
                                row,
                                new Reference(
                                        texts(row, "columns"),
                                        text(row, "target"),
                                        row.getBoolean("optional"),
                                        row.getBoolean("is_unique"))));
        each(
                statement,
                ENUMS,
                row -> enums.add(new EnumType(text(row, "name"), texts(row, "labels"))));
        each(statement, COLUMNS, row -> add(columns, row, column(row)));
        each(
                statement,
                TABLE_ROWS,
                row -> {
                    String shown = text(row, "shown");
                    tables.add(
                            new Table(
                                    shown,
                                    row.getString("comment"),
                                    names.typesOf(text(row, "schema"), text(row, "name")),
                                    columns.getOrDefault(shown, List.of()),
                                    constraints.getOrDefault(shown, List.of()),
                                    references.getOrDefault(shown, List.of())));
                });
        return new Dictionary(tables, enums);
    }

    private TableColumn column(ResultSet row) throws SQLException {
        return new TableColumn(
                text(row, "name"),
                text(row, "type"),
                row.getBoolean("not_null"),
                row.getBoolean("key"),
                row.getString("value"),
                row.getString("comment"),
                names.fieldsOf(text(row, "schema"), text(row, "table_name"), text(row, "name")));
    }

    /** What is done with a row. */
    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private static void each(Statement statement, String sql, RowReader reader)
            throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }

    private static <T> void add(Map<String, List<T>> byTable, ResultSet row, T item)
            throws SQLException {
        byTable.computeIfAbsent(text(row, "shown"), key -> new ArrayList<>()).add(item);
    }

    private static String text(ResultSet row, String name) throws SQLException {
        @Nullable String text = row.getString(name);
        if (text == null) {
            throw new IllegalStateException("the catalog has no " + name);
        }
        return text;
    }

    private static List<String> texts(ResultSet row, String name) throws SQLException {
        Array array = row.getArray(name);
        return List.of((String[]) array.getArray());
    }
}
