package io.espalier.writing;

import io.espalier.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** The rows of the golden cases, put back after each. */
final class CaseRows {

    private static final Resource ROWS =
            new FileSystemResource("src/test/resources/cases/data.sql");

    private CaseRows() {}

    static TestDatabase load() {
        TestDatabase database = TestDatabase.migrated();
        reset(database);
        return database;
    }

    static void reset(TestDatabase database) {
        try (Connection connection = database.connect()) {
            connection
                    .createStatement()
                    .execute("truncate " + String.join(", ", TableRows.TABLES) + " cascade");
            ScriptUtils.executeSqlScript(connection, ROWS);
        } catch (SQLException failure) {
            throw new IllegalStateException("The rows cannot be put back", failure);
        }
    }
}
