package io.espalier.cli;

import io.espalier.database.DatabaseConfiguration;
import io.espalier.database.DatabaseHealthConfiguration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
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
    public Integer call() {
        Launch.run(
                new SpringApplicationBuilder(
                        application,
                        DatabaseConfiguration.class,
                        DatabaseHealthConfiguration.class,
                        DemoOnFirstStart.class,
                        StartReport.class),
                SpringArguments.of(spec));
        return 0;
    }
}
