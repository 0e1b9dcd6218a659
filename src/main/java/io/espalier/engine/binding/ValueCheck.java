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

    private static final Set<String> BUILT_IN = Set.of("ID", "String", "Int", "Float", "Boolean");

    private final BindingSources sources;

    ValueCheck(BindingSources sources) {
        this.sources = sources;
    }

    void check(Field field, Entity entity, Attribute.Basic attribute) {
        checkType(field, entity, attribute);
        if (field.type().nonNull() && sources.allowsNull(entity.table(), attribute.column())) {
            sources.report()
                    .add(
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
        List<String> enumValues = sources.schema().enums().get(name);
        if (enumValues != null && javaType.isEnum() && !field.type().list()) {
            checkEnum(field, javaType, enumValues);
            return;
        }
        if (!isKnown(name)) {
            sources.report()
                    .add(
                            UNKNOWN_TYPE,
                            field.coordinates(),
                            "nothing declares the type " + name,
                            "Declare it, or use " + expected(javaType).orElse("another"));
            return;
        }
        if (field.type().list() || !carries(name, javaType)) {
            sources.report()
                    .add(
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
                                    .orElse(
                                            "Bind another attribute, or write a controller for the field"));
        }
    }

    private void checkEnum(Field field, Class<?> javaType, List<String> schemaValues) {
        List<String> constants =
                Arrays.stream(javaType.getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name())
                        .toList();
        if (!Set.copyOf(constants).equals(Set.copyOf(schemaValues))) {
            sources.report()
                    .add(
                            ENUM_MISMATCH,
                            field.coordinates(),
                            "enum "
                                    + field.type().name()
                                    + " has "
                                    + schemaValues
                                    + ", but "
                                    + javaType.getSimpleName()
                                    + " has "
                                    + constants,
                            "Give both the same values");
        }
    }

    private boolean isKnown(String typeName) {
        return BUILT_IN.contains(typeName)
                || sources.schema().scalars().contains(typeName)
                || sources.schema().objects().containsKey(typeName)
                || sources.schema().enums().containsKey(typeName)
                || sources.schema().abstractTypes().contains(typeName);
    }

    /**
     * A scalar of the user's own carries what its coercing accepts, which is not for the engine to
     * say.
     */
    private boolean carries(String typeName, Class<?> javaType) {
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
