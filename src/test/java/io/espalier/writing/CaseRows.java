package io.espalier.writing;

import io.espalier.testing.TestDatabase;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

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
        TableRows.reset(database, ROWS);
    }
}
