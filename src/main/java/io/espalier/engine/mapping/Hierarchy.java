package io.espalier.engine.mapping;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * The entities whose rows one table holds together, by single-table inheritance.
 *
 * @param discriminator what tells of which entity a row is
 * @param concrete the JPA names of the entities that rows can be of, by the discriminator's value
 * @param own which rows are of the entity itself and of none that extends it; null if it is
 *     abstract
 */
public record Hierarchy(
        Column discriminator, SequencedMap<Object, String> concrete, @Nullable SqlTemplate own) {

    public Hierarchy {
        concrete = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(concrete));
    }
}
