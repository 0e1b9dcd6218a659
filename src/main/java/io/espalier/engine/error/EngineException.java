package io.espalier.engine.error;

import org.jspecify.annotations.Nullable;

/**
 * A request that cannot be answered: a code for programs and a message for people.
 *
 * <p>The message reaches the client as it is, but for {@link ErrorCode#INTERNAL}, whose message and
 * cause are for the log alone.
 */
public class EngineException extends RuntimeException {

    private final ErrorCode code;

    public EngineException(ErrorCode code, String message) {
        this(code, message, null);
    }

    public EngineException(ErrorCode code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public ErrorCode code() {
        return code;
    }
}
