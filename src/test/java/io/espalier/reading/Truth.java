package io.espalier.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether a {@code where} holds of a row, told as the documentation tells it. */
final class Truth {

    private Truth() {}

    /**
     * @param row null for the row that is not there: all its values are null, and it has no others
     */
    static boolean holds(RowType type, Map<String, Object> where, @Nullable ModelRow row) {
        return where.entrySet().stream()
                .allMatch(entry -> holds(type, entry.getKey(), entry.getValue(), row));
    }

    private static boolean holds(RowType type, String name, Object given, @Nullable ModelRow row) {
        if (name.equals("and")) {
            return objects(given).allMatch(term -> holds(type, term, row));
        }
        if (name.equals("or")) {
            return objects(given).anyMatch(term -> holds(type, term, row));
        }
        if (name.equals("not")) {
            return !holds(type, object(given), row);
        }
        if (name.equals("isNull")) {
            return (row == null) == (Boolean) given;
        }
        if (name.equals("id")) {
            return compares(row == null ? null : row.id(), object(given));
        }
        Kind kind = type.values().get(name);
        if (kind != null) {
            return holds(kind, row == null ? null : row.value(name), object(given));
        }
        String one = type.objects().get(name);
        if (one != null) {
            return holds(RowType.of(one), object(given), row == null ? null : row.one(name));
        }
        String many = Objects.requireNonNull(type.related().get(name), name);
        return holdsOfMany(RowType.of(many), object(given), row == null ? null : row.many(name));
    }

    private static boolean holds(Kind kind, @Nullable Object value, Map<String, Object> filter) {
        if (kind.isList()) {
            return ArrayTruth.holds(value, filter);
        }
        return kind.isJson() ? JsonTruth.holds(value, filter) : compares(value, filter);
    }

    private static boolean holdsOfMany(
            RowType target, Map<String, Object> where, @Nullable List<ModelRow> rows) {
        List<ModelRow> known = rows == null ? List.of() : rows;
        return where.entrySet().stream()
                .allMatch(entry -> {
                    Map<String, Object> given = object(entry.getValue());
                    Predicate<ModelRow> term = row -> holds(target, given, row);
                    return switch (entry.getKey()) {
                        case "some" -> known.stream().anyMatch(term);
                        case "every" -> known.stream().allMatch(term);
                        case "none" -> known.stream().noneMatch(term);
                        case "count" -> compares(rows == null ? null : rows.size(), given);
                        default ->
                                given.entrySet().stream()
                                        .allMatch(field ->
                                                compares(
                                                        aggregate(
                                                                entry.getKey(),
                                                                field.getKey(),
                                                                known),
                                                        object(field.getValue())));
                    };
                });
    }

    /** The aggregate of a field of many rows; null where none has a value. */
    static @Nullable Object aggregate(String function, String field, List<ModelRow> rows) {
        List<Object> values =
                rows.stream().map(row -> row.value(field)).filter(Objects::nonNull).toList();
        if (values.isEmpty()) {
            return null;
        }
        return switch (function) {
            case "sum" -> sum(values);
            case "avg" -> sum(values).divide(new BigDecimal(values.size()), MathContext.DECIMAL128);
            case "min" -> values.stream().min(Values::compare).orElseThrow();
            default -> values.stream().max(Values::compare).orElseThrow();
        };
    }

    private static BigDecimal sum(List<Object> values) {
        return values.stream().map(Values::number).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static boolean compares(@Nullable Object value, Map<String, Object> filter) {
        boolean lower = "INSENSITIVE".equals(filter.get("mode"));
        return filter.entrySet().stream()
                .allMatch(entry -> compares(value, entry.getKey(), entry.getValue(), lower));
    }

    private static boolean compares(
            @Nullable Object value, String operator, Object operand, boolean lower) {
        return switch (operator) {
            case "mode" -> true;
            case "isNull" -> (value == null) == (Boolean) operand;
            case "ne" -> !compares(value, "eq", operand, lower);
            case "notIn" -> !compares(value, "in", operand, lower);
            default -> value != null && test(folded(value, lower), operator, operand, lower);
        };
    }

    private static boolean test(Object value, String operator, Object operand, boolean lower) {
        return switch (operator) {
            case "in" ->
                    ((List<?>) operand)
                            .stream().anyMatch(item -> Values.equal(value, folded(item, lower)));
            case "eq" -> Values.equal(value, folded(operand, lower));
            case "lt" -> Values.compare(value, folded(operand, lower)) < 0;
            case "lte" -> Values.compare(value, folded(operand, lower)) <= 0;
            case "gt" -> Values.compare(value, folded(operand, lower)) > 0;
            case "gte" -> Values.compare(value, folded(operand, lower)) >= 0;
            case "contains" -> text(value).contains(text(folded(operand, lower)));
            case "startsWith" -> text(value).startsWith(text(folded(operand, lower)));
            case "endsWith" -> text(value).endsWith(text(folded(operand, lower)));
            case "like" -> pattern(text(folded(operand, lower))).matcher(text(value)).matches();
            default -> throw new IllegalArgumentException(operator);
        };
    }

    private static Pattern pattern(String like) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < like.length(); i++) {
            char c = like.charAt(i);
            regex.append(
                    switch (c) {
                        case '%' -> ".*";
                        case '_' -> ".";
                        default -> Pattern.quote(String.valueOf(c));
                    });
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }

    private static Object folded(Object value, boolean lower) {
        return lower ? text(value).toLowerCase(Locale.ROOT) : value;
    }

    private static String text(Object value) {
        return (String) value;
    }

    static Stream<Map<String, Object>> objects(Object list) {
        return ((List<?>) list).stream().map(Truth::object);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }
}
