package io.espalier.cli;

import io.espalier.database.DatabaseConfiguration;
import io.espalier.engine.binding.Binding;
import io.espalier.engine.dictionary.Dictionary;
import io.espalier.engine.dictionary.DictionaryPage;
import io.espalier.engine.dictionary.DictionaryReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes down which tables there are, how they hang together, and what the API calls them. */
@Command(
        name = "diagram",
        description = "Write the diagram of the tables and their dictionary, as Markdown.",
        mixinStandardHelpOptions = true,
        versionProvider = EspalierVersion.class)
final class DiagramCommand implements Callable<Integer> {

    private static final String WRITTEN_BY = "java -jar target/espalier.jar diagram";

    private final Class<?> application;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            defaultValue = "docs/dictionary.md",
            description = "Where to; ${DEFAULT-VALUE} if nobody says.")
    private @Nullable Path output;

    @Spec private @Nullable CommandSpec spec;

    DiagramCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws SQLException {
        CommandSpec command = Objects.requireNonNull(spec, "set by picocli");
        Path file = Objects.requireNonNull(output, "has a default");
        String page = DictionaryPage.of(read(command), WRITTEN_BY);
        try {
            Files.writeString(file, page);
            return ExitCode.OK;
        } catch (IOException failure) {
            command.commandLine()
                    .getErr()
                    .println(
                            "The dictionary cannot be written to %s: %s."
                                    .formatted(file, failure.getClass().getSimpleName()));
            return ExitCode.SOFTWARE;
        }
    }

    private Dictionary read(CommandSpec command) throws SQLException {
        try (ConfigurableApplicationContext context =
                        Launch.run(
                                new SpringApplicationBuilder(
                                                application,
                                                DatabaseConfiguration.class,
                                                Changelog.class)
                                        .web(WebApplicationType.NONE),
                                SpringArguments.of(command));
                Connection connection = context.getBean(DataSource.class).getConnection()) {
            return new DictionaryReader(connection, context.getBean(Binding.class)).read();
        }
    }
}
