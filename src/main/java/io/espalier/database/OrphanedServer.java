package io.espalier.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * What still runs in a folder although the program that started it was killed. The caller holds the
 * folder, so it is nobody's.
 *
 * <p>The processes are told by their executable, which is the folder's own: the number in {@code
 * postmaster.pid} may be another program's by now, above all in a container.
 */
final class OrphanedServer {

    private static final Duration TIME_TO_END = Duration.ofSeconds(20);

    private final Path rows;
    private final Path binaries;

    private OrphanedServer(Path rows, Path binaries) {
        this.rows = rows;
        this.binaries = binaries;
    }

    /**
     * Ends the server that still runs in a folder, if any, so that the next may start.
     *
     * @throws DatabaseException if it does not end
     */
    static void endIn(Path rows, Path binaries) throws IOException {
        if (Files.exists(binaries)) {
            new OrphanedServer(rows, binaries.toRealPath()).end("INT");
        }
    }

    /**
     * Ends a server that was told to stop and cannot, if there is one, without a last word on disk:
     * what was acknowledged is in its write-ahead log.
     *
     * @throws DatabaseException if it does not end
     */
    static void quitIn(Path rows, Path binaries) throws IOException {
        OrphanedServer server = new OrphanedServer(rows, binaries.toRealPath());
        if (server.runningServer(server.rows.resolve("postmaster.pid")).isPresent()) {
            server.end("QUIT");
        }
    }

    private void end(String signal) throws IOException {
        Path file = rows.resolve("postmaster.pid");
        Optional<ProcessHandle> server = runningServer(file);
        if (server.isPresent()) {
            signal(signal, server.get());
            await(server.get());
        }
        // Without their server they would end as soon as they look for it.
        for (ProcessHandle worker : ProcessHandle.allProcesses().filter(this::isOurs).toList()) {
            worker.destroyForcibly();
            await(worker);
        }
        // PostgreSQL would take any process of that number for a server.
        Files.deleteIfExists(file);
    }

    private void await(ProcessHandle process) {
        Instant limit = Instant.now().plus(TIME_TO_END);
        // Not until it is gone: one that has ended stays until its parent has taken note.
        while (isOurs(process)) {
            if (Instant.now().isAfter(limit)) {
                throw new DatabaseException(
                        "The PostgreSQL of an earlier run (process %d) still runs in %s and does not end. End it, then start again."
                                .formatted(process.pid(), rows));
            }
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    /**
     * @see <a
     *     href="https://www.postgresql.org/docs/current/storage-file-layout.html">postmaster.pid</a>
     */
    private Optional<ProcessHandle> runningServer(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        return lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(this::isOurs);
    }

    private boolean isOurs(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).startsWith(binaries))
                .orElse(false);
    }

    /**
     * Sends a signal that Java itself cannot send: at SIGTERM the server would wait until the last
     * of its clients has gone, and somebody may look into it with another program. SIGINT ends them
     * too, SIGQUIT without a checkpoint.
     *
     * @see <a href="https://www.postgresql.org/docs/current/server-shutdown.html">Shutting Down the
     *     Server</a>
     */
    private static void signal(String signal, ProcessHandle server) throws IOException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(server.pid()))
                .start()
                .onExit()
                .join();
    }
}
