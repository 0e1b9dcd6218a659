package io.espalier.engine.plan;

import static io.espalier.engine.error.ErrorCode.LIMIT_EXCEEDED;

import io.espalier.engine.error.EngineException;
import io.espalier.engine.limit.DocumentLimits;
import io.espalier.engine.predicate.Predicate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads the input objects of one argument whose fields are conditions, all of which must hold, with
 * {@code and}, {@code or} and {@code not} among them. Counts them too.
 */
final class ConditionReader {

    private final String argument;
    private final DocumentLimits limits;
    private int conditions;

    ConditionReader(String argument, DocumentLimits limits) {
        this.argument = argument;
        this.limits = limits;
    }

    /** Reads a field of an input object that is not one of the words that all of them have. */
    @FunctionalInterface
    interface Fields {

        List<Predicate> read(String name, Object given, ArgumentPath place);
    }

    /**
     * The condition that an input object states.
     *
     * @throws EngineException {@code INVALID_ARGUMENT} for a null, {@code LIMIT_EXCEEDED} for too
     *     many conditions or too deep ones
     */
    Predicate read(Map<?, ?> input, ArgumentPath path, Fields fields) {
        checkDepth(path);
        List<Predicate> terms = new ArrayList<>();
        input.forEach((key, value) -> {
            String name = (String) key;
            ArgumentPath place = path.child(name);
            Object given = place.require(value);
            count();
            switch (name) {
                case "and" -> terms.add(new Predicate.And(all(given, place, fields)));
                case "or" -> terms.add(new Predicate.Or(all(given, place, fields)));
                case "not" -> terms.add(read((Map<?, ?>) given, place, fields).negated());
                default -> terms.addAll(fields.read(name, given, place));
            }
        });
        return Predicate.and(terms);
    }

    private List<Predicate> all(Object given, ArgumentPath path, Fields fields) {
        List<Predicate> terms = new ArrayList<>();
        for (Object item : (List<?>) given) {
            ArgumentPath place = path.child(terms.size());
            terms.add(read(place.requireObject(item), place, fields));
        }
        return terms;
    }

    private void checkDepth(ArgumentPath path) {
        if (path.depth() > limits.depth()) {
            throw new EngineException(
                    LIMIT_EXCEEDED,
                    "'"
                            + argument
                            + "' may be "
                            + limits.depth()
                            + " levels deep at most, and is deeper.");
        }
    }

    /**
     * Counts one more.
     *
     * @throws EngineException {@code LIMIT_EXCEEDED} if these are too many
     */
    void count() {
        conditions++;
        if (conditions > limits.conditions()) {
            throw new EngineException(
                    LIMIT_EXCEEDED,
                    "'"
                            + argument
                            + "' may have "
                            + limits.conditions()
                            + " conditions at most, and has more.");
        }
    }
}
