package io.espalier.engine.binding;

import io.espalier.engine.mapping.Attribute;
import io.espalier.engine.mapping.Column;
import io.espalier.engine.mapping.Entity;
import io.espalier.engine.schema.ObjectType;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * An object type and the entity that it shows.
 *
 * @param fields by name, in the SDL's order
 */
public record TypeBinding(
        ObjectType type, Entity entity, SequencedMap<String, FieldBinding> fields) {

    public TypeBinding {
        fields = new LinkedHashMap<>(fields);
    }

    public String name() {
        return type.name();
    }

    public FieldBinding requireField(String name) {
        FieldBinding binding = fields.get(name);
        if (binding == null) {
            throw new IllegalArgumentException("no field " + type.name() + "." + name);
        }
        return binding;
    }

    /**
     * The column of the entity's creation timestamp, if the schema shows it; lists are newest first
     * then.
     */
    public Optional<Column> creationTimestamp() {
        return fields.values().stream()
                .filter(FieldBinding.Value.class::isInstance)
                .map(field -> ((FieldBinding.Value) field).attribute())
                .filter(attribute -> attribute.purpose() == Attribute.Purpose.CREATION_TIMESTAMP)
                .map(Attribute.Basic::column)
                .findFirst();
    }
}
