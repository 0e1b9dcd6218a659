package io.espalier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.Espalier;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What it makes is tested with the jar, by {@code PackageIT}. */
class PackageCommandTest {

    @Test
    void refusesWhatIsNoJar(@TempDir Path folder) {
        StringWriter err = new StringWriter();

        int exitCode =
                EspalierCommand.commandLine(Espalier.class)
                        .setErr(new PrintWriter(err))
                        .execute("package", folder.resolve("packaged").toString());

        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString())
                .startsWith(
                        "Only the jar can be packaged: ./mvnw package, then java -jar target/espalier.jar package DIR.");
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource({
        "21, -XX:ArchiveClassesAtExit=/made/espalier.jsa, -XX:SharedArchiveFile=$home/espalier.jsa",
        "24, -XX:ArchiveClassesAtExit=/made/espalier.jsa, -XX:SharedArchiveFile=$home/espalier.jsa",
        "25, -XX:AOTCacheOutput=/made/espalier.aot, -XX:AOTCache=$home/espalier.aot",
        "26, -XX:AOTCacheOutput=/made/espalier.aot, -XX:AOTCache=$home/espalier.aot"
    })
    void choosesTheBestThatAJavaCanDo(int release, String making, String use) {
        StartArchive archive = StartArchive.of(release);

        assertThat(archive.making(Path.of("/made"))).isEqualTo(making);
        assertThat(archive.use()).isEqualTo(use);
    }

    /** Whatever is in {@code training.graphql} is sent. */
    @Test
    void trainsOnEveryOperationOfItsOwn() throws Exception {
        long own =
                PackagedFolder.resource("training.graphql")
                        .lines()
                        .filter(line -> line.matches("(query|mutation) .*"))
                        .count();

        assertThat(TrainingRequests.read().bodies())
                .filteredOn(body -> body.containsKey("operationName"))
                .hasSize((int) own);
    }
}
