package io.espalier.engine.binding;

import io.espalier.engine.mapping.Attribute;
import io.espalier.engine.mapping.Column;
import io.espalier.engine.mapping.Entity;
import io.espalier.engine.schema.ObjectType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * An object type and the entity that it shows; or an interface and the entity that others extend.
 *
 * @param fields by name, in the SDL's order; of an interface those that the extended entity has
 * @param concrete of an interface the names of the object types that its rows are of, by the
 *     discriminator's value; empty for an object type
 */
public record TypeBinding(
        ObjectType type,
        Entity entity,
        SequencedMap<String, FieldBinding> fields,
        SequencedMap<Object, String> concrete) {

    public TypeBinding {
        fields = new LinkedHashMap<>(fields);
        concrete = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(concrete));
    }

    /** An object type. */
    public TypeBinding(ObjectType type, Entity entity, SequencedMap<String, FieldBinding> fields) {
        this(type, entity, fields, new LinkedHashMap<>());
    }

    public boolean isInterface() {
        return !concrete.isEmpty();
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
