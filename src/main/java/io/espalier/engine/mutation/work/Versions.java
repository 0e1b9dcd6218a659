package io.espalier.engine.mutation.work;

import io.espalier.engine.api.UserError;
import io.espalier.engine.binding.WriteType;
import io.espalier.engine.mapping.Attribute;
import io.espalier.engine.mapping.EntityWriter;
import io.espalier.engine.mutation.input.InputPath;
import io.espalier.engine.mutation.input.Mistakes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Holds the version of a locked row against the one that the caller knows. */
final class Versions {

    private Versions() {}

    static void check(
            WriteType type,
            Object instance,
            @Nullable Integer expected,
            InputPath path,
            EntityWriter writer,
            Mistakes mistakes) {
        Attribute.Basic attribute = type.version();
        if (expected == null || attribute == null) {
            return;
        }
        Number current =
                (Number)
                        Objects.requireNonNull(
                                writer.get(type.type().entity(), instance, attribute));
        if (current.longValue() != expected) {
            mistakes.add(
                    new UserError.StaleVersion(
                            "The "
                                    + type.name()
                                    + " has changed since version "
                                    + expected
                                    + ". Read it again and decide anew.",
                            path.child("expectedVersion").steps(),
                            current.intValue()));
        }
    }
}
