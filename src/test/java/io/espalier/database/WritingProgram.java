package io.espalier.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A program that writes to an embedded database until it is killed. Each of its writers commits one
 * row after the other; its output says what it found of earlier rounds, and then each row whose
 * commit was acknowledged.
 *
 * <pre>
 * found &lt;round&gt; &lt;writer&gt; &lt;rows&gt; &lt;last row&gt;
 * ready
 * wrote &lt;writer&gt; &lt;row&gt;
 * </pre>
 */
final class WritingProgram {

    static final int WRITERS = 4;

    private WritingProgram() {}

    static Process start(Path folder, int round) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WritingProgram.class.getName(),
                        folder.toString(),
                        Integer.toString(round))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    public static void main(String[] arguments) throws Exception {
        DatabaseUrl address = EmbeddedServer.start(Path.of(arguments[0])).address();
        int round = Integer.parseInt(arguments[1]);
        try (Connection connection = connect(address);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "create table if not exists written (round int, writer int, row int, primary key (round, writer, row))");
            printFound(statement);
        }
        say("ready");
        for (int writer = 0; writer < WRITERS; writer++) {
            int name = writer;
            Thread.ofPlatform().start(() -> write(address, round, name));
        }
    }

    private static void printFound(Statement statement) throws SQLException {
        try (ResultSet found =
                statement.executeQuery(
                        "select round, writer, count(*), max(row) from written group by round, writer")) {
            while (found.next()) {
                say(
                        "found %d %d %d %d"
                                .formatted(
                                        found.getInt(1),
                                        found.getInt(2),
                                        found.getInt(3),
                                        found.getInt(4)));
            }
        }
    }

    private static void write(DatabaseUrl address, int round, int writer) {
        try (Connection connection = connect(address);
                PreparedStatement insert =
                        connection.prepareStatement("insert into written values (?, ?, ?)")) {
            for (int row = 1; ; row++) {
                insert.setInt(1, round);
                insert.setInt(2, writer);
                insert.setInt(3, row);
                insert.executeUpdate();
                say("wrote " + writer + " " + row);
            }
        } catch (SQLException killed) {
            // The server may be killed a moment before this program.
            say("stopped " + writer);
        }
    }

    /** One write to the pipe for each line, so that none is lost in a buffer of this program. */
    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    private static Connection connect(DatabaseUrl address) throws SQLException {
        return DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
    }
}
