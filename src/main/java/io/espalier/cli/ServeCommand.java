package io.espalier.cli;

import io.espalier.database.DatabaseConfiguration;
import io.espalier.database.DatabaseHealthConfiguration;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Starts the database and the server, and returns when both are up. */
@Command(
        name = "serve",
        description = "Serve the GraphQL API at http://localhost:8080/graphql (the default).",
        mixinStandardHelpOptions = true,
        versionProvider = EspalierVersion.class)
class ServeCommand implements Callable<Integer> {

    private final Class<?> application;

    @Spec private @Nullable CommandSpec spec;

    ServeCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws Exception {
        CommandSpec command = Objects.requireNonNull(spec, "set by picocli");
        StartLines lines = linesOf(command.commandLine());
        lines.print("Espalier", EspalierVersion.current());
        ParentProcess.endWithIt();
        Launch.run(
                new SpringApplicationBuilder(
                                application,
                                DatabaseConfiguration.class,
                                DatabaseHealthConfiguration.class,
                                Changelog.class,
                                BackgroundMapping.class,
                                ClassArchive.class,
                                DemoOnFirstStart.class,
                                StartReport.class,
                                StartPage.class,
                                QuietEnd.class)
                        .properties(BackgroundMapping.PROPERTY)
                        .initializers(register(lines), new EmbeddedDefaults()),
                SpringArguments.of(command));
        return 0;
    }

    private static StartLines linesOf(CommandLine command) {
        return new StartLines(command.getOut(), command.getColorScheme().ansi());
    }

    private static ApplicationContextInitializer<ConfigurableApplicationContext> register(
            StartLines lines) {
        return context -> context.getBeanFactory().registerSingleton("startLines", lines);
    }
}
