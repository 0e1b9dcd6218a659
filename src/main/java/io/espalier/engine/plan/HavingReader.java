package io.espalier.engine.plan;

import io.espalier.engine.binding.TypeBinding;
import io.espalier.engine.error.EngineException;
import io.espalier.engine.limit.DocumentLimits;
import io.espalier.engine.predicate.AggregateFunction;
import io.espalier.engine.predicate.Predicate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads one {@code having} as a condition on what the rows of a group make together. */
final class HavingReader {

    private final TypeBinding type;
    private final ConditionReader conditions;

    HavingReader(TypeBinding type, DocumentLimits limits) {
        this.type = type;
        this.conditions = new ConditionReader("having", limits);
    }

    /**
     * The condition that an input object states of a group.
     *
     * @throws EngineException {@code INVALID_ARGUMENT} for a null and for a value that an aggregate
     *     cannot have, {@code LIMIT_EXCEEDED} for too many conditions or too deep ones
     */
    Predicate read(Map<?, ?> input, ArgumentPath path) {
        return conditions.read(
                input,
                path,
                (name, given, place) ->
                        name.equals(AggregateFunction.COUNT.schemaName())
                                ? ScalarFilter.of(Aggregates.countOfGroup())
                                        .read((Map<?, ?>) given, place)
                                : aggregates(AggregateFunction.of(name), (Map<?, ?>) given, place));
    }

    private List<Predicate> aggregates(
            AggregateFunction function, Map<?, ?> input, ArgumentPath path) {
        List<Predicate> terms = new ArrayList<>();
        input.forEach((name, value) -> {
            ArgumentPath place = path.child(name);
            conditions.count();
            terms.addAll(
                    ScalarFilter.of(Aggregates.ofGroup(type, function, (String) name))
                            .read(place.requireObject(value), place));
        });
        return terms;
    }
}
