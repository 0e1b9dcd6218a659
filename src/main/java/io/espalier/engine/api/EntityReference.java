package io.espalier.engine.api;

import java.util.List;

/**
 * An entity that a hand-written field names and the engine's loader fetches: with all others of the
 * same field in one statement, and with the columns that the document asks for.
 *
 * <p>A field may as well return an instance of the entity, of which only the identifier is looked
 * at, or the identifier alone where the field's type tells the entity. No row of that identifier
 * answers null.
 *
 * @param <E> the entity
 * @param identifier the values of its identifier, in the order of its attributes
 */
public record EntityReference<E>(Class<E> type, List<Object> identifier) {

    public EntityReference {
        identifier = List.copyOf(identifier);
    }

    /** A reference to the entity with that identifier; several values for a composite one. */
    public static <E> EntityReference<E> of(Class<E> type, Object... identifier) {
        return new EntityReference<>(type, List.of(identifier));
    }
}
