package io.espalier.reading;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether a filter of arrays holds of one, told as the documentation tells it. */
final class ArrayTruth {

    private ArrayTruth() {}

    /**
     * @param array null where there is none
     */
    static boolean holds(@Nullable Object array, Map<String, Object> filter) {
        return filter.entrySet().stream()
                .allMatch(entry -> holds((List<?>) array, entry.getKey(), entry.getValue()));
    }

    private static boolean holds(@Nullable List<?> array, String operator, Object operand) {
        return switch (operator) {
            case "isNull" -> (array == null) == (Boolean) operand;
            case "isEmpty" -> (array != null && array.isEmpty()) == (Boolean) operand;
            case "ne" -> !holds(array, "eq", operand);
            default -> array != null && test(array, operator, operand);
        };
    }

    private static boolean test(List<?> array, String operator, Object operand) {
        return switch (operator) {
            case "eq" -> array.equals(operand);
            case "has" -> array.contains(operand);
            case "hasEvery" -> array.containsAll((List<?>) operand);
            case "hasSome" -> ((List<?>) operand).stream().anyMatch(array::contains);
            default -> throw new IllegalArgumentException(operator);
        };
    }
}
