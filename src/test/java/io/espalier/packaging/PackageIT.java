package io.espalier.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.testing.ChildProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder that {@code package} makes of the jar; it takes most of a minute. */
class PackageIT {

    /** For a busy machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /** Java then ends where what was archived does not fit. */
    private static final String ARCHIVE_OR_NOTHING =
            Runtime.version().feature() >= 25 ? "-XX:AOTMode=on" : "-Xshare:on";

    @TempDir private static Path folder;

    private static Path packaged = Path.of("");

    @BeforeAll
    static void makeAndMove() throws IOException {
        Path made = folder.resolve("made");
        ProcessBuilder command =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        Path.of("target", "espalier.jar").toString(),
                        "package",
                        made.toString());
        // Nothing is trained on somebody's own database.
        command.environment().put("DATABASE_URL", "postgresql://nobody@localhost:1/nowhere");
        try (ChildProcess packaging = ChildProcess.start(command, PATIENCE)) {
            assertThat(packaging.awaitEnd()).as(packaging.output()).isZero();
        }
        packaged = Files.move(made, folder.resolve("moved"));
    }

    @Test
    void holdsTheServerOfThisMachineAlone() throws IOException {
        try (Stream<Path> libraries = Files.list(packaged.resolve("lib"))) {
            assertThat(libraries.filter(jar -> jar.toString().contains("postgres-binaries")))
                    .hasSize(1);
        }
    }

    @Test
    void answersByWhatWasArchived() throws Exception {
        try (ChildProcess program =
                program(
                        ARCHIVE_OR_NOTHING,
                        "--espalier.database.directory=" + folder.resolve("database"),
                        "--espalier.demo.users=2")) {
            URI address = URI.create(program.await(Pattern.compile("^GraphQL +(\\S+)")));
            program.await(Pattern.compile("^(Ready) "));
            assertThat(ask(address.getPort()))
                    .startsWith("{\"data\":{\"users\":{\"totalCount\":2}}");
            assertThat(program.output()).startsWith("Espalier ");
        }
    }

    /** As after a copy that keeps no times: Java says so, and does without. */
    @Test
    void startsWithoutTheArchiveWhereAJarHasChanged() throws IOException {
        Path jar = packaged.resolve("espalier.jar");
        FileTime time = Files.getLastModifiedTime(jar);
        Files.setLastModifiedTime(jar, FileTime.fromMillis(0));

        try (ChildProcess strict = program(ARCHIVE_OR_NOTHING, "--version");
                ChildProcess lenient = program("", "--version")) {
            assertThat(strict.awaitEnd()).as(strict.output()).isNotZero();
            assertThat(lenient.awaitEnd()).as(lenient.output()).isZero();
            assertThat(lenient.output()).contains("\nEspalier ");
        } finally {
            Files.setLastModifiedTime(jar, time);
        }
    }

    private static ChildProcess program(String options, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(packaged.resolve("bin/espalier").toString());
        command.addAll(List.of(arguments));
        ProcessBuilder program = new ProcessBuilder(command);
        program.environment().keySet().removeAll(List.of("DATABASE_URL", "PORT"));
        program.environment().put("JAVA_HOME", System.getProperty("java.home"));
        program.environment().put("JAVA_OPTIONS", options);
        program.environment().put("SERVER_ADDRESS", "127.0.0.1");
        program.environment().put("SERVER_PORT", "0");
        return ChildProcess.start(program, PATIENCE);
    }

    private static String ask(int port) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(
                                            URI.create("http://127.0.0.1:" + port + "/graphql"))
                                    .header("Content-Type", "application/json")
                                    .POST(
                                            BodyPublishers.ofString(
                                                    "{\"query\": \"{ users { totalCount } }\"}"))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        }
    }
}
