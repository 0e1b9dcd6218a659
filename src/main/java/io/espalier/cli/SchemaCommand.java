package io.espalier.cli;

import io.espalier.engine.schema.SchemaText;
import io.espalier.engine.spring.WithoutDatabase;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.execution.GraphQlSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the schema that {@code serve} would let clients introspect, without a database. */
@Command(
        name = "schema",
        description = "Print the whole GraphQL schema, sorted; needs no database.",
        mixinStandardHelpOptions = true,
        versionProvider = EspalierVersion.class)
final class SchemaCommand implements Callable<Integer> {

    private static final List<String> PROPERTIES =
            List.of("--spring.liquibase.enabled=false", "--spring.main.lazy-initialization=true");

    private final Class<?> application;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write it to FILE instead of the standard output.")
    private @Nullable Path output;

    @Spec private @Nullable CommandSpec spec;

    SchemaCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() {
        byte[] sdl = sdlWithNothingElseOnStandardOutput().getBytes(StandardCharsets.UTF_8);
        Path file = output;
        if (file == null) {
            // Bytes, for a schema is UTF-8 whatever the terminal's locale is.
            System.out.writeBytes(sdl);
            System.out.flush();
            return ExitCode.OK;
        }
        try {
            Files.write(file, sdl);
            return ExitCode.OK;
        } catch (IOException failure) {
            PrintWriter err = Objects.requireNonNull(spec, "set by picocli").commandLine().getErr();
            err.println(
                    "The schema cannot be written to %s: %s."
                            .formatted(file, failure.getClass().getSimpleName()));
            return ExitCode.SOFTWARE;
        }
    }

    private String sdlWithNothingElseOnStandardOutput() {
        PrintStream standardOutput = System.out;
        System.setOut(System.err);
        try {
            return sdl();
        } finally {
            System.setOut(standardOutput);
        }
    }

    private String sdl() {
        String[] arguments =
                Stream.concat(PROPERTIES.stream(), Stream.of(SpringArguments.of(spec)))
                        .toArray(String[]::new);
        try (ConfigurableApplicationContext context =
                Launch.run(
                        new SpringApplicationBuilder(
                                        application, WithoutDatabase.class, SchemaAlone.class)
                                .web(WebApplicationType.NONE),
                        arguments)) {
            return SchemaText.of(context.getBean(GraphQlSource.class).schema());
        }
    }

    /** Of a lazy application, the schema is what the start is for: it fails where that does. */
    static final class SchemaAlone {

        @Bean
        static LazyInitializationExcludeFilter schema() {
            return LazyInitializationExcludeFilter.forBeanTypes(GraphQlSource.class);
        }
    }
}
