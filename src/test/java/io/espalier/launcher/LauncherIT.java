package io.espalier.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The built jar under a Java that is too old for the program. */
class LauncherIT {

    private static final String JAR = "target/espalier.jar";

    private String oldJava = "";

    private record Outcome(int exitCode, String out, String err) {}

    @BeforeEach
    void findAnOldJava() {
        Optional<JavaHome> old =
                Stream.of(
                                Objects.requireNonNullElse(
                                        new File("/usr/lib/jvm").listFiles(), new File[0]))
                        .map(JavaHome::in)
                        .flatMap(Optional::stream)
                        .filter(home -> home.feature() < Launcher.NEEDED)
                        .findFirst();
        assumeTrue(old.isPresent(), "No Java older than 21 is in /usr/lib/jvm");
        oldJava = old.orElseThrow().executable().getPath();
    }

    @Test
    void startsANewerJavaWithTheSameArgumentsAndExitCode() throws Exception {
        String newer = System.getProperty("java.home");

        Outcome version = run(newer, "--version");
        Outcome refused = run(newer, "--hepl");

        assertThat(version.exitCode()).isZero();
        assertThat(version.out())
                .startsWith("Espalier ")
                .contains("\nJava " + System.getProperty("java.version"));
        assertThat(version.err())
                .matches(
                        "Espalier needs Java 21 or newer, and this is Java \\d+: starting Java \\d+ in "
                                + newer
                                + "\\.\n");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("Unknown option: '--hepl'");
    }

    private Outcome run(String javaHome, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(oldJava));
        command.addAll(List.of("-jar", Path.of(JAR).toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("JAVA_HOME", javaHome);
        Process process = builder.start();
        // Both are short enough for the pipes.
        int exitCode = process.waitFor();
        return new Outcome(
                exitCode,
                new String(process.getInputStream().readAllBytes(), UTF_8),
                new String(process.getErrorStream().readAllBytes(), UTF_8));
    }
}
