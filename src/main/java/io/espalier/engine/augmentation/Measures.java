package io.espalier.engine.augmentation;

import io.espalier.engine.binding.FieldBinding;
import io.espalier.engine.binding.TypeBinding;
import io.espalier.engine.mapping.ValueType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;

/** Which values of a type the aggregate functions take, and what they make of them. */
final class Measures {

    private static final Set<Class<?>> FLOATING = Set.of(Float.class, Double.class);

    private Measures() {}

    /** The fields whose values {@code sum}, {@code avg}, {@code min} or {@code max} takes. */
    static List<FieldBinding.Value> of(TypeBinding type, String function) {
        boolean adds = function.equals("sum") || function.equals("avg");
        return type.fields().values().stream()
                .filter(FieldBinding.Value.class::isInstance)
                .map(FieldBinding.Value.class::cast)
                .filter(value -> {
                    ValueType values = value.attribute().column().type();
                    return adds ? values.isNumeric() : values.hasExtremes();
                })
                .toList();
    }

    /** The scalar that a function's value has. */
    static String scalar(FieldBinding.Value value, String function) {
        Class<?> javaType = value.attribute().column().type().javaType();
        return switch (function) {
            case "sum" -> sum(javaType);
            case "avg" ->
                    javaType == BigDecimal.class || javaType == BigInteger.class
                            ? "BigDecimal"
                            : "Float";
            default -> value.field().type().name();
        };
    }

    private static String sum(Class<?> javaType) {
        if (FLOATING.contains(javaType)) {
            return "Float";
        }
        if (javaType == BigDecimal.class) {
            return "BigDecimal";
        }
        return javaType == BigInteger.class ? "BigInteger" : "Long";
    }
}
