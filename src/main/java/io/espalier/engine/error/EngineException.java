package io.espalier.engine.error;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request that cannot be answered: a code for programs and a message for people.
 *
 * <p>The message reaches the client as it is, but for {@link ErrorCode#INTERNAL}, whose message and
 * cause are for the log alone.
 */
public class EngineException extends RuntimeException {

    private final ErrorCode code;
    private final transient List<String> path;

    public EngineException(ErrorCode code, String message) {
        this(code, message, null);
    }

    public EngineException(ErrorCode code, String message, @Nullable Throwable cause) {
        this(code, message, cause, List.of());
    }

    private EngineException(
            ErrorCode code, String message, @Nullable Throwable cause, List<String> path) {
        super(message, cause);
        this.code = code;
        this.path = List.copyOf(path);
    }

    public ErrorCode code() {
        return code;
    }

    /** The response keys from the root to the field that is at fault; empty if no field is. */
    public List<String> path() {
        return path;
    }

    /** The same, at the field of that path, unless a place is known already. */
    public EngineException at(List<String> fieldPath) {
        return path.isEmpty() ? new EngineException(code, getMessage(), this, fieldPath) : this;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
