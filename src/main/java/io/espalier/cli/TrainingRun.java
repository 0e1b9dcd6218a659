package io.espalier.cli;

import io.espalier.cli.PackageCommand.PackageFailure;
import io.espalier.community.demo.DemoCommunity;
import io.espalier.community.demo.DemoSize;
import io.espalier.database.DatabaseUrl;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.util.FileSystemUtils;

/**
 * Runs a packaged program as it will run, against a database that exists, and sends it requests;
 * then ends it, and Java writes what it has learnt. The database is an embedded one in a folder
 * that is thrown away, with a small demo community, whatever {@code DATABASE_URL} says: some
 * requests write.
 */
final class TrainingRun {

    /** For a start on a busy machine; and for Java to write its archive. */
    private static final long PATIENCE_SECONDS = 180;

    private static final int USERS = 100;

    private final Process program;
    private final List<String> said = Collections.synchronizedList(new ArrayList<>());
    private final CompletableFuture<URI> address = new CompletableFuture<>();
    private final CompletableFuture<URI> ready = new CompletableFuture<>();

    private TrainingRun(Process program) {
        this.program = program;
        Thread.ofVirtual().start(this::listen);
    }

    /**
     * Makes the folder's archive.
     *
     * @param requests how many are sent
     */
    static void of(PackagedFolder folder, int requests) throws IOException {
        Path directory = Files.createTempDirectory("espalier-training");
        try (MigratedDatabase database =
                MigratedDatabase.open(
                        "--DATABASE_URL=",
                        "--spring.datasource.url=",
                        "--espalier.database.embedded=true",
                        "--espalier.database.directory=" + directory)) {
            DemoCommunity.ofSize(DemoSize.ofUsers(USERS))
                    .fillIfEmpty(database.dataSource(), () -> {});
            train(folder, database.embedded(), requests);
        } catch (SQLException failure) {
            throw new PackageFailure(String.valueOf(failure.getMessage()));
        } finally {
            FileSystemUtils.deleteRecursively(directory);
        }
    }

    private static void train(PackagedFolder folder, DatabaseUrl database, int requests)
            throws IOException {
        ProcessBuilder program = new ProcessBuilder(folder.trainingCommand());
        program.environment().keySet().removeIf(name -> name.startsWith("SPRING_"));
        program.environment().remove("DATABASE_URL");
        program.environment()
                .putAll(
                        Map.of(
                                "SPRING_DATASOURCE_URL", database.jdbcUrl(),
                                "SPRING_DATASOURCE_USERNAME", String.valueOf(database.user()),
                                "SPRING_DATASOURCE_PASSWORD", String.valueOf(database.password()),
                                "SERVER_ADDRESS", "127.0.0.1",
                                "SERVER_PORT", "0"));
        TrainingRun run = new TrainingRun(program.redirectErrorStream(true).start());
        try {
            TrainingRequests.read().send(run.await(run.ready), requests);
            // Process.destroy would close its output too, into which Java then writes.
            run.program.toHandle().destroy();
            if (!run.program.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw run.failure("The training run does not end:");
            }
            if (!Files.exists(folder.archive().in(folder.home()))) {
                throw run.failure("Java has written nothing for the next start:");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw run.failure("The training run was interrupted:");
        } finally {
            run.program.destroyForcibly();
        }
    }

    private void listen() {
        try (BufferedReader output = program.inputReader(StandardCharsets.UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                said.add(line);
                if (line.startsWith("GraphQL ")) {
                    int port = URI.create(line.substring("GraphQL ".length()).strip()).getPort();
                    address.complete(URI.create("http://127.0.0.1:" + port + "/graphql"));
                } else if (line.startsWith("Ready ")) {
                    ready.complete(address.getNow(URI.create("http://127.0.0.1/graphql")));
                }
            }
        } catch (IOException ended) {
            said.add(ended.toString());
        } finally {
            ready.completeExceptionally(failure("The training run did not start:"));
        }
    }

    private URI await(CompletableFuture<URI> place) throws InterruptedException {
        try {
            return place.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException late) {
            throw failure("The training run did not start:");
        }
    }

    private PackageFailure failure(String message) {
        synchronized (said) {
            return new PackageFailure(message, List.copyOf(said));
        }
    }
}
