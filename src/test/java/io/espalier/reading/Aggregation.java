package io.espalier.reading;

import java.math.MathContext;
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

    /** Digits that every sum of the model has, and a mean is sure to have. */
    private static final MathContext EXACT = new MathContext(14);

    private Aggregation() {}

    /** A selection of all of them. */
    static String selection(RowType type) {
        StringJoiner fields = new StringJoiner(" ", "{ count ", " }");
        fields.add("countDistinct { " + String.join(" ", type.distinguishable()) + " }");
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

    /** What an answer says, each under {@code function.field}. */
    static SequencedMap<String, String> answered(RowType type, JsonNode aggregate) {
        SequencedMap<String, String> values = new LinkedHashMap<>();
        values.put("count", text(aggregate.path("count")));
        type.distinguishable()
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

    /** A value as text, the same for each way to write a number; means are rounded. */
    static String text(@Nullable Object value) {
        String text =
                value instanceof JsonNode node && !node.isNull()
                        ? node.asString()
                        : String.valueOf(value);
        return Values.isNumber(text)
                ? Values.number(text).round(EXACT).stripTrailingZeros().toPlainString()
                : text;
    }

    /** What the rows make together, each under {@code function.field}. */
    static SequencedMap<String, String> expected(RowType type, List<ModelRow> rows) {
        SequencedMap<String, String> values = new LinkedHashMap<>();
        values.put("count", String.valueOf(rows.size()));
        type.distinguishable()
                .forEach(field ->
                        values.put(
                                "countDistinct." + field,
                                distinct(
                                        rows.stream()
                                                .map(row ->
                                                        type.one().containsKey(field)
                                                                ? row.one(field)
                                                                : row.value(field)))));
        for (String function : FUNCTIONS) {
            for (String field : type.measures(function).keySet()) {
                values.put(function + "." + field, text(Truth.aggregate(function, field, rows)));
            }
        }
        return values;
    }

    private static String distinct(Stream<? extends @Nullable Object> values) {
        return String.valueOf(values.filter(Objects::nonNull).distinct().count());
    }

    /** Whether a {@code having} holds of the rows of a group. */
    static boolean holds(Map<String, Object> having, List<ModelRow> rows) {
        return having.entrySet().stream()
                .allMatch(entry -> holds(entry.getKey(), entry.getValue(), rows));
    }

    private static boolean holds(String name, Object given, List<ModelRow> rows) {
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
