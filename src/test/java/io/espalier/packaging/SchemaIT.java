package io.espalier.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaIT {

    /** Where no database is, and no locale either, as in many a container. */
    @Test
    void theJarPrintsTheSchemaAndNothingElse(@TempDir Path folder)
            throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder program =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-jar",
                                Path.of("target", "espalier.jar").toAbsolutePath().toString(),
                                "schema")
                        .directory(folder.toFile())
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile());
        program.environment().put("DATABASE_URL", "postgresql://nobody@localhost:1/nowhere");
        program.environment().put("LC_ALL", "C");

        Process process = program.start();

        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(err).isEmptyFile();
        assertThat(out).hasSameBinaryContentAs(Path.of("docs", "schema.graphql"));
        assertThat(process.exitValue()).isZero();
    }
}
