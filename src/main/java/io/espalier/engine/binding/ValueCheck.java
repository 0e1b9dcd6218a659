package io.espalier.engine.binding;

import static io.espalier.engine.error.FaultCode.ENUM_MISMATCH;
import static io.espalier.engine.error.FaultCode.NULLABILITY_MISMATCH;
import static io.espalier.engine.error.FaultCode.TYPE_MISMATCH;
import static io.espalier.engine.error.FaultCode.UNKNOWN_TYPE;

import io.espalier.engine.mapping.Attribute;
import io.espalier.engine.mapping.Entity;
import io.espalier.engine.schema.Field;
import io.espalier.engine.schema.Scalars;
import java.util.Arrays;
import java.util.List;
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
        Class<?> javaType = attribute.column().type().javaType();
        if (sources.schema().enums().containsKey(name)
                && javaType.isEnum()
                && !field.type().list()) {
            checkEnum(field.coordinates(), name, javaType);
            return;
        }
        if (!sources.schema().declares(name)) {
            sources.fault(
                    UNKNOWN_TYPE,
                    field.coordinates(),
                    "nothing declares the type " + name,
                    "Declare it, or use " + expected(javaType).orElse("another"));
            return;
        }
        if (field.type().list() || !carries(name, javaType)) {
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
                            + javaType.getSimpleName(),
                    expected(javaType)
                            .map(type -> "Make it " + type)
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

    /**
     * A scalar of the user's own carries what its coercing accepts, which is not for the engine to
     * say.
     */
    boolean carries(String typeName, Class<?> javaType) {
        boolean isOfTheUser =
                sources.schema().scalars().contains(typeName) && !Scalars.isOfTheEngine(typeName);
        return isOfTheUser || Scalars.nameOf(javaType).filter(typeName::equals).isPresent();
    }

    private static Optional<String> expected(Class<?> javaType) {
        return javaType.isEnum()
                ? Optional.of("an enum of " + Arrays.toString(javaType.getEnumConstants()))
                : Scalars.nameOf(javaType);
    }
}
