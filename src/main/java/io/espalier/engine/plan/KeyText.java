package io.espalier.engine.plan;

import io.espalier.engine.error.EngineException;
import io.espalier.engine.error.ErrorCode;
import io.espalier.engine.mapping.Column;
import org.jspecify.annotations.Nullable;

/**
 * Values of columns that came as text inside an id or a cursor, which a client may have changed.
 */
final class KeyText {

    private KeyText() {}

    /**
     * The column's value.
     *
     * @throws EngineException with that code and message if the text is none
     */
    static Object parse(@Nullable String text, Column column, ErrorCode code, String message) {
        if (text == null || !StorableText.test(text)) {
            throw new EngineException(code, message);
        }
        try {
            return column.type().parse(text);
        } catch (IllegalArgumentException exception) {
            throw new EngineException(code, message, exception);
        }
    }
}
