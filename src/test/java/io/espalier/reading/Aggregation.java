package io.espalier.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Every aggregate that a type has: as asked for, as answered, and as told by brute force. */
final class Aggregation {

    private static final List<String> FUNCTIONS = List.of("sum", "avg", "min", "max");

    private Aggregation() {}

    /** A selection of all of them. */
    static String selection(RowType type) {
        StringJoiner fields = new StringJoiner(" ", "{ count ", " }");
        fields.add("countDistinct { " + String.join(" ", distinguishable(type)) + " }");
        for (String function : FUNCTIONS) {
            if (!type.measures(function).isEmpty()) {
                fields.add(
                        function
                                + " { "
                                + String.join(" ", type.measures(function).keySet())
                                + " }");
            }
        }
        return fields.toString();
    }

    private static List<String> distinguishable(RowType type) {
        return Stream.concat(type.values().keySet().stream(), type.one().keySet().stream())
                .toList();
    }

    /** What an answer says, each under {@code function.field}. */
    static SequencedMap<String, String> answered(RowType type, JsonNode aggregate) {
        SequencedMap<String, String> values = new LinkedHashMap<>();
        values.put("count", text(aggregate.path("count")));
        distinguishable(type)
                .forEach(field ->
                        values.put(
                                "countDistinct." + field,
                                text(aggregate.path("countDistinct").path(field))));
        for (String function : FUNCTIONS) {
            for (String field : type.measures(function).keySet()) {
                values.put(function + "." + field, text(aggregate.path(function).path(field)));
            }
        }
        return values;
    }

    static String text(JsonNode value) {
        return value.isNull() ? "null" : value.asString();
    }

    /** What the rows make together, each under {@code function.field}. */
    static SequencedMap<String, String> expected(RowType type, List<ForumRow> rows) {
        SequencedMap<String, String> values = new LinkedHashMap<>();
        values.put("count", String.valueOf(rows.size()));
        type.values()
                .keySet()
                .forEach(field ->
                        values.put(
                                "countDistinct." + field,
                                distinct(rows.stream().map(row -> row.value(field)))));
        type.one()
                .keySet()
                .forEach(field ->
                        values.put(
                                "countDistinct." + field,
                                distinct(rows.stream().map(row -> row.one(field)))));
        for (String function : FUNCTIONS) {
            for (String field : type.measures(function).keySet()) {
                values.put(
                        function + "." + field,
                        String.valueOf(Truth.aggregate(function, field, rows)));
            }
        }
        return values;
    }

    private static String distinct(Stream<? extends @Nullable Object> values) {
        return String.valueOf(values.filter(Objects::nonNull).distinct().count());
    }

    /** Whether a {@code having} holds of the rows of a group. */
    static boolean holds(Map<String, Object> having, List<ForumRow> rows) {
        return having.entrySet().stream()
                .allMatch(entry -> holds(entry.getKey(), entry.getValue(), rows));
    }

    private static boolean holds(String name, Object given, List<ForumRow> rows) {
        return switch (name) {
            case "and" -> Truth.objects(given).allMatch(term -> holds(term, rows));
            case "or" -> Truth.objects(given).anyMatch(term -> holds(term, rows));
            case "not" -> !holds(Truth.object(given), rows);
            case "count" -> Truth.compares(rows.size(), Truth.object(given));
            default ->
                    Truth.object(given).entrySet().stream()
                            .allMatch(field ->
                                    Truth.compares(
                                            Truth.aggregate(name, field.getKey(), rows),
                                            Truth.object(field.getValue())));
        };
    }
}
