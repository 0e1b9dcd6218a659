package io.espalier.engine.binding;

import static io.espalier.engine.error.FaultCode.NULLABILITY_MISMATCH;
import static io.espalier.engine.error.FaultCode.TYPE_MISMATCH;
import static io.espalier.engine.error.FaultCode.UNKNOWN_TYPE;
import static io.espalier.engine.error.FaultCode.UNSUPPORTED_SCHEMA;

import io.espalier.engine.mapping.Attribute;
import io.espalier.engine.mapping.Column;
import io.espalier.engine.mapping.Entity;
import io.espalier.engine.schema.Field;
import io.espalier.engine.schema.ObjectType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** Binds a field to an embeddable, and the fields of its type to what is embedded. */
final class EmbeddedBinder {

    private final BindingSources sources;
    private final SequencedMap<String, Entity> entities;
    private final FieldBinder fields;
    private final ValueTypes.Collected types;

    EmbeddedBinder(
            BindingSources sources,
            SequencedMap<String, Entity> entities,
            FieldBinder fields,
            ValueTypes.Collected types) {
        this.sources = sources;
        this.entities = entities;
        this.fields = fields;
        this.types = types;
    }

    Optional<FieldBinding> bind(Field field, Entity entity, Attribute.Embedded embedded) {
        String name = field.type().name();
        types.named.add(name);
        Optional<ObjectType> type = sources.schema().findObject(name);
        if (type.isEmpty() || field.type().list() || entities.containsKey(name)) {
            return sources.refuse(
                    sources.schema().declares(name) ? TYPE_MISMATCH : UNKNOWN_TYPE,
                    field.coordinates(),
                    "it is of type "
                            + field.type()
                            + ", but "
                            + entity
                            + "."
                            + embedded.name()
                            + " is an embeddable",
                    "Declare a type for "
                            + embedded.javaType().getSimpleName()
                            + " with its attributes as fields: "
                            + String.join(", ", embedded.attributes().keySet()));
        }
        boolean always =
                embedded.columns().stream()
                        .anyMatch(column -> !sources.allowsNull(entity.table(), column));
        if (field.type().nonNull() && !always) {
            sources.fault(
                    NULLABILITY_MISMATCH,
                    field.coordinates(),
                    "it is " + field.type() + ", but there is none where all its columns are null",
                    "Make the field nullable, or one of the columns NOT NULL");
        }
        List<Column> presence = always ? List.of() : embedded.columns();
        types.embedded.put(name, type.get());
        return Optional.of(
                new FieldBinding.Embedded(
                        field, name, presence, fields(type.get(), entity.within(embedded))));
    }

    private boolean isNoList(Field field, FieldBinding binding) {
        return switch (binding) {
            case FieldBinding.Connection connection -> isNoList(field);
            case FieldBinding.PlainList list -> isNoList(field);
            default -> true;
        };
    }

    private boolean isNoList(Field field) {
        sources.fault(
                UNSUPPORTED_SCHEMA,
                field.coordinates(),
                "it is a list of other entities below an embeddable, which has no key to find them by",
                "Move the field to the type of the entity");
        return false;
    }

    private SequencedMap<String, FieldBinding> fields(ObjectType type, Entity embedded) {
        SequencedMap<String, FieldBinding> bound = new LinkedHashMap<>();
        for (Field field : type.fields()) {
            if (sources.handWritten().contains(field.coordinates())) {
                sources.fault(
                        UNSUPPORTED_SCHEMA,
                        field.coordinates(),
                        "a controller resolves it, but "
                                + type.name()
                                + " shows an embeddable, which is no entity to hand to it",
                        "Resolve a field of the entity itself");
            } else {
                fields.bindToRow(field, embedded)
                        .filter(binding -> isNoList(field, binding))
                        .ifPresent(binding -> bound.put(field.name(), binding));
            }
        }
        return bound;
    }
}
