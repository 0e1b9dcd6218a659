package io.espalier.engine.plan;

import io.espalier.engine.error.EngineException;
import io.espalier.engine.error.ErrorCode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where in a field's arguments a value stands, as messages name it: {@code where.author.role.eq}.
 */
public record ArgumentPath(String text, int depth) {

    public static ArgumentPath of(String argument) {
        return new ArgumentPath(argument, 0);
    }

    public ArgumentPath child(Object name) {
        return new ArgumentPath(text + "." + name, depth + 1);
    }

    /** The fault of the value that stands here. */
    EngineException fault(String message) {
        return new EngineException(ErrorCode.INVALID_ARGUMENT, "'" + text + "' " + message);
    }

    /**
     * A value that must be there.
     *
     * @throws EngineException {@code INVALID_ARGUMENT} for a null: a condition is left out, or asks
     *     for null by name
     */
    Object require(@Nullable Object value) {
        if (value == null) {
            throw fault("is null. Leave it out for no condition, or ask with 'isNull'.");
        }
        return value;
    }

    /** An input object that must be there. */
    Map<?, ?> requireObject(@Nullable Object value) {
        return (Map<?, ?>) require(value);
    }

    @Override
    public String toString() {
        return text;
    }
}
