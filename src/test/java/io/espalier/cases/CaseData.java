package io.espalier.cases;

import io.espalier.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** The rows that the cases are answered from. */
final class CaseData {

    private static final Resource ROWS =
            new FileSystemResource(CaseFolders.ROOT.resolve("data.sql"));
    private static final Resource COPIES =
            new FileSystemResource(CaseFolders.ROOT.resolve("copies.sql"));

    /** Otherwise plans would depend on how long the tests take. */
    private static final String NOTHING_IN_THE_BACKGROUND =
            """
            do $$
            declare name text;
            begin
                for name in select oid::regclass from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' loop
                    execute 'alter table ' || name || ' set (autovacuum_enabled = false)';
                end loop;
            end $$
            """;

    private CaseData() {}

    /**
     * A database with the rows, and with copies of them for each factor beyond 1.
     *
     * @param factor how many times the rows there are; their ids and times follow from the
     *     originals, so they are the same in every run
     */
    static TestDatabase load(int factor) {
        TestDatabase database = TestDatabase.migrated();
        leaveAlone(database);
        try (Connection connection = database.connect()) {
            ScriptUtils.executeSqlScript(connection, ROWS);
            if (factor > 1) {
                connection.createStatement().execute("set espalier.copies = " + (factor - 1));
                ScriptUtils.executeSqlScript(connection, COPIES);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The cases' data cannot be loaded", failure);
        }
        // Without statistics PostgreSQL would plan for empty tables.
        new JdbcTemplate(database.dataSource()).execute("analyze");
        return database;
    }

    /** Sees to it that nothing but the test changes tables and their statistics. */
    static void leaveAlone(TestDatabase database) {
        new JdbcTemplate(database.dataSource()).execute(NOTHING_IN_THE_BACKGROUND);
    }
}
