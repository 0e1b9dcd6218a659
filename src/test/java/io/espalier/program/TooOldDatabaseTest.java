package io.espalier.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The profile "endurance" brings the server: a download of 14 MB, for a rare case. */
@Tag("endurance")
class TooOldDatabaseTest {

    private static final Path SERVER = Path.of("target/postgresql-14.jar");

    @TempDir Path folder;

    @Test
    void saysInOneLineThatTheDatabaseIsTooOld() throws Exception {
        assumeTrue(
                System.getProperty("os.name").equals("Linux")
                        && System.getProperty("os.arch").equals("amd64"),
                "The old server is for Linux on x86-64");
        assertThat(SERVER).exists();
        try (EmbeddedPostgres old =
                        EmbeddedPostgres.builder()
                                .setOverrideWorkingDirectory(folder.toFile())
                                .setPgBinaryResolver((system, hardware) -> archive())
                                .start();
                Program program = Program.start(old.getJdbcUrl("postgres", "postgres"))) {
            assertThat(program.exitCode()).isEqualTo(1);
            assertThat(program.lines())
                    .satisfiesExactly(
                            line -> assertThat(line).startsWith("Espalier "),
                            line ->
                                    assertThat(line)
                                            .matches(
                                                    "The database at localhost:\\d+/postgres is PostgreSQL 14\\.\\d+\\. Espalier needs PostgreSQL 15 or newer\\."));
        }
    }

    private static InputStream archive() {
        try (JarFile jar = new JarFile(SERVER.toFile());
                InputStream packed =
                        jar.getInputStream(jar.getEntry("postgres-linux-x86_64.txz"))) {
            return new ByteArrayInputStream(packed.readAllBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
