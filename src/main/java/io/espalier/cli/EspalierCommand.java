package io.espalier.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program itself: it serves, unless told to do something else. */
@Command(
        name = "espalier",
        description = "A GraphQL API over PostgreSQL. Without a command it serves.",
        mixinStandardHelpOptions = true,
        versionProvider = EspalierVersion.class,
        synopsisSubcommandLabel = "[COMMAND]",
        descriptionHeading = "%n",
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nThe database:%n",
        footer = {
            "  DATABASE_URL=postgresql://user:password@host:port/database names it.",
            "  Without it an embedded PostgreSQL keeps its rows in the folder .espalier.",
            "",
            "Any property of Spring Boot is given as --name=value, as in --server.port=8081,",
            "or as an environment variable, as in SERVER_PORT=8081.",
        })
public final class EspalierCommand extends ServeCommand {

    private EspalierCommand(Class<?> application) {
        super(application);
    }

    /**
     * The command line of the program. Executing it answers the exit code: 0, or 1 when a command
     * failed, or 2 when it was not understood. {@code serve} answers when the server is up, and
     * leaves it running.
     *
     * @param application the Spring application to serve
     */
    public static CommandLine commandLine(Class<?> application) {
        return new CommandLine(new EspalierCommand(application))
                .addSubcommand(new ServeCommand(application))
                .addSubcommand(new ImportCommand())
                .addSubcommand(new DemoCommand())
                .addSubcommand(new SchemaCommand(application))
                .addSubcommand(new CompareCommand())
                .addSubcommand(new DiagramCommand(application))
                .addSubcommand(new ContractCommand())
                .addSubcommand(new PackageCommand())
                .setUnmatchedArgumentsAllowed(true)
                .setExecutionStrategy(SpringArguments::runWhenUnderstood)
                .setExecutionExceptionHandler(new FailureHandler());
    }
}
