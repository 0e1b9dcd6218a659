package io.espalier.engine.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * A JPA entity as the engine sees it.
 *
 * @param name the JPA entity name
 * @param javaType its class
 * @param table its one table or view
 * @param identifier the columns of its primary key, in JPA's order of attributes; never empty
 * @param attributes every attribute, by name, in the order of declaration where the mapping tells
 *     it
 * @param uniqueKeys the column lists, in any order, of which the mapping says that no two rows
 *     agree; the identifier's first
 * @param unsupported features of the whole entity that the engine does not honour, {@code
 *     "@Filter(name = …)"}; empty for one that can be served
 */
public record Entity(
        String name,
        Class<?> javaType,
        TableName table,
        List<Column> identifier,
        SequencedMap<String, Attribute> attributes,
        List<List<Column>> uniqueKeys,
        List<String> unsupported) {

    public Entity {
        identifier = List.copyOf(identifier);
        attributes = new LinkedHashMap<>(attributes);
        uniqueKeys = uniqueKeys.stream().map(List::copyOf).toList();
        unsupported = List.copyOf(unsupported);
    }

    public Optional<Attribute> findAttribute(String attributeName) {
        return Optional.ofNullable(attributes.get(attributeName));
    }

    @Override
    public String toString() {
        return name;
    }
}
