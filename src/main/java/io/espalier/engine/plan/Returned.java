package io.espalier.engine.plan;

import io.espalier.engine.mapping.Entity;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** What the engine reads of the entities that a controller returns. */
public sealed interface Returned {

    /**
     * Objects that tell their type themselves, because the field's type shows no entity.
     *
     * @param types what is read of the entities among them, by object type; empty if there are none
     */
    record Any(SequencedMap<String, One> types) implements Returned {

        public Any {
            types = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(types));
        }
    }

    /** Entities of the field's own type: one, or a list. */
    record Entities(One one) implements Returned {}

    /**
     * A page of entities of one type.
     *
     * @param type the name of the type
     * @param read the rows of all pages, or null where the identifiers are enough
     * @param nodes the selections of the field {@code nodes}, by response key
     * @param edges the selections of the entities inside {@code edges}, by the response keys of
     *     both
     */
    record Page(
            String type,
            Entity entity,
            Read.@Nullable Row read,
            SequencedMap<String, Selection> nodes,
            SequencedMap<String, SequencedMap<String, Selection>> edges)
            implements Returned {

        public Page {
            nodes = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(nodes));
            edges = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(edges));
        }
    }
}
