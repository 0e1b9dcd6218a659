package io.espalier.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.espalier.testing.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerCheckTest {

    @ParameterizedTest
    @CsvSource({"PostgreSQL, 14, 14.19", "PostgreSQL, 9, 9.6.24", "MySQL, 84, 84.1"})
    void refusesWhatIsTooOldOrNoPostgresql(String product, int major, String version) {
        assertThatThrownBy(
                        () -> ServerCheck.requireSupported("h:1/garden", product, major, version))
                .isInstanceOf(DatabaseException.class)
                .hasMessage(
                        "The database at h:1/garden is "
                                + product
                                + " "
                                + version
                                + ". Espalier needs PostgreSQL 15 or newer.");
    }

    @Test
    void acceptsTheOldestSupported() {
        assertThatCode(() -> ServerCheck.requireSupported("h", "PostgreSQL", 15, "15.0"))
                .doesNotThrowAnyException();
    }

    @Test
    void acceptsTheTestServer() {
        try (TestDatabase database = TestDatabase.empty()) {
            assertThatCode(() -> check(database.address())).doesNotThrowAnyException();
        }
    }

    @Test
    void saysThatNobodyListens() throws IOException {
        int unused;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            unused = socket.getLocalPort();
        }

        assertThatThrownBy(() ->
                        check(
                                new DatabaseUrl(
                                        "localhost",
                                        unused,
                                        "garden",
                                        "ada",
                                        "secret",
                                        new LinkedHashMap<>())))
                .isInstanceOf(DatabaseException.class)
                .hasMessage(
                        "The database at localhost:%1$d/garden cannot be reached (Connection to localhost:%1$d refused). Start it, or correct its address."
                                .formatted(unused));
    }

    @Test
    void saysThatThereIsNoSuchHost() {
        assertThatThrownBy(() -> check(DatabaseUrl.parse("postgresql://ada@garden.invalid/d")))
                .isInstanceOf(DatabaseException.class)
                .hasMessage(
                        "The database at garden.invalid/d cannot be reached (no such host: garden.invalid). Start it, or correct its address.");
    }

    @Test
    void saysThatTheDatabaseDoesNotExist() {
        try (TestDatabase database = TestDatabase.empty()) {
            assertThatThrownBy(() -> check(database.address().withDatabase("no_such_garden")))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageEndingWith(
                            "/no_such_garden is not there (database \"no_such_garden\" does not exist). Create it, or correct its address.");
        }
    }

    private static void check(DatabaseUrl address) {
        new ServerCheck()
                .postProcessAfterInitialization(
                        new AddressedDatabase(address, null, null), "database");
    }
}
