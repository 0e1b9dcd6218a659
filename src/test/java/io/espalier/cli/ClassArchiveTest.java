package io.espalier.cli;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;

@Timeout(value = 2, unit = TimeUnit.MINUTES)
class ClassArchiveTest {

    private static final String IN_USE = "sharing";

    @TempDir Path folder;

    private Path archive;
    private Path changing;

    @BeforeEach
    void libraryThatChanges() throws Exception {
        archive = folder.resolve("classes.jsa");
        Path library =
                Path.of(Logger.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        changing = Files.copy(library, folder.resolve("library.jar"));
    }

    @Test
    void theSecondStartUsesWhatTheFirstHasArchived() throws Exception {
        String first = run();
        FileTime written = Files.getLastModifiedTime(archive);
        String second = run();

        assertThat(first).doesNotContain(IN_USE);
        assertThat(second).contains(IN_USE);
        assertThat(Files.getLastModifiedTime(archive)).isEqualTo(written);
    }

    @Test
    void anArchiveOfOtherLibrariesIsNotUsedButWrittenAnewInSilence() throws Exception {
        run();
        timePasses();
        Files.setLastModifiedTime(changing, FileTime.from(Instant.EPOCH));
        String changed = run();
        String then = run();

        assertThat(changed).hasLineCount(1).doesNotContain(IN_USE);
        assertThat(then).contains(IN_USE);
    }

    @Test
    void anArchiveThatIsNoneIsWrittenAnewInSilence() throws Exception {
        Files.writeString(archive, "cut off");
        String first = run();
        String second = run();

        assertThat(first).hasLineCount(1).doesNotContain(IN_USE);
        assertThat(second).contains(IN_USE);
    }

    @Test
    void twoRunsDoNotBothArchive() throws Exception {
        run();
        Files.delete(archive);
        run();

        assertThat(archive).doesNotExist();
    }

    @Test
    void nothingIsArchivedUnlessAskedFor() throws Exception {
        run(List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:cds*=off"));

        assertThat(archive).doesNotExist();
    }

    private String run() throws Exception {
        return run(
                List.of(
                        "-XX:SharedArchiveFile=" + archive,
                        "-XX:DumpLoadedClassList=" + folder.resolve("classes.list"),
                        "-Xlog:cds*=off"));
    }

    /** Answers what it printed, when it and all that it started have ended. */
    private String run(List<String> options) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(), ArchivingProgram.class.getName()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    /** The library that changes, all others, and the folders of classes last. */
    private String classPath() {
        List<String> elements =
                List.of(System.getProperty("java.class.path").split(File.pathSeparator));
        return Stream.of(
                        Stream.of(changing.toString()),
                        elements.stream().filter(element -> element.endsWith(".jar")),
                        elements.stream().filter(element -> Files.isDirectory(Path.of(element))))
                .flatMap(parts -> parts)
                .collect(joining(File.pathSeparator));
    }

    /** So much that no other run can still be at work. */
    private void timePasses() throws IOException {
        Files.setLastModifiedTime(
                Path.of(archive + ".list"), FileTime.from(Instant.now().minusSeconds(180)));
    }
}
