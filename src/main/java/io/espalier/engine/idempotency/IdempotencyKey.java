package io.espalier.engine.idempotency;

import io.espalier.engine.error.EngineException;
import io.espalier.engine.error.ErrorCode;
import java.util.regex.Pattern;

/**
 * What a client calls one of its requests, however often it sends it.
 *
 * @param caller whose key it is; empty for everybody that is not known
 * @param value as the client made it
 * @param fingerprint the same for the same request, and for no other
 */
public record IdempotencyKey(String caller, String value, String fingerprint) {

    private static final Pattern VALUE = Pattern.compile("[\\x21-\\x7e]{1,255}");

    /**
     * @throws EngineException {@code BAD_REQUEST} for a value that is none
     */
    public IdempotencyKey {
        if (!VALUE.matcher(value).matches()) {
            throw new EngineException(
                    ErrorCode.BAD_REQUEST,
                    "An 'Idempotency-Key' has 1 to 255 visible ASCII characters; a UUID is a good one.");
        }
    }
}
