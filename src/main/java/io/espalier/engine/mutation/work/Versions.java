package io.espalier.engine.mutation.work;

import io.espalier.engine.api.UserError;
import io.espalier.engine.binding.WriteType;
import io.espalier.engine.mapping.Attribute;
import io.espalier.engine.mapping.EntityWriter;
import io.espalier.engine.mutation.input.Change;
import io.espalier.engine.mutation.input.Mistakes;
import java.util.Objects;

/** Holds the version of a locked row against the one that the caller knows. */
final class Versions {

    private Versions() {}

    static void check(
            Change.Update change, Object instance, EntityWriter writer, Mistakes mistakes) {
        WriteType type = change.type();
        Integer expected = change.expectedVersion();
        Attribute.Basic attribute = type.version();
        if (expected == null || attribute == null) {
            return;
        }
        Number current =
                (Number)
                        Objects.requireNonNull(
                                writer.values().get(type.type().entity(), instance, attribute));
        if (current.longValue() != expected) {
            mistakes.add(
                    new UserError.StaleVersion(
                            "The "
                                    + type.name()
                                    + " has changed since version "
                                    + expected
                                    + ". Read it again and decide anew.",
                            change.path().child("expectedVersion").steps(),
                            current.intValue()));
        }
    }
}
