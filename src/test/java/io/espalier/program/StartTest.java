package io.espalier.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.testing.TestDatabase;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartTest {

    private static final String USERS = "{ users { totalCount } }";

    @TempDir Path folder;

    @Test
    void saysWhatItServesAndASecondRunThatTheFolderIsTaken() throws Exception {
        try (Program program = Program.start(folder, "--espalier.demo.users=2").ready()) {
            assertThat(program.query(USERS)).startsWith("{\"data\":{\"users\":{\"totalCount\":2}}");
            assertThat(program.lines())
                    .satisfiesExactly(
                            line -> assertThat(line).startsWith("Espalier   "),
                            line ->
                                    assertThat(line)
                                            .matches(
                                                    "Database   PostgreSQL 18\\.\\d+, embedded, in "
                                                            + folder),
                            line -> assertThat(line).matches("Changelog  \\d+ changesets applied"),
                            line ->
                                    assertThat(line)
                                            .isEqualTo(
                                                    "Rows       2 users, 20 posts, 100 comments"),
                            line ->
                                    assertThat(line)
                                            .matches("GraphQL    http://localhost:\\d+/graphql"),
                            line ->
                                    assertThat(line)
                                            .matches("GraphiQL   http://localhost:\\d+/graphiql"),
                            line -> assertThat(line).matches("Ready      in \\d+\\.\\d s"));

            try (Program second = Program.start(folder)) {
                assertThat(second.exitCode()).isEqualTo(1);
                assertThat(second.lines())
                        .last()
                        .asString()
                        .startsWith("Another run of Espalier (process ")
                        .endsWith(
                                ") uses the database in %s. End it, or choose another folder with espalier.database.directory."
                                        .formatted(folder));
            }
            assertThat(program.query(USERS)).contains("\"totalCount\":2");
        }
    }

    @Test
    void saysThatAnEmptyDatabaseIsUpToDateAndHowToFillIt() throws Exception {
        try (TestDatabase database = TestDatabase.migrated();
                Program program = Program.start(database).ready()) {
            assertThat(program.lines())
                    .anyMatch(line -> line.matches("Changelog  up to date, \\d+ changesets"))
                    .contains(
                            "Rows       none yet; the commands demo and import fill the database");
        }
    }

    @Test
    void saysInOneLineThatThePortIsTaken() throws Exception {
        try (TestDatabase database = TestDatabase.migrated();
                ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"));
                Program program =
                        Program.start(database, "--server.port=" + taken.getLocalPort())) {
            assertThat(program.exitCode()).isEqualTo(1);
            List<String> printed =
                    program.lines().stream()
                            .filter(line -> !line.matches("(Espalier|Database|Changelog) .*"))
                            .toList();
            assertThat(printed)
                    .containsExactly(
                            "Port %d is taken by another program. End it, or choose another port with SERVER_PORT."
                                    .formatted(taken.getLocalPort()));
        }
    }
}
