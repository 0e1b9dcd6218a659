package io.espalier.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.espalier.testing.SmallDisk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class FullDiskTest {

    @Test
    void aFirstStartSaysThatTheDiskIsTooSmallAndOneWithRoomBeginsAnew() throws Exception {
        try (SmallDisk disk = SmallDisk.ofMegabytes(300)) {
            Path folder = disk.directory().resolve("folder");
            Path ballast = disk.leave(30);

            assertThatThrownBy(() -> EmbeddedServer.start(folder))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageMatching(
                            "The disk of %s is full: the embedded PostgreSQL needs 128 MB, and (29|30) MB are free\\. Free some space, or choose another folder with espalier\\.database\\.directory\\."
                                    .formatted(folder));

            Files.delete(ballast);
            EmbeddedServer.start(folder).close();
        }
    }

    @Test
    void aDiskThatFillsUpCostsTheWriteAndNoRow() throws Exception {
        try (SmallDisk disk = SmallDisk.ofMegabytes(300)) {
            Path folder = disk.directory().resolve("folder");
            try (EmbeddedServer server = EmbeddedServer.start(folder)) {
                execute(server, "create table apples as select 'Cox' as name");
                Path ballast = disk.leave(0);
                assertThatThrownBy(() ->
                                execute(
                                        server,
                                        "create table pears as select repeat('p', 1000) from generate_series(1, 100000)"))
                        .isInstanceOf(SQLException.class);
                Files.delete(ballast);
            }
            try (EmbeddedServer server = EmbeddedServer.start(folder)) {
                execute(server, "insert into apples values ('Boskoop')");
            }
        }
    }

    private static void execute(EmbeddedServer server, String sql) throws SQLException {
        DatabaseUrl address = server.address();
        try (Connection connection =
                        DriverManager.getConnection(
                                address.jdbcUrl(), address.user(), address.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
