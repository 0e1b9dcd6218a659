package io.espalier.community;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.testing.TestDatabase;
import java.sql.Connection;
import java.util.List;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.junit.jupiter.api.Test;

class ChangelogTest {

    private static final String OF_THE_ENGINE =
            "io/espalier/engine/idempotency/idempotency-keys.sql idempotency-keys";

    private static final String CHANGELOG = "db-changelog/db.changelog-master.yaml";

    @Test
    void rollsBackToNothingAndForwardToTheSameDatabase() throws Exception {
        try (TestDatabase database = TestDatabase.empty()) {
            DatabaseDescription empty = DatabaseDescription.of(database.dataSource());

            update(database);
            DatabaseDescription first = DatabaseDescription.of(database.dataSource());
            assertThat(first).isNotEqualTo(empty);

            rollBackEverything(database);
            assertThat(DatabaseDescription.of(database.dataSource())).isEqualTo(empty);

            update(database);
            assertThat(DatabaseDescription.of(database.dataSource())).isEqualTo(first);
        }
    }

    @Test
    void everyFileIsOneChangesetNamedAfterIt() throws Exception {
        try (TestDatabase database = TestDatabase.empty();
                Connection connection = database.connect()) {
            List<String> changesets =
                    liquibase(connection).getDatabaseChangeLog().getChangeSets().stream()
                            .map(changeset -> changeset.getFilePath() + " " + changeset.getId())
                            .filter(line -> !line.equals(OF_THE_ENGINE))
                            .toList();

            assertThat(changesets)
                    .isNotEmpty()
                    .doesNotHaveDuplicates()
                    .allMatch(line -> line.matches("db-changelog/(\\d{4}-[a-z-]+)\\.sql \\1"))
                    .isSorted();
        }
    }

    private static void update(TestDatabase database) throws Exception {
        try (Connection connection = database.connect()) {
            quietly(() -> liquibase(connection).update(new Contexts()));
        }
    }

    private static void rollBackEverything(TestDatabase database) throws Exception {
        try (Connection connection = database.connect()) {
            Liquibase liquibase = liquibase(connection);
            int changesets = liquibase.getDatabase().getRanChangeSetList().size();
            quietly(() -> liquibase.rollback(changesets, ""));
        }
    }

    private static Liquibase liquibase(Connection connection) throws Exception {
        return new Liquibase(
                CHANGELOG, new ClassLoaderResourceAccessor(), new JdbcConnection(connection));
    }

    private static void quietly(Scope.ScopedRunner<?> action) throws Exception {
        Scope.child(Scope.Attr.ui, new LoggerUIService(), action);
    }
}
