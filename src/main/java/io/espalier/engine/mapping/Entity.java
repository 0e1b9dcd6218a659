package io.espalier.engine.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * A JPA entity as the engine sees it.
 *
 * @param name the JPA entity name
 * @param javaType its class
 * @param rows those of its one table or view that are its own
 * @param identifier the columns of its primary key, in JPA's order of attributes; never empty
 * @param attributes every attribute, by name, in the order of declaration where the mapping tells
 *     it
 * @param uniqueKeys the column lists, in any order, of which the mapping says that no two rows
 *     agree; the identifier's first
 * @param unsupported features of the whole entity that the engine does not honour, {@code
 *     "@Filter(name = …)"}; empty for one that can be served
 * @param hierarchy the entities that its rows can be of, or null if none extends it
 * @param writes how JPA writes it
 */
public record Entity(
        String name,
        Class<?> javaType,
        TableRows rows,
        List<Column> identifier,
        SequencedMap<String, Attribute> attributes,
        List<List<Column>> uniqueKeys,
        List<String> unsupported,
        @Nullable Hierarchy hierarchy,
        EntityWrites writes) {

    public Entity {
        identifier = List.copyOf(identifier);
        attributes = new LinkedHashMap<>(attributes);
        uniqueKeys = uniqueKeys.stream().map(List::copyOf).toList();
        unsupported = List.copyOf(unsupported);
    }

    /** An entity that has every row of its table, that no other extends, and that is plain. */
    public Entity(
            String name,
            Class<?> javaType,
            TableName table,
            List<Column> identifier,
            SequencedMap<String, Attribute> attributes,
            List<List<Column>> uniqueKeys,
            List<String> unsupported) {
        this(
                name,
                javaType,
                TableRows.all(table),
                identifier,
                attributes,
                uniqueKeys,
                unsupported,
                null,
                EntityWrites.PLAIN);
    }

    /** Its one table or view. */
    public TableName table() {
        return rows.table();
    }

    /** The entity without those that extend it; itself if it is abstract or none does. */
    public Entity withoutExtending() {
        Hierarchy known = hierarchy;
        SqlTemplate own = known == null ? null : known.own();
        return own == null ? this : with(attributes, rows.where(own), null);
    }

    /** The same row with the attributes of one of its embeddables in place of its own. */
    public Entity within(Attribute.Embedded embedded) {
        return with(embedded.attributes(), rows, hierarchy);
    }

    private Entity with(
            SequencedMap<String, Attribute> others,
            TableRows narrowed,
            @Nullable Hierarchy narrowedHierarchy) {
        return new Entity(
                name,
                javaType,
                narrowed,
                identifier,
                others,
                uniqueKeys,
                unsupported,
                narrowedHierarchy,
                writes);
    }

    /** The same, written otherwise. */
    public Entity writtenBy(EntityWrites others) {
        return new Entity(
                name,
                javaType,
                rows,
                identifier,
                attributes,
                uniqueKeys,
                unsupported,
                hierarchy,
                others);
    }

    public Optional<Attribute> findAttribute(String attributeName) {
        return Optional.ofNullable(attributes.get(attributeName));
    }

    @Override
    public String toString() {
        return name;
    }
}
