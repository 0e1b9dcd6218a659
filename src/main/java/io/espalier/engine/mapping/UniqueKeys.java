package io.espalier.engine.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.UniqueKey;

/** Reads the column lists of which a mapping says that no two rows agree. */
final class UniqueKeys {

    private UniqueKeys() {}

    /**
     * The identifier and then the other keys, by name, each once. A key with a column that no
     * attribute reads is left out.
     */
    static List<List<Column>> of(
            List<Column> identifier, Collection<Attribute> attributes, PersistentClass declared) {
        Map<String, Column> readable = new HashMap<>();
        identifier.forEach(column -> readable.put(column.name(), column));
        attributes.forEach(attribute ->
                columns(attribute).forEach(column -> readable.put(column.name(), column)));

        Map<Set<String>, List<Column>> keys = new LinkedHashMap<>();
        keys.put(names(identifier), identifier);
        declared.getTable().getUniqueKeys().values().stream()
                .map(UniqueKeys::names)
                .filter(names -> readable.keySet().containsAll(names))
                .sorted(Comparator.comparing(Object::toString))
                .forEach(names ->
                        keys.putIfAbsent(
                                new HashSet<>(names), names.stream().map(readable::get).toList()));
        return new ArrayList<>(keys.values());
    }

    private static List<Column> columns(Attribute attribute) {
        return switch (attribute) {
            case Attribute.Basic basic -> List.of(basic.column());
            case Attribute.ToOne toOne -> toOne.owning() ? toOne.join().from() : List.of();
            case Attribute.ToMany toMany -> List.of();
            case Attribute.Unsupported unsupported -> List.of();
        };
    }

    private static Set<String> names(List<Column> columns) {
        return new HashSet<>(columns.stream().map(Column::name).toList());
    }

    private static List<String> names(UniqueKey key) {
        return key.getColumns().stream()
                .map(column -> SqlIdentifier.columnName(column.getQuotedName()))
                .toList();
    }
}
