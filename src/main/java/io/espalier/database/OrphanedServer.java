package io.espalier.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A server that runs on although the program that started it was killed. */
final class OrphanedServer {

    private static final int SECONDS_TO_END = 20;

    private OrphanedServer() {}

    /**
     * Ends the server that still runs in a folder of rows, if any. The caller holds the folder, so
     * the server is nobody's.
     *
     * @throws DatabaseException if it does not end
     */
    static void endIn(Path rows) throws IOException {
        Optional<ProcessHandle> orphan = runningIn(rows);
        if (orphan.isEmpty()) {
            return;
        }
        ProcessHandle server = orphan.get();
        try {
            endWithItsClients(server);
            server.onExit().get(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException stubborn) {
            throw new DatabaseException(
                    "The PostgreSQL of an earlier run (process %d) still runs in %s and does not end. End it, then start again."
                            .formatted(server.pid(), rows),
                    stubborn);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DatabaseException(
                    "Interrupted while the PostgreSQL of an earlier run ended.", interrupted);
        }
    }

    /**
     * By SIGINT, which Java itself cannot send: at SIGTERM the server would wait until the last of
     * its clients has gone, and somebody may look into it with another program.
     *
     * @see <a href="https://www.postgresql.org/docs/current/server-shutdown.html">Shutting Down the
     *     Server</a>
     */
    private static void endWithItsClients(ProcessHandle server)
            throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(server.pid())).start().waitFor();
    }

    /**
     * @see <a
     *     href="https://www.postgresql.org/docs/current/storage-file-layout.html">postmaster.pid</a>
     */
    private static Optional<ProcessHandle> runningIn(Path rows) throws IOException {
        Path file = rows.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        return lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                        .filter(OrphanedServer::isPostgres);
    }

    /** After a restart of the machine the number may be another program's. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).endsWith("postgres"))
                .orElse(false);
    }
}
