package io.espalier.engine.mutation.input;

import io.espalier.engine.api.UserError;
import io.espalier.engine.api.UserErrorException;
import java.util.List;

/** A field of a mutation whose data is wrong; nothing of its document is written. */
public final class RejectedException extends UserErrorException {

    private static final long serialVersionUID = 1L;

    public RejectedException(List<UserError> errors) {
        super(errors);
    }
}
