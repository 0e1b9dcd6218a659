package io.espalier.engine.binding;

import io.espalier.engine.mapping.JsonProperty;
import io.espalier.engine.schema.Field;
import io.espalier.engine.schema.ObjectType;
import io.espalier.engine.schema.SchemaModel;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;

/**
 * What may be written of objects inside JSON.
 *
 * @param types their fields, by the names of type and field, in the SDL's order
 */
public record JsonTypes(SequencedMap<String, SequencedMap<String, Part>> types) {

    public JsonTypes {
        types = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(types));
    }

    /**
     * A field of such an object.
     *
     * @param object whether its values are objects of {@link #types} themselves
     */
    public record Part(Field field, JsonProperty property, boolean object) {

        public String name() {
            return field.name();
        }

        /** A primitive in Java is never null. */
        public boolean nullable() {
            return !(property.type() instanceof Class<?> type && type.isPrimitive());
        }
    }

    static JsonTypes of(ValueTypes values, SchemaModel schema) {
        SequencedMap<String, SequencedMap<String, Part>> types = new LinkedHashMap<>();
        values.json()
                .forEach((name, properties) -> {
                    SequencedMap<String, Part> parts = new LinkedHashMap<>();
                    schema.findObject(name).map(ObjectType::fields).orElse(List.of()).stream()
                            .filter(field -> !field.readOnly())
                            .forEach(field -> {
                                JsonProperty property = properties.get(field.name());
                                boolean object = values.json().containsKey(field.type().name());
                                if (property != null) {
                                    parts.put(field.name(), new Part(field, property, object));
                                }
                            });
                    types.put(name, parts);
                });
        return new JsonTypes(types);
    }

    /** The fields of a type, by their names. */
    public SequencedMap<String, Part> require(String type) {
        return Objects.requireNonNull(types.get(type), () -> "no JSON is shown as " + type);
    }
}
