package io.espalier.testing;

import io.espalier.database.DatabaseUrl;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A PostgreSQL server of a test's own, which may be stopped in the middle of everything. It listens
 * at the same port each time, and keeps what it has said to be committed.
 *
 * @see <a href="https://www.postgresql.org/docs/current/app-pg-ctl.html">pg_ctl</a>
 */
public final class RestartableServer implements AutoCloseable {

    private final EmbeddedPostgres server;
    private final TestDatabase database;
    private final Path programs;
    private final Path rows;

    private RestartableServer(EmbeddedPostgres server) {
        this.server = server;
        DatabaseUrl address = TestServer.administration(server);
        JdbcTemplate jdbc = new JdbcTemplate(TestDatabase.dataSource(address));
        this.programs = path(jdbc, "select setting from pg_config where name = 'BINDIR'");
        this.rows = path(jdbc, "show data_directory");
        this.database = new TestServer(address).migrate();
    }

    private static Path path(JdbcTemplate jdbc, String sql) {
        return Path.of(Objects.requireNonNull(jdbc.queryForObject(sql, String.class)));
    }

    /** Starts it, with the community's changelog applied to its database. */
    public static RestartableServer start() {
        try {
            return new RestartableServer(
                    EmbeddedPostgres.builder()
                            // zonky's own setting would lose commits at the end of the server.
                            .setServerConfig("synchronous_commit", "on")
                            .start());
        } catch (IOException failure) {
            throw new UncheckedIOException("The server does not start", failure);
        }
    }

    /** Its database, which goes with the server. */
    public TestDatabase database() {
        return database;
    }

    /** Ends it at once, with all that it does; returns when nothing of it runs any more. */
    public void stopAtOnce() {
        control("stop", "-m", "immediate");
    }

    /** Starts it again; it makes up from its log for how it ended, and then it answers. */
    public void startAgain() {
        control(
                "start",
                "-l",
                rows.resolve("again.log").toString(),
                "-o",
                "-p " + server.getPort() + " -F");
    }

    /** Both. */
    public void restart() {
        stopAtOnce();
        startAgain();
    }

    private void control(String... arguments) {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            // PostgreSQL refuses to run as root.
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(programs.resolve("pg_ctl").toString(), "-D", rows.toString(), "-w"));
        command.addAll(List.of(arguments));
        try {
            int exitCode =
                    new ProcessBuilder(command)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor();
            if (exitCode != 0) {
                throw new IllegalStateException(command + " ended with " + exitCode);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
