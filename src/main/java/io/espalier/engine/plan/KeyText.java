package io.espalier.engine.plan;

import io.espalier.engine.error.EngineException;
import io.espalier.engine.error.ErrorCode;
import io.espalier.engine.mapping.ValueType;
import org.jspecify.annotations.Nullable;

/** Values that came as text inside an id or a cursor, which a client may have changed. */
final class KeyText {

    private KeyText() {}

    /**
     * The value of that type.
     *
     * @throws EngineException with that code and message if the text is none
     */
    static Object parse(@Nullable String text, ValueType type, ErrorCode code, String message) {
        if (text == null || !StorableText.test(text)) {
            throw new EngineException(code, message);
        }
        try {
            return type.parse(text);
        } catch (IllegalArgumentException exception) {
            throw new EngineException(code, message, exception);
        }
    }
}
