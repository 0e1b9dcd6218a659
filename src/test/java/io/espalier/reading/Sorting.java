package io.espalier.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.jspecify.annotations.Nullable;

/**
 * An {@code orderBy}, and the same order in Java.
 *
 * @param keys as JSON
 */
record Sorting(List<Map<String, Object>> keys, Comparator<ForumRow> comparator) {

    /**
     * One key.
     *
     * @param value what it sorts by
     */
    private record Key(
            Map<String, Object> json,
            Function<ForumRow, @Nullable Object> value,
            String direction) {

        /** What it sorts by, as text. */
        String path() {
            return json.toString().replace(direction, "");
        }

        boolean descending() {
            return direction.startsWith("DESC");
        }

        Comparator<ForumRow> comparator() {
            boolean nullsFirst =
                    direction.endsWith("NULLS_FIRST")
                            || (descending() && !direction.endsWith("NULLS_LAST"));
            Comparator<Object> values = Truth::compare;
            Comparator<@Nullable Object> withNulls =
                    nullsFirst
                            ? Comparator.nullsFirst(descending() ? values.reversed() : values)
                            : Comparator.nullsLast(descending() ? values.reversed() : values);
            return (one, other) -> withNulls.compare(value.apply(one), value.apply(other));
        }
    }

    static Arbitrary<Sorting> of(RowType type) {
        return keys(type).map(Sorting::sorting);
    }

    /** An order by values of the rows themselves. */
    static Arbitrary<Sorting> ofValues(RowType type) {
        return keys(new RowType(type.name(), type.values(), new TreeMap<>(), new TreeMap<>()))
                .map(Sorting::sorting);
    }

    /** Some keys, no two by the same value. */
    private static Arbitrary<List<Key>> keys(RowType type) {
        return key(type).list().ofMinSize(1).ofMaxSize(3).uniqueElements(Key::path);
    }

    private static Sorting sorting(List<Key> keys) {
        Comparator<ForumRow> byId = Comparator.comparing(row -> row.key().toString());
        Comparator<ForumRow> last = keys.getLast().descending() ? byId.reversed() : byId;
        Comparator<ForumRow> all =
                keys.stream()
                        .map(Key::comparator)
                        .reduce(Comparator::thenComparing)
                        .orElseThrow()
                        .thenComparing(last);
        return new Sorting(keys.stream().map(Key::json).toList(), all);
    }

    private static Arbitrary<Key> key(RowType type) {
        List<Key> keys = new ArrayList<>();
        for (String direction :
                List.of(
                        "ASC",
                        "DESC",
                        "ASC_NULLS_FIRST",
                        "DESC_NULLS_FIRST",
                        "ASC_NULLS_LAST",
                        "DESC_NULLS_LAST")) {
            addValues(keys, type, direction);
        }
        return Arbitraries.of(keys);
    }

    private static void addValues(List<Key> keys, RowType type, String direction) {
        type.values()
                .forEach((field, kind) -> {
                    if (kind.isOrdered() || kind == Kind.BOOLEAN) {
                        keys.add(
                                new Key(
                                        Map.of(field, direction),
                                        row -> row.value(field),
                                        direction));
                    }
                });
        type.one()
                .forEach((field, target) -> addThrough(keys, field, RowType.of(target), direction));
        type.many()
                .forEach((field, target) ->
                        addAggregates(keys, field, RowType.of(target), direction));
    }

    private static void addThrough(List<Key> keys, String field, RowType target, String direction) {
        target.values()
                .forEach((value, kind) -> {
                    if (kind.isOrdered()) {
                        keys.add(
                                new Key(
                                        Map.of(field, Map.of(value, direction)),
                                        row -> {
                                            ForumRow reached = row.one(field);
                                            return reached == null ? null : reached.value(value);
                                        },
                                        direction));
                    }
                });
    }

    private static void addAggregates(
            List<Key> keys, String field, RowType target, String direction) {
        keys.add(
                new Key(
                        Map.of(field, Map.of("count", direction)),
                        row -> row.many(field).size(),
                        direction));
        for (String function : List.of("sum", "avg", "min", "max")) {
            target.measures(function)
                    .keySet()
                    .forEach(value ->
                            keys.add(
                                    new Key(
                                            Map.of(
                                                    field,
                                                    Map.of(function, Map.of(value, direction))),
                                            row ->
                                                    Truth.aggregate(
                                                            function, value, row.many(field)),
                                            direction)));
        }
    }
}
