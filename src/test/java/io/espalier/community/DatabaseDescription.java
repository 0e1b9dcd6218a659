package io.espalier.community;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Everything in the schema {@code public} but Liquibase's own tables, one line a thing, as the
 * server itself writes it. Two databases are alike when their lines are equal.
 */
record DatabaseDescription(List<String> lines) {

    private static final String LINES =
            """
            with relation as (
                select * from pg_class
                where relnamespace = 'public'::regnamespace and relname not like 'databasechangelog%'
            ),
            line (text) as (
                select concat_ws(' ', 'relation', relname, relkind, relpersistence, reloptions, relacl, obj_description(oid, 'pg_class'))
                from relation
                union all
                select concat_ws(' ', 'column', relname, attnum, attname, format_type(atttypid, atttypmod), attnotnull, attidentity,
                                 attgenerated, attcollation::regcollation, pg_get_expr(adbin, adrelid), col_description(relation.oid, attnum))
                from relation
                join pg_attribute on attrelid = relation.oid and attnum > 0 and not attisdropped
                left join pg_attrdef on adrelid = attrelid and adnum = attnum
                union all
                select concat_ws(' ', 'constraint', relname, conname, convalidated, pg_get_constraintdef(pg_constraint.oid))
                from relation join pg_constraint on conrelid = relation.oid
                union all
                select concat_ws(' ', 'index', indisvalid, pg_get_indexdef(indexrelid))
                from relation join pg_index on indexrelid = relation.oid
                union all
                select concat_ws(' ', 'trigger', tgenabled, pg_get_triggerdef(pg_trigger.oid))
                from relation join pg_trigger on tgrelid = relation.oid and not tgisinternal
                union all
                select concat_ws(' ', 'type', typname, typtype, (select array_agg(enumlabel order by enumsortorder) from pg_enum where enumtypid = pg_type.oid),
                                 obj_description(oid, 'pg_type'))
                from pg_type
                where typnamespace = 'public'::regnamespace and typname !~ '^_?databasechangelog'
                union all
                select concat_ws(' ', 'routine', proname, pg_get_function_identity_arguments(oid), prosrc, obj_description(oid, 'pg_proc'))
                from pg_proc where pronamespace = 'public'::regnamespace
                union all
                select concat_ws(' ', 'extension', extname, extversion)
                from pg_extension
            )
            select text from line order by text collate "C"
            """;

    static DatabaseDescription of(DataSource database) {
        return new DatabaseDescription(
                new JdbcTemplate(database).query(LINES, (row, index) -> row.getString(1)));
    }
}
