package io.espalier.engine.mapping;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values as they are sent to PostgreSQL, for people who want to see them. */
public final class SentValues {

    private SentValues() {}

    /**
     * What is sent for {@code value}: a number, a boolean, a list, or text as PostgreSQL writes it.
     */
    public static Object of(ValueType type, Object value) {
        ValueType element = type.element();
        if (element != null) {
            return elements(value).stream()
                    .map(each -> each == null ? null : of(element, each))
                    .toList();
        }
        ArrayElements recorded = new ArrayElements();
        try {
            type.bind(recorded.recorder(), 1, value);
        } catch (Exception unknown) {
            // A binder that needs more than a statement says nothing of what it sends.
            return value.toString();
        }
        Object sent = recorded.toArray()[0];
        return switch (sent) {
            case byte[] bytes -> "\\x" + HexFormat.of().formatHex(bytes);
            case Number number -> number;
            case Boolean bool -> bool;
            case null, default -> String.valueOf(sent);
        };
    }

    private static List<@Nullable Object> elements(Object value) {
        if (value instanceof Collection<?> collection) {
            return new ArrayList<>(collection);
        }
        List<@Nullable Object> elements = new ArrayList<>();
        for (int i = 0; i < Array.getLength(value); i++) {
            elements.add(Array.get(value, i));
        }
        return elements;
    }
}
