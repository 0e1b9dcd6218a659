package io.espalier.cli;

import io.espalier.community.demo.DemoCommunity;
import io.espalier.community.demo.DemoSize;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Fills an empty database, embedded or not, with the demo community of any size. */
@Command(
        name = "demo",
        description = "Fill an empty database with a demo community, the same every time.",
        mixinStandardHelpOptions = true,
        versionProvider = EspalierVersion.class)
final class DemoCommand implements Callable<Integer> {

    @Option(
            names = "--users",
            defaultValue = "100",
            paramLabel = "N",
            description =
                    "How many users; each brings 10 posts and 50 comments (default: ${DEFAULT-VALUE}).")
    private int users;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws SQLException {
        CommandSpec command = Objects.requireNonNull(spec, "set by picocli");
        if (users < 1 || users > DemoSize.MOST_USERS) {
            throw new ParameterException(
                    command.commandLine(),
                    "--users takes a number from 1 to %,d.".formatted(DemoSize.MOST_USERS));
        }
        DemoSize size = DemoSize.ofUsers(users);
        PrintWriter out = command.commandLine().getOut();
        try (MigratedDatabase database = MigratedDatabase.open(SpringArguments.of(command))) {
            if (!fill(database, DemoCommunity.ofSize(size))) {
                command.commandLine()
                        .getErr()
                        .println("The database is not empty, so it was left as it is.");
                return ExitCode.SOFTWARE;
            }
        }
        out.printf(
                "Filled the database with %,d users, %,d posts and %,d comments.%n",
                size.users(), size.posts(), size.comments());
        return ExitCode.OK;
    }

    private static boolean fill(MigratedDatabase database, DemoCommunity community)
            throws SQLException {
        try (ProgressBar progress =
                new ProgressBarBuilder()
                        .setTaskName("Demo")
                        .setUnit(" rows", 1)
                        .setInitialMax(community.rows())
                        .build()) {
            return community.fillIfEmpty(database.dataSource(), progress::step);
        }
    }
}
