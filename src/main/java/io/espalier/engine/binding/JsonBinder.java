package io.espalier.engine.binding;

import static io.espalier.engine.error.FaultCode.NULLABILITY_MISMATCH;
import static io.espalier.engine.error.FaultCode.TYPE_MISMATCH;
import static io.espalier.engine.error.FaultCode.UNBOUND_FIELD;
import static io.espalier.engine.error.FaultCode.UNSUPPORTED_SCHEMA;

import io.espalier.engine.mapping.Attribute;
import io.espalier.engine.mapping.Entity;
import io.espalier.engine.mapping.JsonProperties;
import io.espalier.engine.mapping.JsonProperty;
import io.espalier.engine.schema.Field;
import io.espalier.engine.schema.ObjectType;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;

/** Binds object types to the classes that JSON is read into, and their fields to the properties. */
final class JsonBinder {

    private final BindingSources sources;
    private final SequencedMap<String, Entity> entities;
    private final ValueCheck values;
    private final ValueTypes.Collected types;

    JsonBinder(
            BindingSources sources,
            SequencedMap<String, Entity> entities,
            ValueCheck values,
            ValueTypes.Collected types) {
        this.sources = sources;
        this.entities = entities;
        this.values = values;
        this.types = types;
    }

    /** Binds a field of an object type, or a list of one, to an attribute that is JSON. */
    void bind(Field field, Entity entity, Attribute.Basic attribute) {
        values.checkNull(field, entity, attribute);
        bindObject(field, Objects.requireNonNull(attribute.column().type().jsonType()));
    }

    private void bindObject(Field field, Type type) {
        Optional<Type> element = JsonProperties.elementOf(type);
        Class<?> javaType = JsonProperties.classOf(element.orElse(type));
        String name = field.type().name();
        types.named.add(name);
        Class<?> known = types.classes.get(name);
        if (element.isPresent() != field.type().list()
                || field.type().nested()
                || entities.containsKey(name)
                || isNoObject(javaType)) {
            mismatch(field, type);
        } else if (known == null) {
            types.classes.put(name, javaType);
            sources.schema().findObject(name).ifPresent(object -> bindFields(object, javaType));
        } else if (known != javaType) {
            sources.fault(
                    TYPE_MISMATCH,
                    field.coordinates(),
                    name
                            + " shows "
                            + known.getSimpleName()
                            + " elsewhere, but here it would show "
                            + javaType.getSimpleName(),
                    "Declare a type for each");
        }
    }

    private static boolean isNoObject(Class<?> javaType) {
        return javaType.isEnum()
                || javaType.isArray()
                || Map.class.isAssignableFrom(javaType)
                || javaType.getName().startsWith("java.");
    }

    private void bindFields(ObjectType object, Class<?> javaType) {
        SequencedMap<String, JsonProperty> properties = JsonProperties.of(javaType);
        SequencedMap<String, JsonProperty> bound = new LinkedHashMap<>();
        types.json.put(object.name(), bound);
        for (Field field : object.fields()) {
            JsonProperty property = properties.get(field.bindingTarget());
            if (sources.handWritten().contains(field.coordinates())) {
                sources.fault(
                        UNSUPPORTED_SCHEMA,
                        field.coordinates(),
                        "a controller resolves it, but "
                                + object.name()
                                + " is inside JSON, which is no entity to hand to it",
                        "Resolve a field of the entity itself");
            } else if (property == null) {
                sources.fault(
                        UNBOUND_FIELD,
                        field.coordinates(),
                        javaType.getSimpleName()
                                + " has no property '"
                                + field.bindingTarget()
                                + "'; it has: "
                                + String.join(", ", properties.keySet()),
                        "Name the property with @bind(to:)");
            } else {
                bound.put(field.name(), property);
                bindField(field, property.type());
            }
        }
    }

    private void bindField(Field field, Type type) {
        boolean primitive = type instanceof Class<?> known && known.isPrimitive();
        if (field.type().nonNull() && !primitive) {
            sources.fault(
                    NULLABILITY_MISMATCH,
                    field.coordinates(),
                    "it is " + field.type() + ", but no table rules out null inside JSON",
                    "Make the field nullable");
        }
        if (!field.arguments().isEmpty()) {
            sources.fault(
                    UNSUPPORTED_SCHEMA,
                    field.coordinates(),
                    "it has arguments, which the engine would drop",
                    "Remove them");
        }
        if (sources.schema().findObject(field.type().name()).isPresent()) {
            bindObject(field, type);
        } else if (!values.carries(field, type)) {
            mismatch(field, type);
        }
    }

    private void mismatch(Field field, Type type) {
        sources.fault(
                TYPE_MISMATCH,
                field.coordinates(),
                "it is of type " + field.type() + ", but its values are " + type.getTypeName(),
                "Give it a type that fits, or JSON");
    }
}
