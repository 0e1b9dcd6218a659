package io.espalier.engine.execution;

import static io.espalier.engine.schema.AggregateNames.aggregateOf;
import static io.espalier.engine.schema.AggregateNames.avgOf;
import static io.espalier.engine.schema.AggregateNames.countDistinctOf;
import static io.espalier.engine.schema.AggregateNames.extremeOf;
import static io.espalier.engine.schema.AggregateNames.groupKeyOf;
import static io.espalier.engine.schema.AggregateNames.groupOf;
import static io.espalier.engine.schema.AggregateNames.sumOf;

import graphql.schema.DataFetcher;
import io.espalier.engine.binding.FieldBinding;
import io.espalier.engine.binding.TypeBinding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The fetchers of a type's aggregates and groups, by type and field. Types and fields that the
 * schema does not have are among them, and never asked.
 */
final class AggregateWiring {

    private static final List<String> FUNCTIONS =
            List.of("countDistinct", "sum", "avg", "min", "max");

    private final Map<String, Map<String, DataFetcher<?>>> fetchers = new LinkedHashMap<>();
    private final String name;

    private AggregateWiring(String name) {
        this.name = name;
    }

    static Map<String, Map<String, DataFetcher<?>>> fetchers(TypeBinding type) {
        AggregateWiring wiring = new AggregateWiring(type.name());
        wiring.put(aggregateOf(type.name()), "count", AggregateFetchers.count());
        for (String function : FUNCTIONS) {
            wiring.put(aggregateOf(type.name()), function, AggregateFetchers.function(function));
        }
        wiring.put(groupOf(type.name()), "key", AggregateFetchers.groupKey());
        wiring.put(groupOf(type.name()), "aggregate", AggregateFetchers.groupAggregate());
        type.fields().values().forEach(wiring::add);
        return wiring.fetchers;
    }

    private void add(FieldBinding binding) {
        String field = binding.field().name();
        if (binding instanceof FieldBinding.Value value) {
            put(countDistinctOf(name), field, AggregateFetchers.value(field));
            put(sumOf(name), field, AggregateFetchers.sum(value));
            put(avgOf(name), field, AggregateFetchers.value(field));
            put(extremeOf(name), field, AggregateFetchers.value(field));
            put(groupKeyOf(name), field, AggregateFetchers.keyValue(field));
        } else if (binding instanceof FieldBinding.ToOne) {
            put(countDistinctOf(name), field, AggregateFetchers.value(field));
            put(groupKeyOf(name), field, AggregateFetchers.relatedKey(field));
        }
    }

    private void put(String type, String field, DataFetcher<?> fetcher) {
        fetchers.computeIfAbsent(type, key -> new LinkedHashMap<>()).put(field, fetcher);
    }
}
