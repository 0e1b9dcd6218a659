package io.espalier.engine.plan;

import graphql.normalized.ExecutableNormalizedField;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;

/** Collects the statements of a plan, and how long its lists are, while it is made. */
final class PlanParts {

    private final List<Read> reads = new ArrayList<>();
    private final Map<List<String>, FieldPlan.HandWritten> handWritten = new LinkedHashMap<>();
    private final IdentityHashMap<ExecutableNormalizedField, AnswerSize.ListSize> sizes =
            new IdentityHashMap<>();
    private final Function<ExecutableNormalizedField, Arguments> arguments;
    private final RowCounts rows = new RowCounts();
    private int declared;
    private int joins;

    /**
     * @param arguments those of a field
     */
    PlanParts(Function<ExecutableNormalizedField, Arguments> arguments) {
        this.arguments = arguments;
    }

    /** What the document says with a field. */
    Arguments arguments(ExecutableNormalizedField field) {
        return arguments.apply(field);
    }

    <R extends Read> R add(R read) {
        reads.add(read);
        return read;
    }

    void add(Path path, FieldPlan.HandWritten plan, int statements) {
        handWritten.put(path.responseKeys(), plan);
        declared = Math.addExact(declared, statements);
    }

    /** Counts statements that are no reads. */
    void addStatements(int statements) {
        declared = Math.addExact(declared, statements);
    }

    void add(ExecutableNormalizedField list, AnswerSize.ListSize size) {
        sizes.put(list, size);
    }

    /** How many rows there can be of each list. */
    RowCounts rows() {
        return rows;
    }

    /** Counts one more join, unless there are that many already. */
    boolean addJoin(int most) {
        if (joins == most) {
            return false;
        }
        joins++;
        return true;
    }

    Plan toPlan(SequencedMap<String, FieldPlan> roots, List<ExecutableNormalizedField> rootFields) {
        return new Plan(
                roots,
                reads,
                handWritten,
                Math.addExact(reads.size(), declared),
                AnswerCount.of(rootFields, sizes));
    }
}
