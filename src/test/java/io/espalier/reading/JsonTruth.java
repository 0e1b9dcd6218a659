package io.espalier.reading;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether a filter of JSON holds of some, told as the documentation tells it. */
final class JsonTruth {

    private JsonTruth() {}

    /**
     * @param json null where there is none
     */
    static boolean holds(@Nullable Object json, Map<String, Object> filter) {
        Object found = json;
        if (filter.get("path") instanceof List<?> path) {
            for (Object key : path) {
                found = within(found, (String) key);
            }
        }
        Object place = found;
        return filter.entrySet().stream()
                .allMatch(entry -> holds(place, entry.getKey(), entry.getValue()));
    }

    private static @Nullable Object within(@Nullable Object json, String key) {
        return switch (json) {
            case Map<?, ?> object -> object.get(key);
            case List<?> items when key.matches("\\d+") && Integer.parseInt(key) < items.size() ->
                    items.get(Integer.parseInt(key));
            case null, default -> null;
        };
    }

    private static boolean holds(@Nullable Object json, String operator, Object operand) {
        return switch (operator) {
            case "path" -> true;
            case "isNull" -> (json == null) == (Boolean) operand;
            case "ne" -> json == null || !equal(json, operand);
            default -> json != null && test(json, operator, operand);
        };
    }

    private static boolean test(Object json, String operator, Object operand) {
        return switch (operator) {
            case "eq" -> equal(json, operand);
            case "contains" -> contains(json, operand) || isItem(json, operand);
            case "hasKey" -> json instanceof Map<?, ?> object && object.containsKey(operand);
            case "lt" -> isComparable(json, operand) && Values.compare(json, operand) < 0;
            case "lte" -> isComparable(json, operand) && Values.compare(json, operand) <= 0;
            case "gt" -> isComparable(json, operand) && Values.compare(json, operand) > 0;
            case "gte" -> isComparable(json, operand) && Values.compare(json, operand) >= 0;
            default -> throw new IllegalArgumentException(operator);
        };
    }

    private static boolean isComparable(Object json, Object operand) {
        return (json instanceof Number && operand instanceof Number)
                || (json instanceof String && operand instanceof String);
    }

    private static boolean equal(Object json, Object operand) {
        return isComparable(json, operand) ? Values.equal(json, operand) : json.equals(operand);
    }

    private static boolean contains(Object json, Object operand) {
        return switch (operand) {
            case Map<?, ?> wanted ->
                    json instanceof Map<?, ?> object
                            && wanted.entrySet().stream().allMatch(entry -> has(object, entry));
            case List<?> wanted ->
                    json instanceof List<?> items
                            && wanted.stream()
                                    .allMatch(item ->
                                            items.stream().anyMatch(have -> contains(have, item)));
            default -> equal(json, operand);
        };
    }

    private static boolean has(Map<?, ?> object, Map.Entry<?, ?> wanted) {
        Object value = object.get(wanted.getKey());
        return value != null && contains(value, wanted.getValue());
    }

    /** A list has a plain value in it, but only if it is not inside anything itself. */
    private static boolean isItem(Object json, Object operand) {
        return json instanceof List<?> items
                && !(operand instanceof Map)
                && !(operand instanceof List)
                && items.stream().anyMatch(item -> equal(item, operand));
    }
}
