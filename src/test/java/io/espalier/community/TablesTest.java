package io.espalier.community;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What every table keeps to, those of tomorrow included. Each query lists what does not. */
class TablesTest {

    private static TestDatabase database;

    @BeforeAll
    static void migrate() {
        database = TestDatabase.migrated();
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    void everyForeignKeyHasAnIndexServingIt() {
        assertThat(
                        query(
                                """
                                select conrelid::regclass || ' ' || conname
                                from pg_constraint
                                where contype = 'f' and not exists (
                                    select from pg_index
                                    where indrelid = conrelid and indisvalid and indpred is null
                                        and (indkey::int2[])[0 : cardinality(conkey) - 1] @> conkey)
                                """))
                .isEmpty();
    }

    @Test
    void everyForeignKeySaysWhatADeleteDoes() {
        assertThat(
                        query(
                                """
                                select conrelid::regclass || ' ' || conname
                                from pg_constraint
                                where contype = 'f' and confdeltype = 'a'
                                """))
                .isEmpty();
    }

    @Test
    void everyCheckHasANameThatSaysWhatIsWrong() {
        assertThat(
                        query(
                                """
                                select conrelid::regclass || ' ' || conname
                                from pg_constraint
                                where contype = 'c' and connamespace = 'public'::regnamespace and conname ~ '_check[0-9]*$'
                                """))
                .isEmpty();
    }

    @Test
    void everyTableAndColumnAndEnumIsCommented() {
        assertThat(
                        query(
                                """
                                select table_name || coalesce('.' || column_name, '')
                                from (
                                    select table_name, null as column_name, to_regclass(table_name) as oid, 0 as position
                                    from information_schema.tables where table_schema = 'public'
                                    union all
                                    select table_name, column_name, to_regclass(table_name), ordinal_position
                                    from information_schema.columns where table_schema = 'public'
                                ) part
                                where table_name not like 'databasechangelog%'
                                    and not exists (
                                        select from pg_description
                                        where classoid = 'pg_class'::regclass and objoid = part.oid and objsubid = part.position)
                                union all
                                select typname from pg_type
                                where typnamespace = 'public'::regnamespace and typtype = 'e' and obj_description(oid, 'pg_type') is null
                                """))
                .isEmpty();
    }

    /** But the log, whose rows never change, and the engine's own. */
    @Test
    void everyTableKnowsWhenARowWasCreatedAndLastChanged() {
        assertThat(
                        query(
                                """
                                select table_name || '.' || expected
                                from information_schema.tables cross join unnest(array['created_at', 'updated_at']) expected
                                where table_schema = 'public' and table_name not like 'databasechangelog%' and table_name not in ('audit_log', 'idempotency_keys') and not exists (
                                    select from information_schema.columns
                                    where columns.table_schema = 'public' and columns.table_name = tables.table_name
                                        and column_name = expected and data_type = 'timestamp with time zone'
                                        and is_nullable = 'NO' and column_default = 'now()')
                                """))
                .isEmpty();
    }

    @Test
    void everyTriggersFunctionIsCommented() {
        assertThat(
                        query(
                                """
                                select proname::text from pg_proc
                                where pronamespace = 'public'::regnamespace and obj_description(oid, 'pg_proc') is null
                                """))
                .isEmpty();
    }

    /** Each is logged, and keeps its timestamps; but the log, and the engine's own. */
    @Test
    void everyTableHasItsTriggers() {
        assertThat(
                        query(
                                """
                                select table_name || ' ' || expected
                                from information_schema.tables
                                cross join unnest(array['keep_timestamps', 'log_inserts', 'log_updates', 'log_deletes']) expected
                                where table_schema = 'public' and table_name not like 'databasechangelog%' and table_name not in ('audit_log', 'idempotency_keys')
                                    and not exists (
                                        select from pg_trigger
                                        where tgrelid = to_regclass(table_name) and tgname = expected and tgenabled = 'O')
                                """))
                .isEmpty();
    }

    private static List<String> query(String sql) {
        return new JdbcTemplate(database.dataSource()).query(sql, (row, index) -> row.getString(1));
    }
}
