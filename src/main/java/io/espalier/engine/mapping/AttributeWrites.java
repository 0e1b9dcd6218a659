package io.espalier.engine.mapping;

/**
 * How JPA writes one attribute.
 *
 * @param insertable whether a new row takes its value; of a collection, whether it is the side that
 *     is stored
 * @param updatable whether a row's value may change
 * @param generated whether Hibernate or the database makes the value
 * @param initial whether a new instance has a value before anybody gives it one, by a Java
 *     initialiser or because it is a primitive
 */
public record AttributeWrites(
        boolean insertable, boolean updatable, boolean generated, boolean initial) {

    /** What is stored as it is given. */
    static final AttributeWrites PLAIN = new AttributeWrites(true, true, false, false);
}
