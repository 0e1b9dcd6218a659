package io.espalier.engine.augmentation;

import io.espalier.engine.binding.FieldBinding;
import io.espalier.engine.binding.TypeBinding;
import io.espalier.engine.mapping.Attribute;
import io.espalier.engine.mapping.NumberKind;
import io.espalier.engine.mapping.ValueType;
import java.util.List;

/** Which values of a type the aggregate functions take, and what they make of them. */
final class Measures {

    private Measures() {}

    /** The fields whose values {@code sum}, {@code avg}, {@code min} or {@code max} takes. */
    static List<FieldBinding.Value> of(TypeBinding type, String function) {
        boolean adds = function.equals("sum") || function.equals("avg");
        return type.fields().values().stream()
                .filter(FieldBinding.Value.class::isInstance)
                .map(FieldBinding.Value.class::cast)
                .filter(value -> !isVersion(value))
                .filter(value -> {
                    ValueType values = value.attribute().column().type();
                    return adds ? values.isNumeric() : values.hasExtremes();
                })
                .toList();
    }

    /** The fields whose different values {@code countDistinct} counts: relations to one too. */
    static List<FieldBinding> distinguishable(TypeBinding type) {
        return type.fields().values().stream()
                .filter(field ->
                        field instanceof FieldBinding.ToOne
                                || (field instanceof FieldBinding.Value value && isKey(value)))
                .toList();
    }

    /** Whether rows can be grouped by the field's values. */
    static boolean isKey(FieldBinding.Value value) {
        return value.attribute().column().type().isGroupable()
                && !value.field().type().list()
                && !isVersion(value);
    }

    /** A version is of its row alone: those of several rows make nothing together. */
    private static boolean isVersion(FieldBinding.Value value) {
        return value.attribute().purpose() == Attribute.Purpose.VERSION;
    }

    /** The scalar that a function's value has. */
    static String scalar(FieldBinding.Value value, String function) {
        ValueType values = value.attribute().column().type();
        return switch (function) {
            case "sum" ->
                    switch (NumberKind.of(values)) {
                        case WHOLE -> "Long";
                        case UNBOUNDED -> "BigInteger";
                        case DECIMAL -> "BigDecimal";
                        case FLOATING -> "Float";
                    };
            case "avg" ->
                    switch (NumberKind.of(values)) {
                        case WHOLE, FLOATING -> "Float";
                        case UNBOUNDED, DECIMAL -> "BigDecimal";
                    };
            default -> value.field().type().name();
        };
    }
}
