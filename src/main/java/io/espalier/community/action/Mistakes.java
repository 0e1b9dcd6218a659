package io.espalier.community.action;

import io.espalier.engine.api.UserError;
import io.espalier.engine.api.UserErrorException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is wrong with an input, so that all of it is told at once. */
final class Mistakes {

    private final List<UserError> errors = new ArrayList<>();

    void requireFound(Optional<?> found, String field, String type) {
        if (found.isEmpty()) {
            errors.add(new UserError.NotFound("There is no " + type + " of this id.", path(field)));
        }
    }

    /**
     * Holds what has to be.
     *
     * @param constraint its name, for clients to know it by
     */
    void require(boolean fits, String field, String constraint, String message) {
        if (!fits) {
            errors.add(new UserError.Invalid(message, path(field), constraint));
        }
    }

    void requireVersion(@Nullable Integer expected, int current) {
        if (expected != null && expected != current) {
            errors.add(
                    new UserError.StaleVersion(
                            "It has changed since version "
                                    + expected
                                    + ". Read it again and decide anew.",
                            path("expectedVersion"),
                            current));
        }
    }

    private static List<String> path(String field) {
        return List.of("input", field);
    }

    /**
     * Goes on only if there are none.
     *
     * @throws UserErrorException with all of them: nothing of the document is written then
     */
    void throwIfAny() {
        if (!errors.isEmpty()) {
            throw new UserErrorException(errors);
        }
    }
}
