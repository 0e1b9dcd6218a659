package io.espalier.engine.plan;

import graphql.normalized.ExecutableNormalizedField;
import io.espalier.engine.binding.Binding;
import io.espalier.engine.binding.TypeBinding;
import io.espalier.engine.plan.Measures.Measure;
import io.espalier.engine.predicate.AggregateFunction;
import io.espalier.engine.predicate.Expression;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Collects which aggregates the document asks of the same rows, each once. */
final class MeasureRequest {

    private final Binding binding;
    private final TypeBinding type;
    private final SequencedMap<Measure, Expression> values = new LinkedHashMap<>();

    MeasureRequest(Binding binding, TypeBinding type) {
        this.binding = binding;
        this.type = type;
    }

    void addCount() {
        values.putIfAbsent(Measure.COUNT, Aggregates.countOfGroup());
    }

    /** Adds what is below a field {@code aggregate}. */
    void add(ExecutableNormalizedField aggregate) {
        for (ExecutableNormalizedField function : aggregate.getChildren()) {
            if (Entities.isIntrospection(function)) {
                continue;
            }
            AggregateFunction called = AggregateFunction.of(function.getFieldName());
            if (called == AggregateFunction.COUNT) {
                addCount();
            }
            function.getChildren().stream()
                    .filter(field -> !Entities.isIntrospection(field))
                    .forEach(field -> add(called, field.getFieldName()));
        }
    }

    private void add(AggregateFunction function, String field) {
        values.computeIfAbsent(
                new Measure(function.schemaName(), field),
                measure ->
                        function == AggregateFunction.COUNT_DISTINCT
                                ? Aggregates.distinctOfGroup(binding, type, field)
                                : Aggregates.ofGroup(type, function, field));
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    List<Expression> values() {
        return List.copyOf(values.values());
    }

    /** Where they stand, if the first stands at {@code start}. */
    Measures places(int start) {
        SequencedMap<Measure, Integer> places = new LinkedHashMap<>();
        values.keySet().forEach(measure -> places.put(measure, start + places.size()));
        return new Measures(places);
    }
}
