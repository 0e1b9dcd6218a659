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
 * <p>An argument, or a part of an input, of this class is what a global id names; an id that names
 * no such entity is a mistake of the caller ({@link UserError.Invalid}). Whether there is a row
 * nobody has looked yet.
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

    /**
     * The identifier, where it has one value.
     *
     * @throws IllegalStateException for a composite one, or one of another class
     */
    public <K> K key(Class<K> keyType) {
        if (identifier.size() != 1 || !keyType.isInstance(identifier.getFirst())) {
            throw new IllegalStateException(this + " has no identifier of " + keyType);
        }
        return keyType.cast(identifier.getFirst());
    }
}
