package io.espalier.engine.execution;

import io.espalier.engine.fetch.Row;
import io.espalier.engine.mapping.Attribute;
import io.espalier.engine.mapping.Entity;
import io.espalier.engine.plan.Key;
import java.util.List;
import java.util.Optional;

/** The border between the engine's rows and the entity instances of hand-written code. */
public interface EntityObjects {

    /** A detached instance with its identifier and these attributes, of the values in the row. */
    Object instantiate(Entity entity, Row row, List<Attribute> attributes);

    /**
     * What an object of hand-written code names; empty if it is neither an entity nor a reference
     * to one.
     */
    Optional<Named> find(Object object);

    /**
     * What an object of hand-written code names where that entity is meant: an instance, a
     * reference or an identifier of it; empty for all else.
     */
    Optional<Key> findKey(Entity entity, Object object);

    /**
     * An entity, named.
     *
     * @param entity its JPA name
     */
    record Named(String entity, Key key) {}
}
