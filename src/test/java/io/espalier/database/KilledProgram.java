package io.espalier.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;

/**
 * A program that commits a row to an embedded database and is gone at once, leaving the server
 * behind.
 */
final class KilledProgram {

    static final int EXIT_CODE = 137;

    private KilledProgram() {}

    static Process start(Path folder) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledProgram.class.getName(),
                        folder.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Where the server that was left behind listens, as pgjdbc wants it. */
    static String addressOf(Path folder) throws IOException {
        return "jdbc:postgresql://localhost:%s/espalier?user=postgres&password=%s"
                .formatted(
                        Files.readAllLines(folder.resolve("postgresql/postmaster.pid")).get(3),
                        Files.readString(folder.resolve("password")).strip());
    }

    public static void main(String[] arguments) throws Exception {
        DatabaseUrl address = EmbeddedServer.start(Path.of(arguments[0])).address();
        try (Connection connection =
                        DriverManager.getConnection(
                                address.jdbcUrl(), address.user(), address.password());
                Statement statement = connection.createStatement()) {
            statement.execute("create table apples as select 'Cox' as name");
            Runtime.getRuntime().halt(EXIT_CODE);
        }
    }
}
