package io.espalier.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random {@code where} arguments, as JSON. */
final class Wheres {

    private static final int DEEPEST = 3;

    private Wheres() {}

    static Arbitrary<Map<String, Object>> of(RowType type) {
        return where(type, DEEPEST);
    }

    private static Arbitrary<Map<String, Object>> where(RowType type, int depth) {
        List<Arbitrary<Map<String, Object>>> terms = new ArrayList<>();
        type.values().forEach((field, kind) -> terms.add(entry(field, filter(kind))));
        terms.add(entry("isNull", Arbitraries.of(true, false)));
        if (depth > 0) {
            type.one().forEach((field, target) -> terms.add(nested(field, target, depth)));
            type.many().forEach((field, target) -> terms.add(many(field, target, depth)));
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
        terms.add(entry("count", filter(Kind.INT)));
        for (String function : List.of("sum", "avg", "min", "max")) {
            target.measures(function)
                    .forEach((value, kind) ->
                            terms.add(entry(function, entry(value, aggregate(function, kind)))));
        }
        return entry(field, Arbitraries.oneOf(terms));
    }

    private static Arbitrary<Map<String, Object>> aggregate(String function, Kind kind) {
        return switch (function) {
            case "sum" -> comparisons(Arbitraries.of("-4", "0", "3"));
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

    private static Arbitrary<Map<String, Object>> filter(Kind kind) {
        Arbitrary<Object> operand = Arbitraries.of(kind.samples());
        List<Arbitrary<Map<String, Object>>> filters = new ArrayList<>();
        filters.add(entry("eq", operand));
        filters.add(entry("ne", operand));
        filters.add(entry("isNull", Arbitraries.of(true, false)));
        if (kind != Kind.BOOLEAN) {
            filters.add(entry("in", operand.list().ofMaxSize(3)));
            filters.add(entry("notIn", operand.list().ofMaxSize(3)));
        }
        if (kind.isOrdered()) {
            for (String operator : List.of("lt", "lte", "gt", "gte")) {
                filters.add(entry(operator, operand));
            }
        }
        if (kind.isText()) {
            Arbitrary<Object> parts = Arbitraries.of("a", "A", "%", "_", "\\", "b", "ï", "");
            for (String operator : List.of("contains", "startsWith", "endsWith")) {
                filters.add(entry(operator, parts));
            }
            filters.add(entry("like", Arbitraries.of("a%", "_da", "%B", "")));
        }
        Arbitrary<Map<String, Object>> any = Arbitraries.oneOf(filters);
        return kind == Kind.TEXT
                ? Combinators.combine(any, Arbitraries.of("DEFAULT", "INSENSITIVE"))
                        .as((filter, mode) -> merged(filter, Map.of("mode", mode)))
                : any;
    }

    static RowType target(RowType type, String field) {
        return RowType.of(Objects.requireNonNull(type.many().get(field)));
    }
}
