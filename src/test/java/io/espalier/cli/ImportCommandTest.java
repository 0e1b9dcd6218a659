package io.espalier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.Espalier;
import io.espalier.testing.TestDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ImportCommandTest {

    @TempDir private Path parent;

    private Path directory = Path.of("");
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeDump() throws IOException {
        directory = Files.createDirectory(parent.resolve("beer"));
        Files.writeString(
                directory.resolve("Users.xml"),
                """
                <users>
                <row Id="1" Reputation="1" CreationDate="2020-01-01T00:00:00.000" DisplayName="Ann"/>
                </users>\
                """);
        Files.writeString(
                directory.resolve("Posts.xml"),
                """
                <posts>
                <row Id="1" PostTypeId="1" CreationDate="2020-01-01T00:00:00.000" OwnerUserId="1" Title="Why?" Body="So."/>
                </posts>\
                """);
    }

    @Test
    void importsIntoAnEmptyDatabaseAndSaysTheSecondTimeThatAllIsThere() {
        try (TestDatabase database = TestDatabase.empty()) {
            int first = execute(database, "import", "stackexchange", directory.toString());
            String firstReport = out.toString();
            out.getBuffer().setLength(0);
            int second =
                    execute(
                            database,
                            "import",
                            "stackexchange",
                            directory.toString(),
                            "--site",
                            "beer");

            assertThat(List.of(first, second)).isEqualTo(List.of(0, 0));
            assertThat(firstReport.lines())
                    .contains(
                            "users            Users.xml              1        1              0        0")
                    .contains(
                            "posts            Posts.xml              1        1              0        0")
                    .contains(
                            "votes            (no Votes.xml)         0        0              0        0")
                    .endsWith("Imported beer: 2 rows.");
            assertThat(out.toString().lines())
                    .contains(
                            "users            Users.xml              1        0              1        0")
                    .endsWith("The database has all of beer already: nothing was written.");
            assertThat(err.toString()).isEmpty();
        }
    }

    @Test
    void saysInOneLineWhatIsWrongWithAFile() throws IOException {
        Files.writeString(directory.resolve("Votes.xml"), "<votes>\n<row Id=\"1\"/>\n</votes>");
        try (TestDatabase database = TestDatabase.empty()) {
            int exitCode = execute(database, "import", "stackexchange", directory.toString());

            assertThat(exitCode).isEqualTo(1);
            assertThat(err.toString().lines())
                    .containsExactly(
                            "Nothing was imported. Votes.xml, line 2: the attribute CreationDate is missing");
            assertThat(out.toString()).isEmpty();
        }
    }

    @Test
    void opensNoDatabaseForADirectoryThatIsNotThere() {
        int exitCode = execute("import", "stackexchange", directory.resolve("nowhere").toString());

        assertThat(exitCode).isEqualTo(1);
        assertThat(err.toString().lines())
                .containsExactly(
                        "Nothing was imported. "
                                + directory.resolve("nowhere")
                                + " does not exist");
    }

    @Test
    void refusesASiteOfAnImpossibleName() {
        int exitCode =
                execute("import", "stackexchange", directory.toString(), "--site", "my beer");

        assertThat(exitCode).isEqualTo(1);
        assertThat(err.toString())
                .startsWith("Nothing was imported. 'my beer' cannot be the name of a site");
    }

    @Test
    void explainsItselfWhenSomethingIsMissing() {
        assertThat(execute("import")).isEqualTo(2);
        assertThat(execute("import", "stackexchange")).isEqualTo(2);
        assertThat(err.toString())
                .contains("Missing required subcommand")
                .contains("Missing required parameter: 'DIR'");
    }

    private int execute(TestDatabase database, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--spring.datasource.url=" + database.jdbcUrl());
        all.add("--spring.datasource.username=" + database.user());
        all.add("--spring.datasource.password=" + database.password());
        return execute(all.toArray(String[]::new));
    }

    private int execute(String... arguments) {
        CommandLine command =
                EspalierCommand.commandLine(Espalier.class)
                        .setOut(new PrintWriter(out, true))
                        .setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }
}
