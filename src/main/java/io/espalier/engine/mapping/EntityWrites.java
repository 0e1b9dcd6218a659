package io.espalier.engine.mapping;

import java.util.List;
import java.util.Map;

/**
 * How JPA writes an entity.
 *
 * @param immutable whether it is {@code @Immutable}
 * @param instantiable whether there can be new instances of its class: it is not abstract
 * @param dynamicInsert whether an insert leaves attributes without a value to the table's defaults
 * @param restorable whether a soft delete keeps the time of it, so that it can be taken back
 * @param cascades the names of attributes whose entities are deleted with this one
 * @param orphans the names of those whose entities are deleted when this one lets go of them
 * @param whole whether what the engine reads of a row is all of an instance; else Hibernate loads
 *     it in a statement of its own
 * @param numbering for how many new rows one statement makes identifiers; 0 if none is needed
 * @param deletes how many statements more deleting one takes, for its links and what goes with it
 * @param attributes those that are not plain, by their name, or their path in embeddables
 */
public record EntityWrites(
        boolean immutable,
        boolean instantiable,
        boolean dynamicInsert,
        boolean restorable,
        List<String> cascades,
        List<String> orphans,
        boolean whole,
        int numbering,
        int deletes,
        Map<String, AttributeWrites> attributes) {

    /** An entity that is written as it is given. */
    public static final EntityWrites PLAIN =
            new EntityWrites(false, true, false, false, List.of(), List.of(), true, 0, 0, Map.of());

    public EntityWrites {
        cascades = List.copyOf(cascades);
        orphans = List.copyOf(orphans);
        attributes = Map.copyOf(attributes);
    }

    /** The same with other attributes. */
    public EntityWrites with(Map<String, AttributeWrites> others) {
        return new EntityWrites(
                immutable,
                instantiable,
                dynamicInsert,
                restorable,
                cascades,
                orphans,
                whole,
                numbering,
                deletes,
                others);
    }

    /**
     * How an attribute is written.
     *
     * @param path its name, or the names that lead to it through embeddables: {@code home.city}
     */
    public AttributeWrites attribute(String path) {
        return attributes.getOrDefault(path, AttributeWrites.PLAIN);
    }
}
