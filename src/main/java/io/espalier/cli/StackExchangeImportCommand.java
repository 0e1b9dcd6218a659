package io.espalier.cli;

import io.espalier.community.stackexchange.Dump;
import io.espalier.community.stackexchange.ImportException;
import io.espalier.community.stackexchange.ImportReport;
import io.espalier.community.stackexchange.Site;
import io.espalier.community.stackexchange.StackExchangeImport;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Imports a Stack Exchange dump and prints what became of its rows. */
@Command(
        name = "stackexchange",
        description = {
            "Import the data dump of a Stack Exchange site, in one transaction.",
            "Rows that are there already are left alone, so it can be run again."
        },
        mixinStandardHelpOptions = true,
        versionProvider = EspalierVersion.class)
final class StackExchangeImportCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "DIR",
            description = {
                "Where the dump lies: Users.xml and Posts.xml, and if they are there Tags.xml, Comments.xml, Votes.xml,"
                        + " Badges.xml and PostLinks.xml.",
                "Each may be packed, as .xml.xz or .xml.gz."
            })
    private @Nullable Path directory;

    @Option(
            names = "--site",
            paramLabel = "NAME",
            description =
                    "Which site it is. Sites of different names are kept apart (default: the name of DIR).")
    private @Nullable String site;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CommandSpec command = Objects.requireNonNull(spec, "set by picocli");
        try {
            // Before the database is opened: that takes its time, and a path is soon mistyped.
            Dump dump = dump(Objects.requireNonNull(directory, "set by picocli"), site);
            command.commandLine()
                    .getOut()
                    .println(ImportReportTable.render(importInto(command, dump)));
            return ExitCode.OK;
        } catch (ImportException failure) {
            command.commandLine()
                    .getErr()
                    .println(
                            command.commandLine()
                                    .getColorScheme()
                                    .errorText("Nothing was imported. " + failure.getMessage()));
            return ExitCode.SOFTWARE;
        }
    }

    private static Dump dump(Path directory, @Nullable String site) {
        return site == null ? Dump.in(directory) : Dump.in(directory, new Site(site));
    }

    private static ImportReport importInto(CommandSpec command, Dump dump) {
        try (MigratedDatabase database = MigratedDatabase.open(SpringArguments.of(command));
                ImportProgressBar progress = new ImportProgressBar(Ansi.AUTO.enabled())) {
            return new StackExchangeImport(database.dataSource(), progress).run(dump);
        }
    }
}
