package io.espalier.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL that belongs to this program and keeps its rows in a folder between runs.
 *
 * <p>It loses no committed row when the program or the server is killed, listens on the loopback
 * address only, and asks for a password that stands in the folder. One program at a time uses a
 * folder. The first start unpacks the server into the folder and takes about three seconds, later
 * ones half a second.
 */
public final class EmbeddedServer implements AutoCloseable {

    private static final String DATABASE = "espalier";
    private static final String USER = "postgres";

    /** Recovery after a crash reads up to a gigabyte of the write-ahead log. */
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final ServerFolder folder;
    private final EmbeddedPostgres postgres;
    private final DatabaseUrl address;

    private EmbeddedServer(ServerFolder folder, EmbeddedPostgres postgres, String password) {
        this.folder = folder;
        this.postgres = postgres;
        this.address =
                new DatabaseUrl(
                        "localhost",
                        postgres.getPort(),
                        DATABASE,
                        USER,
                        password,
                        new LinkedHashMap<>());
    }

    /**
     * Starts the server of a folder, which is made if it is not there.
     *
     * @throws DatabaseException if another program uses the folder, or the server does not start
     */
    public static EmbeddedServer start(Path directory) {
        ServerFolder folder = ServerFolder.open(directory);
        @Nullable EmbeddedPostgres postgres = null;
        try {
            OrphanedServer.endIn(folder.rows(), folder.binaries());
            ServerBinaries.in(folder).discardHalfUnpacked();
            ServerBinaries.requireSpace(folder);
            String password = folder.password();
            postgres = start(builder(folder, password), folder);
            folder.keepPassword();
            createDatabase(postgres);
            return new EmbeddedServer(folder, postgres, password);
        } catch (DatabaseException failure) {
            folder.close();
            throw failure;
        } catch (IOException
                | SQLException
                | RuntimeException
                | ExceptionInInitializerError failure) {
            stop(postgres, failure);
            folder.close();
            throw new DatabaseException(
                    "The embedded PostgreSQL does not start: %s (log: %s)"
                            .formatted(
                                    folder.lastComplaint().orElseGet(() -> rootMessage(failure)),
                                    folder.log()),
                    failure);
        }
    }

    /** Where the server listens, with user and password. The port is another one at each start. */
    public DatabaseUrl address() {
        return address;
    }

    /** The folder as it was given. */
    public Path directory() {
        return folder.directory();
    }

    /**
     * Tells a failure that is due to a disk that has filled up since the start. A server without
     * room for its write-ahead log breaks off all connections and does not say why.
     *
     * @throws DatabaseException if so
     */
    public void requireSpace(SQLException failure) {
        try {
            ServerBinaries.requireSpace(folder);
        } catch (DatabaseException full) {
            full.addSuppressed(failure);
            throw full;
        } catch (IOException unknown) {
            failure.addSuppressed(unknown);
        }
    }

    /**
     * Ends open connections and stops the server; returns when all is on disk. On a full disk it
     * cannot stop in order; then it is ended at once, and the next start makes up for it.
     */
    @Override
    public void close() {
        try {
            postgres.close();
            OrphanedServer.quitIn(folder.rows(), folder.binaries());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            folder.close();
        }
    }

    /**
     * zonky asks the server for an answer until the limit, even one that has given up; its log
     * tells sooner.
     */
    private static EmbeddedPostgres start(EmbeddedPostgres.Builder builder, ServerFolder folder)
            throws IOException {
        FutureTask<EmbeddedPostgres> start = new FutureTask<>(builder::start);
        Thread starter = Thread.ofPlatform().daemon().name("postgresql-start").start(start);
        try {
            while (true) {
                try {
                    return start.get(200, TimeUnit.MILLISECONDS);
                } catch (TimeoutException stillStarting) {
                    if (folder.serverGaveUp()) {
                        throw new IOException("The server gave up", stillStarting);
                    }
                }
            }
        } catch (ExecutionException failure) {
            throw new IOException(failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the server started", interrupted);
        } finally {
            starter.interrupt();
        }
    }

    private static void stop(@Nullable EmbeddedPostgres postgres, Throwable failure) {
        if (postgres == null) {
            return;
        }
        try {
            postgres.close();
        } catch (IOException second) {
            failure.addSuppressed(second);
        }
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }

    private static EmbeddedPostgres.Builder builder(ServerFolder folder, String password) {
        File log = folder.log().toFile();
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(ServerBinaries.in(folder).directory().toFile())
                .setDataDirectory(folder.rows())
                .setCleanDataDirectory(false)
                // Spring stops the server after the pool; a hook of its own would race with that.
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START_LIMIT)
                // A file, for a pipe would break, and the server with it, when this program is
                // killed.
                .setOutputRedirector(Redirect.appendTo(log))
                .setErrorRedirector(Redirect.appendTo(log))
                // zonky passes these on to initdb as they are. Text sorts by code point, as LIKE
                // 'prefix%' on an index needs.
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", folder.newPassword().toString())
                .setConnectConfig("password", password)
                // zonky turns these off, since its databases are thrown away.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "100")
                // When this program dies, what it asked for ends too.
                .setServerConfig("client_connection_check_interval", "300ms")
                .setServerConfig("log_checkpoints", "off");
    }

    private static void createDatabase(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet found =
                    statement.executeQuery(
                            "select from pg_database where datname = '" + DATABASE + "'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("create database " + DATABASE);
        }
    }
}
