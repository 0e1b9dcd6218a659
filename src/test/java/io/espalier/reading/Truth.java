package io.espalier.reading;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
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
    static boolean holds(RowType type, Map<String, Object> where, @Nullable ForumRow row) {
        return where.entrySet().stream()
                .allMatch(entry -> holds(type, entry.getKey(), entry.getValue(), row));
    }

    private static boolean holds(RowType type, String name, Object given, @Nullable ForumRow row) {
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
        if (type.values().containsKey(name) || name.equals("id")) {
            return compares(valueOf(row, name), object(given));
        }
        if (type.one().containsKey(name)) {
            RowType target = RowType.of(Objects.requireNonNull(type.one().get(name)));
            return holds(target, object(given), row == null ? null : row.one(name));
        }
        RowType target = RowType.of(Objects.requireNonNull(type.many().get(name)));
        return holdsOfMany(target, object(given), row == null ? null : row.many(name));
    }

    private static @Nullable Object valueOf(@Nullable ForumRow row, String field) {
        return row == null ? null : field.equals("id") ? row.id() : row.value(field);
    }

    private static boolean holdsOfMany(
            RowType target, Map<String, Object> where, @Nullable List<ForumRow> rows) {
        List<ForumRow> known = rows == null ? List.of() : rows;
        return where.entrySet().stream()
                .allMatch(entry -> {
                    Map<String, Object> given = object(entry.getValue());
                    Predicate<ForumRow> term = row -> holds(target, given, row);
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
    static @Nullable Object aggregate(String function, String field, List<ForumRow> rows) {
        List<Object> values =
                rows.stream().map(row -> row.value(field)).filter(Objects::nonNull).toList();
        if (values.isEmpty()) {
            return null;
        }
        return switch (function) {
            case "sum" -> String.valueOf(numbers(values).sum());
            case "avg" -> average(values).orElseThrow();
            case "min" -> values.stream().min(Truth::compare).orElseThrow();
            default -> values.stream().max(Truth::compare).orElseThrow();
        };
    }

    private static OptionalDouble average(List<Object> values) {
        return numbers(values).average();
    }

    private static java.util.stream.LongStream numbers(List<Object> values) {
        return values.stream().mapToLong(value -> ((Number) value).longValue());
    }

    private static boolean compares(@Nullable Object value, Map<String, Object> filter) {
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
                            .stream().anyMatch(item -> equal(value, folded(item, lower)));
            case "eq" -> equal(value, folded(operand, lower));
            case "lt" -> compare(value, folded(operand, lower)) < 0;
            case "lte" -> compare(value, folded(operand, lower)) <= 0;
            case "gt" -> compare(value, folded(operand, lower)) > 0;
            case "gte" -> compare(value, folded(operand, lower)) >= 0;
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

    private static boolean equal(Object one, Object other) {
        return compare(one, other) == 0;
    }

    /** Numbers as numbers, moments as moments, all else as text. */
    static int compare(Object one, Object other) {
        if (one instanceof Boolean truth) {
            return truth.compareTo((Boolean) other);
        }
        if (isNumber(one) && isNumber(other)) {
            return Double.compare(
                    Double.parseDouble(one.toString()), Double.parseDouble(other.toString()));
        }
        if (isMoment(one) && isMoment(other)) {
            return OffsetDateTime.parse(text(one)).compareTo(OffsetDateTime.parse(text(other)));
        }
        return text(one).compareTo(text(other));
    }

    private static boolean isNumber(Object value) {
        return value instanceof Number || value.toString().matches("-?\\d+");
    }

    private static boolean isMoment(Object value) {
        return value.toString().startsWith("2024-") && value.toString().endsWith("Z");
    }

    private static Stream<Map<String, Object>> objects(Object list) {
        return ((List<?>) list).stream().map(Truth::object);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }
}
