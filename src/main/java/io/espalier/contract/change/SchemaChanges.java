package io.espalier.contract.change;

import graphql.parser.InvalidSyntaxException;
import graphql.schema.diff.DiffEvent;
import graphql.schema.diff.SchemaDiff;
import graphql.schema.diff.SchemaDiffSet;
import graphql.schema.diff.reporting.CapturingReporter;
import io.espalier.contract.change.SchemaChange.Severity;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What changed from one schema to another, by graphql-java's comparison. Types are compared that an
 * operation can reach. What was {@code @deprecated} may go: that is dangerous, not breaking.
 */
public final class SchemaChanges {

    private final List<SchemaChange> all;

    private SchemaChanges(List<SchemaChange> all) {
        this.all = all;
    }

    /**
     * Compares two schemas in SDL.
     *
     * @throws InvalidSyntaxException if one of them is not SDL
     */
    public static SchemaChanges between(String oldSdl, String newSdl) {
        CapturingReporter reporter = new CapturingReporter();
        var unused =
                new SchemaDiff().diffSchema(SchemaDiffSet.diffSetFromSdl(oldSdl, newSdl), reporter);
        return new SchemaChanges(
                Stream.of(reporter.getBreakages(), reporter.getDangers(), reporter.getInfos())
                        .flatMap(List::stream)
                        .filter(event -> event.getCategory() != null)
                        .map(SchemaChanges::changeOf)
                        .distinct()
                        .sorted()
                        .toList());
    }

    /** Breaking ones first. */
    public List<SchemaChange> all() {
        return all;
    }

    /**
     * The breaking changes that nobody has accepted.
     *
     * @param accepted changes as {@link SchemaChange#toString} writes them, a line each; empty
     *     lines and those that begin with {@code #} say nothing
     */
    public List<SchemaChange> unaccepted(List<String> accepted) {
        Set<String> lines = Set.copyOf(accepted.stream().map(String::strip).distinct().toList());
        return all.stream()
                .filter(change -> change.severity() == Severity.BREAKING)
                .filter(change -> !lines.contains(change.toString()))
                .toList();
    }

    /** The lines that accept a change that was not made, or not made any more. */
    public List<String> idle(List<String> accepted) {
        Set<String> made = Set.copyOf(all.stream().map(SchemaChange::toString).toList());
        return accepted.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .filter(line -> !made.contains(line))
                .toList();
    }

    private static SchemaChange changeOf(DiffEvent event) {
        String description = event.getReasonMsg();
        // Of values and of fields of inputs it tells the name alone.
        return new SchemaChange(
                severityOf(event),
                description.contains(event.getTypeName())
                        ? description
                        : "%s (%s)".formatted(description, event.getTypeName()));
    }

    /** What was deprecated may go, and to be deprecated changes nothing yet. */
    private static Severity severityOf(DiffEvent event) {
        return switch (event.getCategory()) {
            case DEPRECATION_REMOVED -> Severity.DANGEROUS;
            case DEPRECATION_ADDED -> Severity.SAFE;
            default ->
                    switch (event.getLevel()) {
                        case BREAKING -> Severity.BREAKING;
                        case DANGEROUS -> Severity.DANGEROUS;
                        case INFO -> Severity.SAFE;
                    };
        };
    }
}
