package io.espalier.engine.plan;

import io.espalier.engine.predicate.Given;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Everything that an operation will read, known before anything runs.
 *
 * @param roots by response key
 * @param reads every statement of it, each behind those of the fields below it
 * @param handWritten the fields that controllers resolve, by the response keys that lead to them
 * @param bound how many statements it may take, those that hand-written fields declare among them
 * @param size how large its answer can become
 */
public record Plan(
        SequencedMap<String, FieldPlan> roots,
        List<Read> reads,
        Map<List<String>, FieldPlan.HandWritten> handWritten,
        int bound,
        AnswerSize size) {

    public Plan {
        roots = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(roots));
        reads = List.copyOf(reads);
        handWritten = Map.copyOf(handWritten);
    }

    /** The same plan with what a request gives for its open values, but for those of its reads. */
    public Plan with(Given given) {
        if (given.isEmpty()) {
            return this;
        }
        SequencedMap<String, FieldPlan> filled = new LinkedHashMap<>();
        roots.forEach((key, root) -> filled.put(key, root.with(given)));
        return new Plan(filled, reads, handWritten, bound, size);
    }

    /** Whether the engine writes all that is written: the operation can be run once more. */
    public boolean writesAlone() {
        return !roots.isEmpty()
                && roots.values().stream().allMatch(FieldPlan.Write.class::isInstance);
    }

    /** Whether a connection is needed; introspection needs none. */
    public boolean usesDatabase() {
        return bound > 0 || !handWritten.isEmpty();
    }
}
