package io.espalier.engine.mutation.input;

import io.espalier.engine.binding.WriteField;
import io.espalier.engine.binding.WriteKey;
import io.espalier.engine.error.EngineException;
import io.espalier.engine.mapping.ValueType;
import io.espalier.engine.plan.ArgumentValue;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns what scalars of the schema parsed into values of attributes. */
final class ValueReader {

    private final Mistakes mistakes;

    ValueReader(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    /** The attribute's value; null for a null, and for what is wrong. */
    @Nullable Object read(WriteField.Value field, @Nullable Object value, InputPath path) {
        if (value == null) {
            if (!field.use().nullable()) {
                mistakes.invalid(
                        path, "Required", "'" + field.name() + "' must have a value; it is null.");
            }
            return null;
        }
        ValueType type = field.attribute().column().type();
        if (type.element() == null) {
            checkLength(field, value, path);
        }
        return type.element() == null
                ? convert(value, type, path)
                : collected(elements(field, (List<?>) value, path), type.javaType());
    }

    /** Spaces beyond the length are no part of the value for PostgreSQL. */
    private void checkLength(WriteField.Value field, Object value, InputPath path) {
        Integer length = field.length();
        if (length == null || !(value instanceof String text)) {
            return;
        }
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        if (text.codePointCount(0, end) > length) {
            mistakes.invalid(
                    path,
                    "Length",
                    "'" + field.name() + "' is longer than " + length + " characters.");
        }
    }

    /** The value of a key; empty where it is none. */
    Optional<Object> key(WriteKey.Part part, @Nullable Object value, InputPath path) {
        if (value == null) {
            mistakes.invalid(
                    path, "Required", "'" + part.name() + "' must have a value; it is null.");
            return Optional.empty();
        }
        ValueType type = part.columns().getFirst().type();
        return Optional.ofNullable(convert(value, type, path));
    }

    /** The elements of an array, without those that are wrong. */
    List<Object> elements(WriteField.Value field, List<?> items, InputPath path) {
        ValueType element = field.attribute().column().type().element();
        List<Object> elements = new ArrayList<>();
        int at = 0;
        for (Object item : items) {
            InputPath place = path.child(at++);
            Object converted =
                    item == null || element == null ? null : convert(item, element, place);
            if (item == null) {
                mistakes.invalid(
                        place, "Required", "A list of '" + field.name() + "' has no null.");
            }
            if (converted != null) {
                elements.add(converted);
            }
        }
        return elements;
    }

    /** Elements as an attribute of that class holds them. */
    static Object collected(Collection<?> elements, Class<?> type) {
        if (Set.class.isAssignableFrom(type)) {
            return new LinkedHashSet<>(elements);
        }
        if (!type.isArray()) {
            return new ArrayList<>(elements);
        }
        Object array = Array.newInstance(type.getComponentType(), elements.size());
        int place = 0;
        for (Object element : elements) {
            Array.set(array, place++, element);
        }
        return array;
    }

    private @Nullable Object convert(Object value, ValueType type, InputPath path) {
        String name = path.steps().getLast();
        try {
            return ArgumentValue.convert(value, type, name);
        } catch (EngineException exception) {
            mistakes.invalid(path, "Value", exception.getMessage());
            return null;
        }
    }
}
