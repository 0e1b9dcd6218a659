package io.espalier.docs;

import io.espalier.testing.ChildProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/**
 * The project that a guide shows, for Maven to build as its reader would.
 *
 * <p>Maven finds the engine in a local repository of the project's own, behind which it looks into
 * the ordinary one: nothing of this build gets there, and what is there need not be downloaded.
 */
final class GuideProject {

    /** On a machine that has to download first. */
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final Path folder;
    private final Path repository;

    private GuideProject(Path home) {
        this.folder = home.resolve("project");
        this.repository = home.resolve("repository");
    }

    /**
     * Writes the files that the guide shows, and installs the engine that this build has packaged.
     *
     * @param home a folder below {@code target}
     */
    static GuideProject of(Markdown guide, Path home) throws IOException {
        String version = Pom.ofThisProject().version("espalier");
        GuideProject project = new GuideProject(home.toAbsolutePath());
        FileSystemUtils.deleteRecursively(project.folder);
        for (Map.Entry<String, String> file : guide.files().entrySet()) {
            Path path = project.folder.resolve(file.getKey());
            Files.createDirectories(path.resolve("..").normalize());
            Files.writeString(path, file.getValue());
        }
        Path artifact =
                Files.createDirectories(
                        project.repository.resolve("io/espalier/espalier").resolve(version));
        copy("pom.xml", artifact.resolve("espalier-" + version + ".pom"));
        copy("target/espalier-engine.jar", artifact.resolve("espalier-" + version + "-engine.jar"));
        return project;
    }

    private static void copy(String file, Path target) throws IOException {
        Files.copy(Path.of(file), target, StandardCopyOption.REPLACE_EXISTING);
    }

    Path path(String file) {
        return folder.resolve(file);
    }

    /** Runs Maven on the Java of this test; a server that it starts takes any free port. */
    ChildProcess maven(String... goals) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of("mvnw").toAbsolutePath().toString());
        command.add("--batch-mode");
        command.add("--no-transfer-progress");
        command.add("-Dmaven.repo.local=" + repository);
        // Surefire and Failsafe tell where the ordinary one is.
        command.add("-Dmaven.repo.local.tail=" + System.getProperty("localRepository"));
        command.add("-Dmaven.repo.local.tail.ignoreAvailability=true");
        command.addAll(List.of(goals));
        return start(command, Map.of());
    }

    /** Runs a jar that Maven has built, on the Java of this test. */
    ChildProcess jar(String file, Map<String, String> environment, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-jar");
        command.add(path(file).toString());
        command.addAll(List.of(arguments));
        return start(command, environment);
    }

    private ChildProcess start(List<String> command, Map<String, String> environment)
            throws IOException {
        ProcessBuilder program = new ProcessBuilder(command).directory(folder.toFile());
        program.environment().put("JAVA_HOME", System.getProperty("java.home"));
        program.environment().put("SERVER_ADDRESS", "127.0.0.1");
        program.environment().put("SERVER_PORT", "0");
        program.environment().putAll(environment);
        return ChildProcess.start(program, LIMIT);
    }
}
