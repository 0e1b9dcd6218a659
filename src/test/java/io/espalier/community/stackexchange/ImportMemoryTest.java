package io.espalier.community.stackexchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.testing.TestDatabase;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The import runs in a Java process whose heap could not hold the dump, nor as much as an id of
 * each of its rows.
 */
class ImportMemoryTest {

    private static final String HEAP = "-Xmx24m";
    private static final int POSTS = 5_000;
    private static final int VOTES = 250_000;

    @TempDir private Path directory;

    @Test
    void aDumpManyTimesTheHeapIsImported() throws IOException, InterruptedException {
        DumpFolder.in(directory).remove("Posts.xml");
        String body = "A body of 10 kB. ".repeat(600);
        write(
                "Posts",
                POSTS,
                number -> SampleRows.post(number, 1, SampleRows.JANUARY, "Body=\"" + body + "\""));
        // Votes on a post that is gone: read and staged like any other, but quick to be done with.
        write("Votes", VOTES, number -> SampleRows.vote(number, -1, 2, ""));

        try (TestDatabase database = TestDatabase.migrated()) {
            Path output = directory.resolve("output.txt");
            Process process =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    HEAP,
                                    "-XX:+UseSerialGC",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    ImportMemoryTest.class.getName(),
                                    database.jdbcUrl(),
                                    database.user(),
                                    database.password(),
                                    directory.toString())
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile())
                            .start();

            boolean ended = process.waitFor(5, TimeUnit.MINUTES);

            assertThat(Files.readString(output))
                    .startsWith("posts 5000 written, votes 250000 skipped");
            assertThat(ended).isTrue();
            assertThat(process.exitValue()).isZero();
        }
    }

    /** What the other process runs. */
    public static void main(String[] arguments) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(arguments[0]);
        database.setUser(arguments[1]);
        database.setPassword(arguments[2]);
        ImportReport report =
                new StackExchangeImport(database, ImportProgress.SILENT)
                        .run(Dump.in(Path.of(arguments[3]), new Site("large")));
        System.out.printf(
                Locale.ROOT,
                "posts %d written, votes %d skipped%n",
                ImportFixture.table(report, "posts").written(),
                ImportFixture.table(report, "votes").skippedRows());
    }

    private void write(String kind, int rows, IntFunction<String> attributes) throws IOException {
        String root = kind.toLowerCase(Locale.ROOT);
        try (PrintStream file =
                new PrintStream(
                        new GZIPOutputStream(
                                Files.newOutputStream(directory.resolve(kind + ".xml.gz")),
                                1 << 16),
                        false,
                        StandardCharsets.UTF_8)) {
            file.println("<" + root + ">");
            for (int number = 1; number <= rows; number++) {
                file.println("<row " + attributes.apply(number) + "/>");
            }
            file.print("</" + root + ">");
        }
    }
}
