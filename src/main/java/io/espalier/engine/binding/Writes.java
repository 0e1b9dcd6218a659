package io.espalier.engine.binding;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.SequencedMap;

/**
 * What clients may write.
 *
 * @param mutations the fields of {@code Mutation} that the engine answers, by name
 * @param types by the name of the type: those that a mutation writes, and those that it reaches
 * @param plurals the name of many of a type's objects, {@code posts}, by the name of the type
 */
public record Writes(
        SequencedMap<String, WriteBinding> mutations,
        SequencedMap<String, WriteType> types,
        SequencedMap<String, String> plurals) {

    public Writes {
        mutations = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(mutations));
        types = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(types));
        plurals = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(plurals));
    }

    public WriteType requireType(String name) {
        return Objects.requireNonNull(types.get(name), () -> "nothing writes " + name);
    }
}
