package io.espalier.engine.mutation.work;

import io.espalier.engine.binding.WriteType;
import io.espalier.engine.mutation.input.InputPath;
import java.util.Map;

/**
 * An instance that an input creates, changes or deletes.
 *
 * @param path where the input speaks of it
 * @param places where it speaks of each of its fields, by their names
 * @param how what is done to it
 */
public record Touched(
        WriteType type, Object instance, InputPath path, Map<String, InputPath> places, How how) {

    public Touched {
        places = Map.copyOf(places);
    }

    /** What is done to a row. */
    public enum How {
        CREATED,
        UPDATED,
        REFERRED,
        DELETED
    }
}
