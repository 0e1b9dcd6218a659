package io.espalier.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random {@code where} arguments, as JSON. */
final class Wheres {

    private static final int DEEPEST = 3;

    private static final List<Map<String, Object>> MODES =
            List.of(Map.of(), Map.of("mode", "DEFAULT"), Map.of("mode", "INSENSITIVE"));

    private static final List<Object> JSON_VALUES =
            List.of(
                    12,
                    3.0,
                    "dark",
                    "a",
                    true,
                    List.of("a"),
                    List.of(),
                    Map.of("name", "p"),
                    Map.of("part", Map.of("count", 1)),
                    List.of(Map.of("count", 1.0)),
                    Map.of());

    private static final List<Map<String, Object>> JSON_PATHS =
            Stream.of(
                            List.of(),
                            List.of("theme"),
                            List.of("fontSize"),
                            List.of("plugins"),
                            List.of("plugins", "0"),
                            List.of("plugins", "7"),
                            List.of("part"),
                            List.of("part", "count"),
                            List.of("0"),
                            List.of("0", "name"))
                    .map(path -> Map.<String, Object>of("path", path))
                    .toList();

    private Wheres() {}

    static Arbitrary<Map<String, Object>> of(RowType type) {
        return where(type, DEEPEST);
    }

    private static Arbitrary<Map<String, Object>> where(RowType type, int depth) {
        List<Arbitrary<Map<String, Object>>> terms = new ArrayList<>();
        type.values().forEach((field, kind) -> terms.add(entry(field, filter(kind))));
        ids(type).ifPresent(ids -> terms.add(entry("id", filter(ids, false))));
        terms.add(entry("isNull", Arbitraries.of(true, false)));
        if (depth > 0) {
            type.objects().forEach((field, target) -> terms.add(nested(field, target, depth)));
            type.related().forEach((field, target) -> terms.add(many(field, target, depth)));
            Arbitrary<List<Map<String, Object>>> several =
                    Arbitraries.lazy(() -> where(type, depth - 1)).list().ofMaxSize(2);
            terms.add(entry("and", several));
            terms.add(entry("or", several));
            terms.add(entry("not", Arbitraries.lazy(() -> where(type, depth - 1))));
        }
        return Arbitraries.frequencyOf(
                Tuple.of(12, Arbitraries.oneOf(terms)),
                Tuple.of(
                        4,
                        Combinators.combine(Arbitraries.oneOf(terms), Arbitraries.oneOf(terms))
                                .as(Wheres::merged)),
                Tuple.of(1, Arbitraries.just(Map.of())));
    }

    private static Map<String, Object> merged(Map<String, Object> one, Map<String, Object> two) {
        Map<String, Object> merged = new LinkedHashMap<>(one);
        merged.putAll(two);
        return merged;
    }

    private static Arbitrary<Map<String, Object>> entry(String name, Arbitrary<?> value) {
        return value.map(given -> Map.of(name, given));
    }

    private static Arbitrary<Map<String, Object>> nested(String field, String target, int depth) {
        return entry(field, Arbitraries.lazy(() -> where(RowType.of(target), depth - 1)));
    }

    private static Arbitrary<Map<String, Object>> many(String field, String targetName, int depth) {
        RowType target = RowType.of(targetName);
        List<Arbitrary<Map<String, Object>>> terms = new ArrayList<>();
        for (String quantifier : List.of("some", "every", "none")) {
            terms.add(nested(quantifier, targetName, depth));
        }
        terms.addAll(aggregates(target));
        return entry(field, Arbitraries.oneOf(terms));
    }

    /** Conditions on what many rows of a type make together. */
    private static List<Arbitrary<Map<String, Object>>> aggregates(RowType type) {
        List<Arbitrary<Map<String, Object>>> terms = new ArrayList<>();
        terms.add(entry("count", filter(Kind.INT)));
        for (String function : List.of("sum", "avg", "min", "max")) {
            type.measures(function)
                    .forEach((value, kind) ->
                            terms.add(entry(function, entry(value, aggregate(function, kind)))));
        }
        return terms;
    }

    /** A random {@code having} argument. */
    static Arbitrary<Map<String, Object>> having(RowType type) {
        return having(type, 2);
    }

    private static Arbitrary<Map<String, Object>> having(RowType type, int depth) {
        Arbitrary<Map<String, Object>> term = Arbitraries.oneOf(aggregates(type));
        List<Arbitrary<Map<String, Object>>> terms = new ArrayList<>(List.of(term, term));
        if (depth > 0) {
            Arbitrary<Map<String, Object>> below = having(type, depth - 1);
            terms.add(entry("and", below.list().ofMaxSize(2)));
            terms.add(entry("or", below.list().ofMaxSize(2)));
            terms.add(entry("not", below));
        }
        return Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(Map.of())), Tuple.of(3, Arbitraries.oneOf(terms)));
    }

    private static Arbitrary<Map<String, Object>> aggregate(String function, Kind kind) {
        return switch (function) {
            case "sum" -> comparisons(Arbitraries.of(-4, 0, 3));
            case "avg" -> comparisons(Arbitraries.of(-1.5, 0.0, 0.5));
            default -> filter(kind);
        };
    }

    private static Arbitrary<Map<String, Object>> comparisons(Arbitrary<?> operand) {
        return Arbitraries.oneOf(
                entry("isNull", Arbitraries.of(true, false)),
                Combinators.combine(Arbitraries.of("eq", "ne", "lt", "lte", "gt", "gte"), operand)
                        .as(Map::of));
    }

    /** Some ids of rows of a type, of which there may be none. */
    private static Optional<Arbitrary<String>> ids(RowType type) {
        List<String> ids = Served.rows(type).stream().map(ModelRow::id).limit(5).toList();
        return ids.isEmpty() ? Optional.empty() : Optional.of(Arbitraries.of(ids));
    }

    private static Arbitrary<Map<String, Object>> filter(Kind kind) {
        if (kind.isList()) {
            return arrayFilter(Arbitraries.of(kind.item().samples()), kind);
        }
        if (kind.isJson()) {
            return jsonFilter();
        }
        Arbitrary<Map<String, Object>> any =
                filter(Arbitraries.of(kind.samples()), kind.isOrdered());
        if (!kind.isText()) {
            return any;
        }
        Arbitrary<Map<String, Object>> parts =
                Combinators.combine(
                                Arbitraries.of("contains", "startsWith", "endsWith"),
                                Arbitraries.of("a", "A", "%", "_", "\\", "b", "ï", ""))
                        .as(Map::of);
        Arbitrary<Map<String, Object>> patterns =
                entry("like", Arbitraries.of("a%", "_da", "%B", ""));
        return Combinators.combine(
                        Arbitraries.oneOf(any, any, parts, patterns), Arbitraries.of(MODES))
                .as(Wheres::merged);
    }

    private static Arbitrary<Map<String, Object>> filter(Arbitrary<?> operand, boolean ordered) {
        List<Arbitrary<Map<String, Object>>> filters = new ArrayList<>();
        filters.add(entry("eq", operand));
        filters.add(entry("ne", operand));
        filters.add(entry("isNull", Arbitraries.of(true, false)));
        filters.add(entry("in", operand.list().ofMaxSize(3)));
        filters.add(entry("notIn", operand.list().ofMaxSize(3)));
        if (ordered) {
            for (String operator : List.of("lt", "lte", "gt", "gte")) {
                filters.add(entry(operator, operand));
            }
        }
        return Arbitraries.oneOf(filters);
    }

    private static Arbitrary<Map<String, Object>> arrayFilter(Arbitrary<?> item, Kind kind) {
        Arbitrary<?> items = item.list().ofMaxSize(2);
        return Arbitraries.oneOf(
                entry("has", item),
                entry("hasEvery", items),
                entry("hasSome", items),
                entry("isEmpty", Arbitraries.of(true, false)),
                entry("isNull", Arbitraries.of(true, false)),
                entry("eq", Arbitraries.of(kind.samples())),
                entry("ne", Arbitraries.of(kind.samples())));
    }

    private static Arbitrary<Map<String, Object>> jsonFilter() {
        Arbitrary<Map<String, Object>> any =
                Combinators.combine(
                                Arbitraries.of("eq", "ne", "contains"), Arbitraries.of(JSON_VALUES))
                        .as(Map::of);
        Arbitrary<Map<String, Object>> compared =
                Combinators.combine(
                                Arbitraries.of("lt", "lte", "gt", "gte"),
                                Arbitraries.of(3, 12, 3.5, "dark", "k"))
                        .as(Map::of);
        Arbitrary<Map<String, Object>> term =
                Arbitraries.oneOf(
                        any,
                        compared,
                        entry("hasKey", Arbitraries.of("theme", "name", "a", "nothing")),
                        entry("isNull", Arbitraries.of(true, false)));
        return Combinators.combine(term, Arbitraries.of(JSON_PATHS)).as(Wheres::merged);
    }
}
