package io.espalier.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EmbeddedServerTest {

    @TempDir static Path shared;

    private static EmbeddedServer server;

    @TempDir Path folder;

    /** Also unpacks the server's binaries, once for all tests. */
    @BeforeAll
    static void start() {
        server = EmbeddedServer.start(shared);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void isDurable() {
        assertThat(
                        jdbc(server)
                                .queryForMap(
                                        """
                                        select current_setting('fsync') as fsync,
                                               current_setting('synchronous_commit') as synchronous_commit,
                                               current_setting('full_page_writes') as full_page_writes,
                                               current_setting('client_connection_check_interval') as check_interval
                                        """))
                .isEqualTo(
                        Map.of(
                                "fsync",
                                "on",
                                "synchronous_commit",
                                "on",
                                "full_page_writes",
                                "on",
                                "check_interval",
                                "300ms"));
    }

    @Test
    void keepsItsRowsBetweenRuns() {
        try (EmbeddedServer first = EmbeddedServer.start(folder)) {
            jdbc(first).execute("create table apples as select 'Cox' as name");
        }
        try (EmbeddedServer second = EmbeddedServer.start(folder)) {
            assertThat(jdbc(second).queryForList("select name from apples", String.class))
                    .isEqualTo(List.of("Cox"));
        }
    }

    @Test
    void keepsItsRowsWhenTheProgramIsKilled() throws Exception {
        Process program = KilledProgram.start(folder);
        assertThat(program.waitFor()).isEqualTo(KilledProgram.EXIT_CODE);

        try (EmbeddedServer next = EmbeddedServer.start(folder)) {
            assertThat(jdbc(next).queryForList("select name from apples", String.class))
                    .isEqualTo(List.of("Cox"));
        }
    }

    @Test
    void endsAnOrphanThatSomebodyElseStillLooksInto() throws Exception {
        Process program = KilledProgram.start(folder);
        program.waitFor();
        try (Connection other = DriverManager.getConnection(KilledProgram.addressOf(folder));
                Statement statement = other.createStatement()) {
            statement.execute("begin");

            try (EmbeddedServer next = EmbeddedServer.start(folder)) {
                assertThat(jdbc(next).queryForObject("select 1", Integer.class)).isEqualTo(1);
            }
        }
    }

    @Test
    void listensOnTheLoopbackAddressOnly() throws IOException {
        int port = Objects.requireNonNull(server.address().port());
        List<InetSocketAddress> outside =
                NetworkInterface.networkInterfaces()
                        .flatMap(NetworkInterface::inetAddresses)
                        .filter(address ->
                                !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                        .map(address -> new InetSocketAddress(address, port))
                        .toList();

        assertThat(jdbc(server).queryForObject("show listen_addresses", String.class))
                .isEqualTo("localhost");
        assertThat(jdbc(server).queryForObject("show unix_socket_directories", String.class))
                .isEmpty();
        assertThat(outside)
                .allSatisfy(address ->
                        assertThatThrownBy(() -> connect(address)).isInstanceOf(IOException.class));
    }

    @Test
    void asksForThePasswordThatOnlyItsOwnerCanRead() throws IOException {
        Path password = shared.resolve("password");
        DatabaseUrl right = server.address();
        DatabaseUrl wrong =
                new DatabaseUrl(
                        right.host(),
                        right.port(),
                        right.database(),
                        right.user(),
                        "guess",
                        right.parameters());

        assertThat(Files.readString(password).strip()).isEqualTo(right.password()).hasSize(32);
        assertThat(
                        jdbc(server)
                                .queryForList(
                                        "select distinct auth_method from pg_hba_file_rules",
                                        String.class))
                .isEqualTo(List.of("scram-sha-256"));
        assertThat(rights(password)).isEqualTo("rw-------");
        assertThat(rights(shared.resolve("postgresql"))).isEqualTo("rwx------");
        assertThat(rights(shared.resolve("binaries"))).isEqualTo("rwx------");
        assertThatThrownBy(() -> jdbc(wrong).execute("select 1"))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("password authentication failed");
    }

    @Test
    void aSecondStartInTheSameFolderSaysSo() {
        assertThatThrownBy(() -> EmbeddedServer.start(shared))
                .isInstanceOf(DatabaseException.class)
                .hasMessage(
                        "Another run of Espalier (process %d) uses the database in %s. End it, or choose another folder with espalier.database.directory."
                                .formatted(ProcessHandle.current().pid(), shared));
        assertThat(jdbc(server).queryForObject("select 1", Integer.class)).isEqualTo(1);
    }

    @Test
    void makesAnewWhatAnInterruptedFirstStartLeft() throws IOException {
        Files.createDirectories(folder.resolve("postgresql"));
        Files.writeString(folder.resolve("postgresql/postgresql.conf"), "half a f");
        Files.writeString(folder.resolve("password.new"), "never used\n");

        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            assertThat(jdbc(server).queryForObject("select 1", Integer.class)).isEqualTo(1);
        }
    }

    /** In other processes, because within one JVM a server is unpacked only once. */
    @Test
    void unpacksAnewWhatAnInterruptedFirstStartLeft() throws Exception {
        Path complete = folder.resolve("complete");
        Path half = folder.resolve("half");
        assertThat(KilledProgram.start(complete).waitFor()).isEqualTo(KilledProgram.EXIT_CODE);
        EmbeddedServer.start(complete).close();
        try (DirectoryStream<Path> servers =
                Files.newDirectoryStream(complete.resolve("binaries/unpacked"))) {
            for (Path server : servers) {
                Path lib = half.resolve(complete.relativize(server)).resolve("lib");
                Files.createSymbolicLink(
                        Files.createDirectories(lib).resolve("libicuuc.so"),
                        Path.of("libicuuc.so.60"));
            }
        }

        assertThat(KilledProgram.start(half).waitFor()).isEqualTo(KilledProgram.EXIT_CODE);
        EmbeddedServer.start(half).close();
    }

    @Test
    void neverDeletesRowsWhosePasswordIsLost() throws IOException {
        Files.createDirectories(folder.resolve("postgresql"));
        Files.writeString(folder.resolve("postgresql/PG_VERSION"), "18\n");

        assertThatThrownBy(() -> EmbeddedServer.start(folder))
                .isInstanceOf(DatabaseException.class)
                .hasMessageStartingWith(
                        "The database in "
                                + folder.resolve("postgresql")
                                + " has lost its password");
        assertThat(folder.resolve("postgresql/PG_VERSION")).exists();
    }

    @Test
    void saysWhyTheServerGaveUpWithoutWaitingLonger() throws IOException {
        try (EmbeddedServer first = EmbeddedServer.start(folder)) {
            assertThat(jdbc(first).queryForObject("select 1", Integer.class)).isEqualTo(1);
        }
        Files.writeString(folder.resolve("postgresql/PG_VERSION"), "17\n");
        Instant begin = Instant.now();

        assertThatThrownBy(() -> EmbeddedServer.start(folder))
                .isInstanceOf(DatabaseException.class)
                .hasMessage(
                        "The embedded PostgreSQL does not start: database files are incompatible with server (log: %s)"
                                .formatted(folder.resolve("postgresql.log")));
        assertThat(begin).isAfter(Instant.now().minusSeconds(30));
    }

    @Test
    void saysThatItsFolderCannotBeMade() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> EmbeddedServer.start(file))
                .isInstanceOf(DatabaseException.class)
                .hasMessageStartingWith(
                        "The folder " + file + " of the embedded database cannot be written");
    }

    private static String rights(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static JdbcTemplate jdbc(EmbeddedServer server) {
        return jdbc(server.address());
    }

    private static JdbcTemplate jdbc(DatabaseUrl address) {
        return new JdbcTemplate(
                new DriverManagerDataSource(
                        address.jdbcUrl(),
                        Objects.requireNonNull(address.user()),
                        Objects.requireNonNull(address.password())));
    }

    private static void connect(InetSocketAddress address) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(address, 1000);
        }
    }
}
