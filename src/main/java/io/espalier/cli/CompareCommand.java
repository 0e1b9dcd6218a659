package io.espalier.cli;

import graphql.parser.InvalidSyntaxException;
import io.espalier.contract.change.SchemaChange;
import io.espalier.contract.change.SchemaChange.Severity;
import io.espalier.contract.change.SchemaChanges;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what a new schema changes for clients of an old one, and refuses what would break them. */
@Command(
        name = "compare",
        description = {
            "Compare two GraphQL schemas: what does the new one change for clients of the old one?",
            "Exit code 1 if a change breaks clients and nobody has accepted it."
        },
        mixinStandardHelpOptions = true,
        versionProvider = EspalierVersion.class)
final class CompareCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "OLD", description = "The old schema, as SDL.")
    private @Nullable Path old;

    @Parameters(index = "1", paramLabel = "NEW", description = "The new schema, as SDL.")
    private @Nullable Path current;

    @Option(
            names = {"-a", "--accepted"},
            paramLabel = "FILE",
            description =
                    "Breaking changes that are made on purpose, a line each as this command prints them; # begins a comment.")
    private @Nullable Path accepted;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        SchemaChanges changes = between(read(old), read(current));
        List<String> onPurpose = accepted == null ? List.of() : read(accepted).lines().toList();
        List<SchemaChange> refused = changes.unaccepted(onPurpose);
        PrintWriter out = command().commandLine().getOut();
        changes.all().forEach(out::println);
        changes.idle(onPurpose).forEach(line -> out.println("Accepted, but not made: " + line));
        out.println(summary(changes, refused));
        out.flush();
        return refused.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private static String summary(SchemaChanges changes, List<SchemaChange> refused) {
        String counts =
                "%d breaking, %d dangerous, %d safe."
                        .formatted(
                                count(changes, Severity.BREAKING),
                                count(changes, Severity.DANGEROUS),
                                count(changes, Severity.SAFE));
        return refused.isEmpty()
                ? counts
                : counts
                        + " Not accepted: %d. Take them back, or put their lines into the file of --accepted."
                                .formatted(refused.size());
    }

    private static long count(SchemaChanges changes, Severity severity) {
        return changes.all().stream().filter(change -> change.severity() == severity).count();
    }

    private SchemaChanges between(String oldSdl, String newSdl) {
        try {
            return SchemaChanges.between(oldSdl, newSdl);
        } catch (InvalidSyntaxException broken) {
            throw misused(
                    "A schema is not SDL: %s.".formatted(FailureExplanation.firstLine(broken)));
        }
    }

    private String read(@Nullable Path file) {
        try {
            return Files.readString(Objects.requireNonNull(file, "set by picocli"));
        } catch (IOException unreadable) {
            throw misused(
                    "%s cannot be read: %s."
                            .formatted(file, unreadable.getClass().getSimpleName()));
        }
    }

    private ParameterException misused(String message) {
        return new ParameterException(command().commandLine(), message);
    }

    private CommandSpec command() {
        return Objects.requireNonNull(spec, "set by picocli");
    }
}
