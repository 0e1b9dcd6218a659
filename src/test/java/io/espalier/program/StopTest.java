package io.espalier.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.espalier.testing.TestDatabase;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StopTest {

    private static final String USERS = "{ users { totalCount } }";

    private static final String ANSWER =
            "{\"data\":{\"users\":{\"totalCount\":0}},\"extensions\":{\"espalier\":{\"statements\":{\"bound\":1,\"executed\":1}}}}";

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({"TERM, 143", "INT, 130"})
    void aSignalEndsTheProgramAndThenItsDatabase(String signal, int exitCode) throws Exception {
        try (Program program = Program.start(folder, "--espalier.demo.users=0").ready()) {
            ProcessHandle server = postmaster();
            int started = program.lines().size();

            program.signal(signal);

            assertThat(program.exitCode()).isEqualTo(exitCode);
            assertThat(program.lines()).hasSize(started);
            // The server has said that it is done a moment before its process is gone.
            assertThat(server.onExit()).succeedsWithin(Duration.ofSeconds(20));
            assertThat(Files.readString(folder.resolve("postgresql.log")))
                    .contains("database system is shut down");
        }
    }

    @Test
    void aRunningRequestFinishesAndNewOnesAreRefused() throws Exception {
        try (TestDatabase database = TestDatabase.migrated();
                Connection other = database.connect();
                Statement statement = other.createStatement();
                Program program = Program.start(database).ready()) {
            CompletableFuture<String> slow = requestThatWaits(other, statement, program);

            program.signal("TERM");
            awaitRefusal(program);
            other.rollback();

            assertThat(slow.join()).isEqualTo(ANSWER);
            assertThat(program.exitCode()).isEqualTo(143);
        }
    }

    @Test
    void aRequestThatDoesNotFinishIsEndedAfterTenSeconds() throws Exception {
        try (TestDatabase database = TestDatabase.migrated();
                Connection other = database.connect();
                Statement statement = other.createStatement();
                Program program =
                        Program.start(database, "--espalier.limit.deadline=60s").ready()) {
            CompletableFuture<String> slow = requestThatWaits(other, statement, program);
            int started = program.lines().size();
            Instant signalled = Instant.now();

            program.signal("TERM");

            assertThat(program.exitCode()).isEqualTo(143);
            assertThat(Duration.between(signalled, Instant.now()))
                    .isBetween(Duration.ofSeconds(9), Duration.ofSeconds(20));
            assertThat(slow).isCompletedExceptionally();
            assertThat(program.lines()).hasSize(started);
        }
    }

    /** Answers when the request stands before a locked table. */
    private static CompletableFuture<String> requestThatWaits(
            Connection other, Statement statement, Program program) throws Exception {
        other.setAutoCommit(false);
        statement.execute("lock table users in access exclusive mode");
        CompletableFuture<String> slow = program.queryLater(USERS);
        await(statement, "select exists (select from pg_locks where not granted)");
        return slow;
    }

    private static void await(Statement statement, String condition) throws Exception {
        Instant end = Instant.now().plusSeconds(60);
        while (Instant.now().isBefore(end)) {
            try (ResultSet answer = statement.executeQuery(condition)) {
                answer.next();
                if (answer.getBoolean(1)) {
                    return;
                }
            }
            Thread.onSpinWait();
        }
        throw new IllegalStateException("It never came true: " + condition);
    }

    private static void awaitRefusal(Program program) {
        Instant end = Instant.now().plusSeconds(9);
        while (Instant.now().isBefore(end) && accepts(program)) {
            Thread.onSpinWait();
        }
        assertThatThrownBy(() -> program.query("{ __typename }"))
                .isInstanceOf(ConnectException.class);
    }

    private static boolean accepts(Program program) {
        try {
            program.query("{ __typename }");
            return true;
        } catch (IOException refused) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private ProcessHandle postmaster() throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("postgresql/postmaster.pid"));
        return ProcessHandle.of(Long.parseLong(lines.getFirst())).orElseThrow();
    }
}
