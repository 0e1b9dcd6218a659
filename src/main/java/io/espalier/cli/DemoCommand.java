package io.espalier.cli;

import io.espalier.community.demo.DemoCommunity;
import io.espalier.community.demo.DemoReport;
import io.espalier.community.demo.DemoSize;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Help.Ansi;
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
            defaultValue = "1000",
            paramLabel = "N",
            description =
                    "How many users; each brings 10 posts and 50 comments (default: ${DEFAULT-VALUE}).")
    private int users;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine command = Objects.requireNonNull(spec, "set by picocli").commandLine();
        if (users < 1 || users > DemoSize.MOST_USERS) {
            throw new ParameterException(
                    command,
                    String.format(
                            Locale.ROOT,
                            "--users takes a number from 1 to %,d.",
                            DemoSize.MOST_USERS));
        }
        DemoCommunity community = DemoCommunity.ofSize(DemoSize.ofUsers(users));
        try (MigratedDatabase database = MigratedDatabase.open(SpringArguments.of(spec))) {
            return fill(database, community, command) ? ExitCode.OK : ExitCode.SOFTWARE;
        } catch (SQLException failure) {
            command.getErr()
                    .println(
                            command.getColorScheme()
                                    .errorText("Nothing was filled in. " + failure.getMessage()));
            return ExitCode.SOFTWARE;
        }
    }

    private static boolean fill(
            MigratedDatabase database, DemoCommunity community, CommandLine command)
            throws SQLException {
        long start = System.nanoTime();
        Optional<DemoReport> report;
        try (DemoProgressBar progress =
                new DemoProgressBar(Ansi.AUTO.enabled(), community.rows())) {
            report = community.fillIfEmpty(database.dataSource(), progress::step);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        report.ifPresentOrElse(
                filled -> command.getOut().println(DemoReportLine.render(filled, seconds)),
                () ->
                        command.getErr()
                                .println("The database is not empty, so it was left as it is."));
        return report.isPresent();
    }
}
