package io.espalier.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.jspecify.annotations.Nullable;

/**
 * An {@code orderBy}, and the same order in Java.
 *
 * @param keys as JSON
 */
record Sorting(List<Map<String, Object>> keys, Comparator<ModelRow> comparator) {

    /**
     * One key.
     *
     * @param name what it sorts by
     */
    private record Key(
            String name,
            Map<String, Object> json,
            Comparator<ModelRow> comparator,
            boolean descending) {}

    static Arbitrary<Sorting> of(RowType type) {
        return Arbitraries.of(keys(type))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .uniqueElements(Key::name)
                .map(Sorting::sorting);
    }

    private static Sorting sorting(List<Key> keys) {
        Comparator<ModelRow> byKey = ModelRow::compareKeys;
        Comparator<ModelRow> last = keys.getLast().descending() ? byKey.reversed() : byKey;
        Comparator<ModelRow> all =
                keys.stream()
                        .map(Key::comparator)
                        .reduce(Comparator::thenComparing)
                        .orElseThrow()
                        .thenComparing(last);
        return new Sorting(keys.stream().map(Key::json).toList(), all);
    }

    private static List<Key> keys(RowType type) {
        List<Key> keys = new ArrayList<>();
        for (String direction : FieldPath.DIRECTIONS) {
            keys.add(byId(direction));
            for (FieldPath path : FieldPath.of(type)) {
                if (path.kind().isSortKey()) {
                    keys.add(
                            new Key(
                                    path.column(),
                                    path.json(direction),
                                    sorted(path::sorted, direction),
                                    direction.startsWith("DESC")));
                }
            }
            type.related()
                    .forEach((field, target) ->
                            addAggregates(keys, field, RowType.of(target), direction));
        }
        return keys;
    }

    private static Key byId(String direction) {
        boolean descending = direction.startsWith("DESC");
        Comparator<ModelRow> ascending = ModelRow::compareKeys;
        return new Key(
                "id",
                Map.of("id", direction),
                descending ? ascending.reversed() : ascending,
                descending);
    }

    private static void addAggregates(
            List<Key> keys, String field, RowType target, String direction) {
        boolean descending = direction.startsWith("DESC");
        String list = field.replace("Pages", "s");
        keys.add(
                new Key(
                        list + ".count",
                        Map.of(field, Map.of("count", direction)),
                        sorted(row -> row.many(field).size(), direction),
                        descending));
        for (String function : List.of("sum", "avg", "min", "max")) {
            target.measures(function)
                    .keySet()
                    .forEach(value ->
                            keys.add(
                                    new Key(
                                            list + "." + function + "." + value,
                                            Map.of(
                                                    field,
                                                    Map.of(function, Map.of(value, direction))),
                                            sorted(
                                                    row ->
                                                            Truth.aggregate(
                                                                    function,
                                                                    value,
                                                                    row.many(field)),
                                                    direction),
                                            descending)));
        }
    }

    private static Comparator<ModelRow> sorted(
            Function<ModelRow, @Nullable Object> value, String direction) {
        Comparator<@Nullable Object> order = comparator(direction);
        return (one, other) -> order.compare(value.apply(one), value.apply(other));
    }

    /**
     * The order of values in that direction, nulls where it says, or where PostgreSQL puts them.
     */
    static Comparator<@Nullable Object> comparator(String direction) {
        boolean descending = direction.startsWith("DESC");
        boolean nullsFirst =
                direction.endsWith("NULLS_FIRST")
                        || (descending && !direction.endsWith("NULLS_LAST"));
        Comparator<Object> ascending = Values::compare;
        Comparator<Object> values = descending ? ascending.reversed() : ascending;
        return nullsFirst ? Comparator.nullsFirst(values) : Comparator.nullsLast(values);
    }
}
