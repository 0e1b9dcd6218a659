package io.espalier.engine.binding;

import static io.espalier.engine.error.FaultCode.ENUM_MISMATCH;
import static io.espalier.engine.error.FaultCode.NULLABILITY_MISMATCH;
import static io.espalier.engine.error.FaultCode.TYPE_MISMATCH;
import static io.espalier.engine.error.FaultCode.UNKNOWN_TYPE;

import io.espalier.engine.mapping.Attribute;
import io.espalier.engine.mapping.Entity;
import io.espalier.engine.mapping.JsonProperties;
import io.espalier.engine.mapping.ValueType;
import io.espalier.engine.schema.Field;
import io.espalier.engine.schema.Scalars;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Checks that a field's type can carry the values of the attribute that it is bound to, null
 * included.
 */
final class ValueCheck {

    private final BindingSources sources;

    ValueCheck(BindingSources sources) {
        this.sources = sources;
    }

    void check(Field field, Entity entity, Attribute.Basic attribute) {
        checkType(field, entity, attribute);
        checkNull(field, entity, attribute);
    }

    void checkNull(Field field, Entity entity, Attribute.Basic attribute) {
        if (field.type().nonNull() && sources.allowsNull(entity.table(), attribute.column())) {
            sources.fault(
                    NULLABILITY_MISMATCH,
                    field.coordinates(),
                    "it is "
                            + field.type()
                            + ", but column "
                            + entity.table()
                            + "."
                            + attribute.column()
                            + " allows null",
                    "Make the field nullable, or the column NOT NULL");
        }
    }

    private void checkType(Field field, Entity entity, Attribute.Basic attribute) {
        String name = field.type().name();
        ValueType type = attribute.column().type();
        if (!sources.schema().declares(name)) {
            sources.fault(
                    UNKNOWN_TYPE,
                    field.coordinates(),
                    "nothing declares the type " + name,
                    "Declare it, or use " + expected(type).orElse("another"));
            return;
        }
        if (!carries(field, type)) {
            sources.fault(
                    TYPE_MISMATCH,
                    field.coordinates(),
                    "it is of type "
                            + field.type()
                            + ", but "
                            + entity
                            + "."
                            + attribute.name()
                            + " is "
                            + shown(type),
                    expected(type)
                            .map(fitting -> "Make it " + fitting)
                            .orElse("Bind another attribute, or write a controller for the field"));
        }
    }

    /** Checks that an enum of the SDL and one of Java have the same values. */
    void checkEnum(String place, String enumName, Class<?> javaType) {
        List<String> schemaValues = sources.schema().enums().getOrDefault(enumName, List.of());
        List<String> constants =
                Arrays.stream(javaType.getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name())
                        .toList();
        if (!Set.copyOf(constants).equals(Set.copyOf(schemaValues))) {
            sources.fault(
                    ENUM_MISMATCH,
                    place,
                    "enum "
                            + enumName
                            + " has "
                            + schemaValues
                            + ", but "
                            + javaType.getSimpleName()
                            + " has "
                            + constants,
                    "Give both the same values");
        }
    }

    private boolean carries(Field field, ValueType type) {
        Type json = type.jsonType();
        if (json != null) {
            return (field.type().name().equals(Scalars.JSON) && !field.type().list())
                    || carries(field, json);
        }
        Class<?> element = type.elementType();
        return element == null
                ? carries(field, type.javaType(), false)
                : carries(field, element, true);
    }

    /** Whether a field can carry values of a Java type inside JSON. */
    boolean carries(Field field, Type type) {
        Optional<Type> element = JsonProperties.elementOf(type);
        Class<?> javaType = JsonProperties.classOf(element.orElse(type));
        boolean isAny = javaType == Object.class || Map.class.isAssignableFrom(javaType);
        return (isAny && field.type().name().equals(Scalars.JSON))
                || carries(field, javaType, element.isPresent());
    }

    private boolean carries(Field field, Class<?> javaType, boolean list) {
        String name = field.type().name();
        if (field.type().list() != list || field.type().nested()) {
            return false;
        }
        if (sources.schema().enums().containsKey(name) && javaType.isEnum()) {
            checkEnum(field.coordinates(), name, javaType);
            return true;
        }
        return carries(name, javaType);
    }

    /**
     * A scalar of the user's own carries what its coercing accepts, which is not for the engine to
     * say.
     */
    boolean carries(String typeName, Class<?> javaType) {
        boolean isOfTheUser =
                sources.schema().scalars().contains(typeName) && !Scalars.isOfTheEngine(typeName);
        return isOfTheUser || Scalars.nameOf(javaType).filter(typeName::equals).isPresent();
    }

    private static String shown(ValueType type) {
        Class<?> element = type.elementType();
        return element == null
                ? type.javaType().getSimpleName()
                : "an array of " + element.getSimpleName();
    }

    private static Optional<String> expected(ValueType type) {
        if (type.jsonType() != null) {
            return Optional.of("JSON, or an object type for " + type.javaType().getSimpleName());
        }
        Class<?> element = type.elementType();
        return element == null
                ? expected(type.javaType())
                : expected(element).map(name -> "[" + name + "!]");
    }

    private static Optional<String> expected(Class<?> javaType) {
        return javaType.isEnum()
                ? Optional.of("an enum of " + Arrays.toString(javaType.getEnumConstants()))
                : Scalars.nameOf(javaType);
    }
}
