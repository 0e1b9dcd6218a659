package io.espalier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CompareCommandTest {

    private static final String OLD = "type Query { a: Int b: Int c: Int @deprecated }";
    private static final String NEW = "type Query { b: Int d: Int }";
    private static final String CHANGES =
            """
            BREAKING The new API is missing the field 'Query.a'
            DANGEROUS The new API has removed a deprecated field 'Query.c'
            SAFE The new API adds the field 'Query.d'
            """;

    @TempDir private Path folder = Path.of("");

    /** What a run ended with, and what it printed. */
    private record Run(int exitCode, String out, String err) {}

    private Run compare(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode =
                new CommandLine(new CompareCommand())
                        .setOut(new PrintWriter(out))
                        .setErr(new PrintWriter(err))
                        .execute(arguments);
        return new Run(exitCode, out.toString(), err.toString());
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    @Test
    void breakingChangesAreRefused() throws IOException {
        assertThat(compare(file("old", OLD), file("new", NEW)))
                .isEqualTo(
                        new Run(
                                1,
                                CHANGES
                                        + "1 breaking, 1 dangerous, 1 safe. Not accepted: 1. Take them back, or put their lines into the file of --accepted.\n",
                                ""));
    }

    @Test
    void butThoseThatAreAccepted() throws IOException {
        String accepted =
                file("accepted", "# a is b\n" + CHANGES.lines().findFirst().orElseThrow());

        assertThat(compare(file("old", OLD), file("new", NEW), "--accepted", accepted))
                .isEqualTo(new Run(0, CHANGES + "1 breaking, 1 dangerous, 1 safe.\n", ""));
        assertThat(compare(file("old", OLD), file("new", OLD), "--accepted", accepted).out())
                .isEqualTo(
                        """
                        Accepted, but not made: BREAKING The new API is missing the field 'Query.a'
                        0 breaking, 0 dangerous, 0 safe.
                        """);
    }

    @Test
    void filesThatAreNoneAndTextThatIsNoSchema() throws IOException {
        String missing = folder.resolve("missing").toString();

        Run unreadable = compare(file("old", OLD), missing);
        assertThat(unreadable.exitCode()).isEqualTo(2);
        assertThat(unreadable.err())
                .startsWith(missing + " cannot be read: NoSuchFileException.\n");

        Run noSchema = compare(file("old", OLD), file("new", "type {"));
        assertThat(noSchema.exitCode()).isEqualTo(2);
        assertThat(noSchema.err()).startsWith("A schema is not SDL: ");
    }
}
