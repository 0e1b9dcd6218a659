package io.espalier.engine.mutation.work;

import io.espalier.engine.binding.WriteType;
import io.espalier.engine.mutation.input.InputPath;

/**
 * An instance that an input creates, changes or deletes.
 *
 * @param path where the input speaks of it
 * @param content where its fields stand; the same as {@code path} for a new one
 * @param how what is done to it
 */
public record Touched(WriteType type, Object instance, InputPath path, InputPath content, How how) {

    /** What is done to a row. */
    public enum How {
        CREATED,
        UPDATED,
        REFERRED,
        DELETED
    }
}
