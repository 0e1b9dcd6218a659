package io.espalier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.testing.TestDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;

/** A changelog and a database that do not fit; every command that opens the database says so. */
@ExtendWith(OutputCaptureExtension.class)
class ChangelogStartTest {

    @Test
    void namesTheChangesetThatWasChangedAfterItHadBeenApplied(CapturedOutput output) {
        try (TestDatabase database = TestDatabase.migrated()) {
            new JdbcTemplate(database.dataSource())
                    .update(
                            "update databasechangelog set md5sum = '9:00000000000000000000000000000000' where filename like '%0002%'");

            assertThat(demo(database)).isEqualTo(1);
            assertThat(output.getErr().lines())
                    .containsExactly(
                            "The changelog is not the one that was applied to this database: db-changelog/0002-create-profiles.sql has changed since. Undo that, and put the change into a changeset of its own.");
        }
    }

    @Test
    void refusesADatabaseThatANewerVersionHasChangedUnlessToldOtherwise(CapturedOutput output) {
        try (TestDatabase database = TestDatabase.migrated()) {
            pretendApplied(database, "db-changelog/0099-create-orchards.sql");

            assertThat(demo(database)).isEqualTo(1);
            assertThat(output.getErr().lines())
                    .containsExactly(
                            "A newer version of Espalier has changed this database (db-changelog/0099-create-orchards.sql is not known here). Start that version, or this one with espalier.database.accept-newer=true.");
            assertThat(demo(database, "--espalier.database.accept-newer=true")).isZero();
        }
    }

    @Test
    void leavesTheChangesetsOfAnotherProgramAlone() {
        try (TestDatabase database = TestDatabase.migrated()) {
            pretendApplied(database, "orchard/0001-create-orchards.sql");

            assertThat(demo(database)).isZero();
        }
    }

    @Test
    void keepsWhatWasAppliedBeforeAChangesetFailed(CapturedOutput output) {
        try (TestDatabase database = TestDatabase.empty()) {
            new JdbcTemplate(database.dataSource()).execute("create table profiles ()");

            assertThat(demo(database)).isEqualTo(1);
            assertThat(output.getErr().lines())
                    .containsExactly(
                            "The changelog cannot be applied: db-changelog/0002-create-profiles.sql fails (relation \"profiles\" already exists). What came before it is applied; mend it, then start again.");

            new JdbcTemplate(database.dataSource()).execute("drop table profiles");
            assertThat(demo(database)).isZero();
        }
    }

    private static void pretendApplied(TestDatabase database, String file) {
        new JdbcTemplate(database.dataSource())
                .update(
                        """
                        insert into databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum)
                        select '1', author, ?, dateexecuted, 99, exectype, md5sum from databasechangelog limit 1
                        """,
                        file);
    }

    private static int demo(TestDatabase database, String... more) {
        List<String> arguments = new ArrayList<>(List.of("demo", "--users=1"));
        arguments.add("--spring.datasource.url=" + database.jdbcUrl());
        arguments.add("--spring.datasource.username=" + database.user());
        arguments.add("--spring.datasource.password=" + database.password());
        arguments.addAll(List.of(more));
        return EspalierCommand.commandLine(ChangelogStartTest.class)
                .setOut(new PrintWriter(new StringWriter()))
                .execute(arguments.toArray(String[]::new));
    }
}
