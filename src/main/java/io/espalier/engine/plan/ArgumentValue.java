package io.espalier.engine.plan;

import static io.espalier.engine.error.ErrorCode.INVALID_ARGUMENT;

import io.espalier.engine.error.EngineException;
import io.espalier.engine.error.Shown;
import io.espalier.engine.mapping.ValueType;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * Turns what a scalar or enum of the schema parsed into the type of the attribute that it stands
 * for.
 */
public final class ArgumentValue {

    private ArgumentValue() {}

    /**
     * The attribute's value.
     *
     * @throws EngineException {@code INVALID_ARGUMENT} for text that no column can hold, and for a
     *     number beyond the attribute's range
     */
    public static Object convert(Object value, ValueType type, String argument) {
        Class<?> wanted = type.javaType();
        if (type.jsonType() != null) {
            return json(value, type, argument);
        }
        if (value instanceof String text) {
            checkText(text, argument);
        }
        if (wanted.isInstance(value)) {
            return value;
        }
        if (wanted.isEnum()) {
            return constant(wanted, value.toString());
        }
        if (wanted == Instant.class && value instanceof OffsetDateTime moment) {
            return moment.toInstant();
        }
        try {
            return type.parse(value.toString());
        } catch (IllegalArgumentException exception) {
            throw cannotBe(value.toString(), argument, exception);
        }
    }

    /** By its text, so that the classes of the mapping are made as if it had been stored. */
    private static Object json(Object value, ValueType type, String argument) {
        String text = JsonText.of(value, ArgumentPath.of(argument));
        try {
            return type.fromJson(text);
        } catch (IllegalArgumentException exception) {
            throw cannotBe(text, argument, exception);
        }
    }

    private static EngineException cannotBe(
            String value, String argument, IllegalArgumentException exception) {
        return new EngineException(
                INVALID_ARGUMENT,
                "'" + argument + "' cannot be '" + Shown.of(value) + "'.",
                exception);
    }

    /**
     * Makes sure that PostgreSQL can take the text.
     *
     * @throws EngineException {@code INVALID_ARGUMENT} if not
     */
    public static void checkText(String text, String argument) {
        if (!StorableText.test(text)) {
            throw new EngineException(
                    INVALID_ARGUMENT,
                    "'"
                            + argument
                            + "' holds a null character or half of a surrogate pair, which no stored text has.");
        }
    }

    /** The schema's values have the names of the constants, whatever their column stores. */
    private static Object constant(Class<?> wanted, String name) {
        for (Object constant : wanted.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(wanted + " has no constant " + name);
    }
}
