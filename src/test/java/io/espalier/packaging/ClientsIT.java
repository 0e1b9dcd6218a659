package io.espalier.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.espalier.testing.ChildProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The front ends' libraries of {@code clients/} against the jar, which serves a small community.
 */
@Tag("clients")
class ClientsIT {

    private static final Path CLIENTS = Path.of("clients");

    /** For a busy machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Test
    void everyClientWorksWithTheServedApi(@TempDir Path folder) throws IOException {
        assumeTrue(
                prints("v(2\\d|[3-9]\\d)\\..*", "node", "--version")
                        && prints("\\d.*", "npm", "--version"),
                "Skipped: the clients need Node 20 or newer, and npm, in PATH.");

        try (ChildProcess program = ChildProcess.start(served(folder), PATIENCE)) {
            URI address = URI.create(program.await(Pattern.compile("^GraphQL +(\\S+)")));
            program.await(Pattern.compile("^(Ready) "));
            String url = "http://127.0.0.1:" + address.getPort() + address.getPath();

            runNpm("ci", url);
            runNpm("test", url);
        }
    }

    private static ProcessBuilder served(Path folder) {
        ProcessBuilder program =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        Path.of("target", "espalier.jar").toString(),
                        "--espalier.database.directory=" + folder.resolve("database"),
                        "--espalier.demo.users=20");
        program.environment().keySet().removeAll(List.of("DATABASE_URL", "PORT"));
        program.environment().put("SERVER_ADDRESS", "127.0.0.1");
        program.environment().put("SERVER_PORT", "0");
        return program;
    }

    private static boolean prints(String line, String... command) {
        try (ChildProcess program = ChildProcess.start(new ProcessBuilder(command), PATIENCE)) {
            return program.awaitEnd() == 0
                    && program.output().lines().anyMatch(printed -> printed.matches(line));
        } catch (IOException missing) {
            return false;
        }
    }

    /** Prints what it prints: it tells which client fails, and at what. */
    private static void runNpm(String command, String url) throws IOException {
        ProcessBuilder npm = new ProcessBuilder("npm", command).directory(CLIENTS.toFile());
        npm.environment().put("ESPALIER_URL", url);
        try (ChildProcess child = ChildProcess.start(npm, PATIENCE)) {
            int exitCode = child.awaitEnd();
            System.out.println(child.output());
            assertThat(exitCode).as("npm %s", command).isZero();
        }
    }
}
