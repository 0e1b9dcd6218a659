package io.espalier.engine.api;

import java.util.List;

/**
 * Ends a mutation because of mistakes of the caller in its data: nothing of the document is
 * written.
 *
 * <p>Thrown by hand-written code, however deep. A field whose payload has {@code userErrors:
 * [UserError!]!} answers them there, any other by an error {@code INVALID_ARGUMENT} at its place.
 */
public class UserErrorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<UserError> errors;

    /**
     * @param errors all that is known to be wrong, at least one
     */
    public UserErrorException(List<? extends UserError> errors) {
        super("a mutation was rejected: " + errors);
        if (errors.isEmpty()) {
            throw new IllegalArgumentException("a rejection needs a reason");
        }
        this.errors = List.copyOf(errors);
    }

    public UserErrorException(UserError error) {
        this(List.of(error));
    }

    public List<UserError> errors() {
        return errors;
    }
}
