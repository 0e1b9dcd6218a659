package io.espalier.engine.mutation.input;

import io.espalier.engine.api.UserError;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with an input, so that all of it is told at once. */
public final class Mistakes {

    private final List<UserError> errors = new ArrayList<>();

    public void add(UserError error) {
        errors.add(error);
    }

    /** A value that is not what it may be. */
    public void invalid(InputPath path, String constraint, String message) {
        add(new UserError.Invalid(message, path.steps(), constraint));
    }

    public void notFound(InputPath path, String message) {
        add(new UserError.NotFound(message, path.steps()));
    }

    /**
     * Goes on only if there are none.
     *
     * @throws RejectedException with all of them
     */
    public void check() {
        if (!errors.isEmpty()) {
            throw new RejectedException(errors);
        }
    }
}
