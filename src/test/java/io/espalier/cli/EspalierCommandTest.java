package io.espalier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

class EspalierCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine program =
            EspalierCommand.commandLine(EspalierCommandTest.class)
                    .setOut(new PrintWriter(out))
                    .setErr(new PrintWriter(err))
                    .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));

    @Test
    void helpNamesTheCommandsAndTheDatabase() {
        assertThat(program.execute("--help")).isZero();
        assertThat(out.toString())
                .startsWith("Usage: espalier [-hV] [COMMAND]")
                .contains(
                        "\n  serve ",
                        "\n  demo ",
                        "DATABASE_URL=postgresql://user:password@host:port/database",
                        "--server.port=8081");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void versionNamesProgramAndJava() {
        assertThat(program.execute("--version")).isZero();
        assertThat(out.toString())
                .startsWith("Espalier ")
                .contains("\nJava " + System.getProperty("java.version"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--hepl",
                "garden",
                "--port=1",
                "-x",
                "serve --hepl",
                "demo --users",
                "demo --users=0",
                "demo --users=many"
            })
    void refusesWhatItDoesNotUnderstand(String arguments) {
        assertThat(program.execute(arguments.split(" "))).isEqualTo(2);
        assertThat(err.toString()).isNotEmpty();
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo --spring.datasource.url=jdbc:postgresql://localhost:1/garden",
                "--spring.datasource.url=jdbc:postgresql://localhost:1/garden demo",
            })
    void endsWithOneWhereThereIsNoDatabase(String arguments) {
        assertThat(program.execute(arguments.split(" "))).isEqualTo(1);
    }
}
