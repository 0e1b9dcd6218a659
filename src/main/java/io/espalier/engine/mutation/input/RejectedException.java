package io.espalier.engine.mutation.input;

import io.espalier.engine.api.UserError;
import java.util.List;

/** A field of a mutation whose data is wrong; nothing of its document is written. */
public final class RejectedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<UserError> errors;

    public RejectedException(List<UserError> errors) {
        super("a mutation was rejected: " + errors);
        this.errors = List.copyOf(errors);
    }

    public List<UserError> errors() {
        return errors;
    }
}
