package io.espalier.engine.mapping;

import io.espalier.engine.mapping.Catalog.CatalogColumn;
import io.espalier.engine.mapping.Catalog.ForeignKey;
import io.espalier.engine.mapping.Catalog.Index;
import io.espalier.engine.mapping.Catalog.Kind;
import io.espalier.engine.mapping.Catalog.Relation;
import io.espalier.engine.mapping.Catalog.SearchVector;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the {@link Catalog} from PostgreSQL's own tables, in five statements whatever the number of
 * tables.
 *
 * @see <a href="https://www.postgresql.org/docs/current/catalogs.html">PostgreSQL, system
 *     catalogs</a>
 */
public final class CatalogReader {

    private static final String RELATIONS =
            """
            select wanted.schema, wanted.name, relation.oid, relation.relkind
            from unnest(?::text[], ?::text[]) with ordinality as wanted(schema, name, position)
            join pg_catalog.pg_class relation
              on relation.oid = to_regclass(concat(quote_ident(wanted.schema) || '.', quote_ident(wanted.name)))
            where relation.relkind in ('r', 'p', 'f', 'v', 'm')
            order by wanted.position
            """;

    /** A domain is followed down to the type behind it, and its not-null rules with it. */
    private static final String COLUMNS =
            """
            with recursive step(relation, position, name, type, modifier, not_null, has_default) as (
              select a.attrelid, a.attnum, a.attname, a.atttypid, a.atttypmod,
                     a.attnotnull and not exists (
                       select from pg_catalog.pg_constraint c
                       where c.conrelid = a.attrelid and c.contype = 'n'
                         and c.conkey = array[a.attnum] and not c.convalidated),
                     a.atthasdef or a.attidentity <> ''
              from pg_catalog.pg_attribute a
              where a.attrelid = any(?) and a.attnum > 0 and not a.attisdropped
              union all
              select s.relation, s.position, s.name, t.typbasetype, t.typtypmod,
                     s.not_null or t.typnotnull, s.has_default or t.typdefault is not null
              from step s
              join pg_catalog.pg_type t on t.oid = s.type and t.typtype = 'd'
            )
            select s.relation, s.name, format_type(s.type, s.modifier), s.not_null, s.has_default
            from step s
            join pg_catalog.pg_type t on t.oid = s.type and t.typtype <> 'd'
            order by s.relation, s.position
            """;

    /**
     * B-tree and hash indexes, for the others serve no equality. A key that is an expression, or is
     * ordered by another collation than its column's, has no name: no comparison of the column
     * would use it. A table with children is read together with them, and its indexes know nothing
     * of their rows. Of a predicate all is known if it is {@code column IS NULL}.
     */
    private static final String INDEXES =
            """
            select i.indrelid, named.relname, i.indisunique,
                   (i.indpred is null or tested.attname is not null)
                     and not (indexed.relkind = 'r'
                              and exists (select from pg_catalog.pg_inherits child
                                          where child.inhparent = i.indrelid)),
                   (select array_agg(a.attname::text order by key.position)
                    from unnest(i.indkey::smallint[], i.indcollation::oid[])
                      with ordinality as key(number, ordered_by, position)
                    left join pg_catalog.pg_attribute a
                      on a.attrelid = i.indrelid and a.attnum = key.number
                        and a.attcollation = key.ordered_by
                    where key.position <= i.indnkeyatts),
                   tested.attname
            from pg_catalog.pg_index i
            left join pg_catalog.pg_attribute tested
              on tested.attrelid = i.indrelid and tested.attnum > 0
                and pg_get_expr(i.indpred, i.indrelid) = format('(%I IS NULL)', tested.attname)
            join pg_catalog.pg_class named on named.oid = i.indexrelid
            join pg_catalog.pg_class indexed on indexed.oid = i.indrelid
            join pg_catalog.pg_am method on method.oid = named.relam
            where i.indrelid = any(?) and i.indisvalid and i.indisready and i.indislive
              and method.amname in ('btree', 'hash')
            order by i.indrelid, i.indisprimary desc, named.relname
            """;

    /**
     * Validated ones only. A key to a partitioned table has a copy for each partition, which is
     * left out. PostgreSQL 18 has some that are not enforced; in older ones there is no such
     * column.
     */
    private static final String FOREIGN_KEYS =
            """
            select c.conrelid, c.confrelid, n.nspname, target.relname,
                   (select array_agg(a.attname::text order by k.position)
                    from unnest(c.conkey) with ordinality as k(number, position)
                    join pg_catalog.pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.number),
                   (select array_agg(a.attname::text order by k.position)
                    from unnest(c.confkey) with ordinality as k(number, position)
                    join pg_catalog.pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.number),
                   coalesce((to_jsonb(c) ->> 'conenforced')::boolean, true)
                     and not target.relrowsecurity
                     and not exists (select from pg_catalog.pg_trigger t
                                     where t.tgconstraint = c.oid and t.tgrelid = c.conrelid
                                       and t.tgenabled <> 'O')
            from pg_catalog.pg_constraint c
            join pg_catalog.pg_class target on target.oid = c.confrelid
            join pg_catalog.pg_namespace n on n.oid = target.relnamespace
            where c.conrelid = any(?) and c.contype = 'f' and c.convalidated
              and not exists (select from pg_catalog.pg_constraint whole
                              where whole.oid = c.conparentid and whole.conrelid = c.conrelid)
            order by c.conrelid, c.conname
            """;

    private static final String SEARCH_VECTORS =
            """
            select a.attrelid, a.attname, pg_get_expr(d.adbin, d.adrelid), a.attnotnull,
                   exists (select from pg_catalog.pg_index i
                           join pg_catalog.pg_class named on named.oid = i.indexrelid
                           join pg_catalog.pg_am method on method.oid = named.relam
                           where i.indrelid = a.attrelid and a.attnum = any(i.indkey)
                             and i.indpred is null and i.indisvalid and method.amname = 'gin')
            from pg_catalog.pg_attribute a
            left join pg_catalog.pg_attrdef d
              on d.adrelid = a.attrelid and d.adnum = a.attnum and a.attgenerated <> ''
            where a.attrelid = any(?) and a.atttypid = 'tsvector'::regtype and not a.attisdropped
            order by a.attrelid, a.attnum
            """;

    private final Connection connection;
    private final Map<Long, TableName> names = new LinkedHashMap<>();

    private CatalogReader(Connection connection) {
        this.connection = connection;
    }

    /**
     * What the database says of these tables and views, in their order; those that it does not have
     * are left out.
     *
     * @param tables a name without a schema is looked up on the connection's search path
     */
    public static Catalog read(Connection connection, Collection<TableName> tables)
            throws SQLException {
        return new CatalogReader(connection).read(List.copyOf(tables));
    }

    private Catalog read(List<TableName> tables) throws SQLException {
        List<Found> relations = readRelations(tables);
        relations.forEach(relation -> names.putIfAbsent(relation.oid(), relation.name()));
        Map<Long, List<CatalogColumn>> columns = readEach(COLUMNS, CatalogReader::column);
        Map<Long, List<Index>> indexes = readEach(INDEXES, CatalogReader::index);
        Map<Long, List<ForeignKey>> foreignKeys = readEach(FOREIGN_KEYS, this::foreignKey);
        Map<Long, List<SearchVector>> searchVectors =
                readEach(SEARCH_VECTORS, CatalogReader::searchVector);

        SequencedMap<TableName, Relation> catalog = new LinkedHashMap<>();
        for (Found found : relations) {
            SequencedMap<String, CatalogColumn> byName = new LinkedHashMap<>();
            columns.getOrDefault(found.oid(), List.of())
                    .forEach(column -> byName.put(column.name(), column));
            catalog.put(
                    found.name(),
                    new Relation(
                            found.name(),
                            found.kind(),
                            byName,
                            indexes.getOrDefault(found.oid(), List.of()),
                            foreignKeys.getOrDefault(found.oid(), List.of()),
                            searchVectors.getOrDefault(found.oid(), List.of())));
        }
        return new Catalog(catalog);
    }

    private record Found(TableName name, long oid, Kind kind) {}

    private List<Found> readRelations(List<TableName> tables) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(RELATIONS)) {
            statement.setArray(1, texts(tables.stream().map(TableName::schema).toArray()));
            statement.setArray(2, texts(tables.stream().map(TableName::name).toArray()));
            List<Found> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    TableName name = new TableName(rows.getString(1), rows.getString(2));
                    found.add(new Found(name, rows.getLong(3), kind(rows.getString(4))));
                }
            }
            return found;
        }
    }

    private Array texts(Object[] values) throws SQLException {
        return connection.createArrayOf("text", values);
    }

    private static Kind kind(String code) {
        return switch (code) {
            case "v" -> Kind.VIEW;
            case "m" -> Kind.MATERIALIZED_VIEW;
            default -> Kind.TABLE;
        };
    }

    /** Makes one part of a relation from a row whose first column is the relation's oid. */
    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> Map<Long, List<T>> readEach(String sql, Row<T> part) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("oid", names.keySet().toArray()));
            Map<Long, List<T>> parts = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    parts.computeIfAbsent(rows.getLong(1), oid -> new ArrayList<>())
                            .add(part.read(rows));
                }
            }
            return parts;
        }
    }

    private static CatalogColumn column(ResultSet row) throws SQLException {
        return new CatalogColumn(
                row.getString(2), row.getString(3), row.getBoolean(4), row.getBoolean(5));
    }

    private static SearchVector searchVector(ResultSet row) throws SQLException {
        return new SearchVector(
                row.getString(2), row.getString(3), row.getBoolean(4), row.getBoolean(5));
    }

    private static Index index(ResultSet row) throws SQLException {
        List<@Nullable String> keys = strings(row, 5);
        List<String> plain = new ArrayList<>();
        for (String key : keys) {
            if (key == null) {
                break;
            }
            plain.add(key);
        }
        boolean complete = row.getBoolean(4) && plain.size() == keys.size();
        return new Index(row.getString(2), plain, row.getBoolean(3), complete, row.getString(6));
    }

    private ForeignKey foreignKey(ResultSet row) throws SQLException {
        TableName target = names.get(row.getLong(2));
        return new ForeignKey(
                columnNames(row, 5),
                target == null ? new TableName(row.getString(3), row.getString(4)) : target,
                columnNames(row, 6),
                row.getBoolean(7));
    }

    private static List<String> columnNames(ResultSet row, int position) throws SQLException {
        return List.of((String[]) row.getArray(position).getArray());
    }

    private static List<@Nullable String> strings(ResultSet row, int position) throws SQLException {
        @Nullable String[] values = (@Nullable String[]) row.getArray(position).getArray();
        return Arrays.asList(values);
    }
}
