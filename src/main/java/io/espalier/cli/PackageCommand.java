package io.espalier.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Makes a folder of the jar from which the program starts quickly on the Java that runs this: its
 * libraries side by side, what Java keeps of a training run, and a script that starts it.
 */
@Command(
        name = "package",
        description =
                "Make a folder that starts quickly on this Java: DIR/bin/espalier. Takes a minute.",
        mixinStandardHelpOptions = true,
        versionProvider = EspalierVersion.class)
final class PackageCommand implements Callable<Integer> {

    /** Some thousand requests, after which Java has compiled what requests run. */
    private static final int REQUESTS = 4_000;

    @Parameters(paramLabel = "DIR", description = "The folder to make; it must be new or empty.")
    private @Nullable Path folder;

    @Option(
            names = "--without-postgresql",
            description =
                    "Leave the embedded PostgreSQL out: the folder then needs a DATABASE_URL. Otherwise that of this machine is in it.")
    private boolean withoutPostgresql;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        CommandLine command = Objects.requireNonNull(spec, "set by picocli").commandLine();
        Path target = Objects.requireNonNull(folder, "required").toAbsolutePath().normalize();
        Path jar = requireJar(command);
        requireEmpty(target, command);
        long start = System.nanoTime();
        try {
            PackagedFolder packaged = PackagedFolder.extract(jar, target, withoutPostgresql);
            command.getOut().println("Training on an embedded PostgreSQL of its own.");
            command.getOut().flush();
            TrainingRun.of(packaged, REQUESTS);
        } catch (PackageFailure failure) {
            FileSystemUtils.deleteRecursively(target);
            String message = String.valueOf(failure.getMessage());
            command.getErr().println(command.getColorScheme().errorText(message));
            return ExitCode.SOFTWARE;
        }
        command.getOut()
                .println(
                        String.format(
                                Locale.ROOT,
                                "Packaged for Java %s in %.0f s: %s",
                                Runtime.version(),
                                (System.nanoTime() - start) / 1e9,
                                PackagedFolder.script(target)));
        return ExitCode.OK;
    }

    /** Only {@code java -jar} has the whole class path in one file. */
    private static Path requireJar(CommandLine command) throws IOException {
        Path jar = Path.of(System.getProperty("java.class.path", ""));
        if (Files.isRegularFile(jar)) {
            try (JarFile file = new JarFile(jar.toFile())) {
                if (file.getEntry("BOOT-INF/classes/") != null) {
                    return jar.toAbsolutePath();
                }
            }
        }
        throw new ParameterException(
                command,
                "Only the jar can be packaged: ./mvnw package, then java -jar target/espalier.jar package DIR.");
    }

    private static void requireEmpty(Path target, CommandLine command) throws IOException {
        if (!Files.exists(target)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(target)) {
            if (files.iterator().hasNext()) {
                throw new ParameterException(command, target + " is not empty.");
            }
        } catch (NotDirectoryException file) {
            throw new ParameterException(command, target + " is a file.", file);
        }
    }

    /** Why no folder was made, in one line; what a child process said may follow. */
    static final class PackageFailure extends RuntimeException {

        PackageFailure(String message) {
            super(message);
        }

        PackageFailure(String message, List<String> said) {
            super(message + "\n" + String.join("\n", said));
        }
    }
}
