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
import java.util.stream.Stream;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.UniqueKey;

/** Reads the column lists of which a mapping says that no two rows agree. */
final class UniqueKeys {

    private final ColumnReader reader;

    UniqueKeys(ColumnReader reader) {
        this.reader = reader;
    }

    /**
     * The identifier and then the other keys, by name, each once. A key with a column that no
     * attribute reads is left out.
     */
    List<List<Column>> read(
            List<Column> identifier, Collection<Attribute> attributes, PersistentClass declared) {
        Map<String, Column> readable = new HashMap<>();
        identifier.forEach(column -> readable.put(column.name(), column));
        attributes.forEach(attribute ->
                attribute.ownColumns().forEach(column -> readable.put(column.name(), column)));

        Map<Set<String>, List<Column>> keys = new LinkedHashMap<>();
        keys.put(names(identifier), identifier);
        declaredKeys(declared)
                .map(this::declaredNames)
                .filter(names -> readable.keySet().containsAll(names))
                .sorted(Comparator.comparing(Object::toString))
                .forEach(names ->
                        keys.putIfAbsent(
                                new HashSet<>(names), names.stream().map(readable::get).toList()));
        return new ArrayList<>(keys.values());
    }

    private static Set<String> names(List<Column> columns) {
        return new HashSet<>(columns.stream().map(Column::name).toList());
    }

    /** {@code @Column(unique)} becomes a key of the table only when Hibernate creates tables. */
    private static Stream<List<org.hibernate.mapping.Column>> declaredKeys(
            PersistentClass declared) {
        Stream<List<org.hibernate.mapping.Column>> ofTable =
                declared.getTable().getUniqueKeys().values().stream().map(UniqueKey::getColumns);
        Stream<List<org.hibernate.mapping.Column>> ofColumns =
                declared.getTable().getColumns().stream()
                        .filter(org.hibernate.mapping.Column::isUnique)
                        .map(List::of);
        return Stream.concat(ofTable, ofColumns);
    }

    private List<String> declaredNames(List<org.hibernate.mapping.Column> key) {
        return key.stream().map(reader::name).toList();
    }
}
