package io.espalier.engine.mutation.input;

import io.espalier.engine.binding.JsonTypes;
import io.espalier.engine.binding.WriteField;
import io.espalier.engine.error.EngineException;
import io.espalier.engine.mapping.ChangedValue;
import io.espalier.engine.mapping.JsonProperties;
import io.espalier.engine.mapping.ValueType;
import io.espalier.engine.plan.ArgumentValue;
import io.espalier.engine.schema.FieldType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads objects inside JSON. What an input leaves out of an object stays, also what no field shows;
 * null takes a value away; a list is given whole.
 */
final class JsonReader {

    private final Mistakes mistakes;

    JsonReader(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    /** What an input gives of an object, by the names of JSON. */
    private record Given(Map<String, @Nullable Object> properties) {}

    /** How the attribute's value changes; null for a null, and where it must not be null. */
    @Nullable ChangedValue read(WriteField.Json field, @Nullable Object value, InputPath path) {
        if (value == null) {
            if (!field.use().nullable()) {
                required(field.name(), path);
            }
            return null;
        }
        Object given = objects(field.field().type(), value, path, field.types());
        ValueType type = field.attribute().column().type();
        return now -> changed(type, now, given, path);
    }

    private @Nullable Object changed(
            ValueType type, @Nullable Object now, Object given, InputPath path) {
        Object plain = now == null ? null : type.toPlainJson(now);
        Object merged = Objects.requireNonNull(merged(plain, given));
        // Classes that do not say what is equal would be written though nothing changes.
        if (merged.equals(plain)) {
            return now;
        }
        try {
            return ArgumentValue.convert(merged, type, path.steps().getLast());
        } catch (EngineException exception) {
            mistakes.invalid(path, "Value", exception.getMessage());
            return now;
        }
    }

    private static @Nullable Object merged(@Nullable Object now, @Nullable Object given) {
        if (given instanceof List<?> items) {
            List<@Nullable Object> list = new ArrayList<>();
            items.forEach(item -> list.add(merged(null, item)));
            return list;
        }
        if (!(given instanceof Given object)) {
            return given;
        }
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        if (now instanceof Map<?, ?> there) {
            there.forEach((name, value) -> properties.put(name.toString(), value));
        }
        object.properties()
                .forEach(
                        (name, value) -> properties.put(name, merged(properties.get(name), value)));
        return properties;
    }

    /** One object, or a list of them. */
    private Object objects(FieldType field, Object value, InputPath path, JsonTypes types) {
        if (!(value instanceof List<?> items)) {
            return object(field.name(), (Map<?, ?>) value, path, types);
        }
        List<@Nullable Object> objects = new ArrayList<>();
        for (Object item : items) {
            InputPath place = path.child(objects.size());
            objects.add(item == null ? null : object(field.name(), (Map<?, ?>) item, place, types));
        }
        return objects;
    }

    private Given object(String type, Map<?, ?> value, InputPath path, JsonTypes types) {
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        value.forEach((name, given) -> {
            JsonTypes.Part part = types.require(type).get(name.toString());
            if (part == null) {
                throw new IllegalArgumentException("no field " + path.child(name) + " to write");
            }
            properties.put(part.property().name(), part(part, given, path.child(name), types));
        });
        return new Given(properties);
    }

    private @Nullable Object part(
            JsonTypes.Part part, @Nullable Object value, InputPath path, JsonTypes types) {
        if (value == null) {
            if (!part.nullable()) {
                required(part.name(), path);
            }
            return null;
        }
        return part.object()
                ? objects(part.field().type(), value, path, types)
                : values(part, value, path);
    }

    private void required(String name, InputPath path) {
        mistakes.invalid(path, "Required", "'" + name + "' must have a value; it is null.");
    }

    private Object values(JsonTypes.Part part, Object value, InputPath path) {
        if (!part.field().type().list() || !(value instanceof List<?> items)) {
            return value(part, value, path);
        }
        List<@Nullable Object> values = new ArrayList<>();
        for (Object item : items) {
            InputPath place = path.child(values.size());
            values.add(item == null ? null : value(part, item, place));
        }
        return values;
    }

    /** As JSON has it. */
    private Object value(JsonTypes.Part part, Object value, InputPath path) {
        return switch (value) {
            case String text -> text(text, path);
            case byte[] bytes -> Base64.getEncoder().encodeToString(bytes);
            case OffsetDateTime moment -> moment(part, moment);
            default -> value;
        };
    }

    private static String moment(JsonTypes.Part part, OffsetDateTime moment) {
        boolean instant = JsonProperties.classOf(part.property().type()) == Instant.class;
        return instant
                ? moment.toInstant().toString()
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
    }

    private String text(String text, InputPath path) {
        try {
            ArgumentValue.checkText(text, path.steps().getLast());
        } catch (EngineException exception) {
            mistakes.invalid(path, "Value", exception.getMessage());
        }
        return text;
    }
}
