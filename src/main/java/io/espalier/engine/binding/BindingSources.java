package io.espalier.engine.binding;

import io.espalier.engine.error.FaultCode;
import io.espalier.engine.error.FaultReport;
import io.espalier.engine.mapping.Attribute;
import io.espalier.engine.mapping.Catalog;
import io.espalier.engine.mapping.Column;
import io.espalier.engine.mapping.Entity;
import io.espalier.engine.mapping.Join;
import io.espalier.engine.mapping.Mapping;
import io.espalier.engine.mapping.TableName;
import io.espalier.engine.mapping.TableRows;
import io.espalier.engine.schema.SchemaModel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is bound together, and the questions that need more than one source.
 *
 * @param declared what the mapping alone says
 * @param mapping what it says of the tables as they are
 * @param catalog null where there is no database to ask
 * @param files the named SQL of fields with {@code @sql}
 * @param handWritten coordinates of the fields that controllers resolve
 */
record BindingSources(
        SchemaModel schema,
        Mapping declared,
        Mapping mapping,
        @Nullable Catalog catalog,
        SqlFiles files,
        Set<String> handWritten,
        FaultReport report) {

    BindingSources {
        handWritten = Set.copyOf(handWritten);
    }

    Optional<Catalog.Relation> findRelation(TableName table) {
        Catalog known = catalog;
        return known == null ? Optional.empty() : known.findRelation(table);
    }

    /**
     * Whether a column can hold null: the table's word where there is a table, the mapping's for a
     * view.
     */
    boolean allowsNull(TableName table, Column column) {
        return findRelation(table)
                .filter(relation -> relation.kind() == Catalog.Kind.TABLE)
                .flatMap(relation -> Optional.ofNullable(relation.columns().get(column.name())))
                .map(known -> !known.notNull())
                .orElse(column.nullable());
    }

    /** Whether a row of the entity always refers, by that association, to another that is shown. */
    boolean isAlwaysThere(Entity entity, Attribute.ToOne association) {
        boolean hasKey =
                association.join().from().stream()
                        .noneMatch(column -> allowsNull(entity.table(), column));
        return association.owning()
                && (!association.join().rows().isRestricted() || association.goesWithTarget())
                && (hasKey || (isView(entity) && association.required()));
    }

    private boolean isView(Entity entity) {
        return findRelation(entity.table())
                .filter(relation -> relation.kind() != Catalog.Kind.TABLE)
                .isPresent();
    }

    /**
     * Whether no two of the rows agree in these columns: the table's word where there is a table,
     * the mapping's for a view.
     */
    boolean isUnique(TableRows rows, List<Column> columns) {
        Set<String> names = namesOf(columns);
        return findRelation(rows.table())
                .filter(relation -> relation.kind() == Catalog.Kind.TABLE)
                .map(relation -> relation.keepsUnique(rows, List.copyOf(names)))
                .orElseGet(() ->
                        mapping.entities().values().stream()
                                .filter(entity -> entity.table().equals(rows.table()))
                                .flatMap(entity -> entity.uniqueKeys().stream())
                                .anyMatch(key -> names.containsAll(namesOf(key))));
    }

    /** Whether an index of a table keeps the rows unique in these columns. */
    boolean hasUniqueIndex(TableRows rows, List<Column> columns) {
        return findRelation(rows.table())
                .filter(relation -> relation.kind() == Catalog.Kind.TABLE)
                .filter(relation -> relation.keepsUnique(rows, names(columns)))
                .isPresent();
    }

    /** Whether a foreign key refuses each row from which the join leads to none that is seen. */
    boolean vouchesFor(TableName table, Join join) {
        return foreignKeys(table, join).anyMatch(Catalog.ForeignKey::vouches);
    }

    /** Whether a foreign key stands behind the join, enforced or not. */
    boolean hasForeignKey(TableName table, Join join) {
        return foreignKeys(table, join).findAny().isPresent();
    }

    private Stream<Catalog.ForeignKey> foreignKeys(TableName table, Join join) {
        return findRelation(table).stream()
                .flatMap(relation -> relation.foreignKeys().stream())
                .filter(key -> key.target().name().equals(join.table().name()))
                .filter(key ->
                        pairs(key.columns(), key.targetColumns())
                                .equals(pairs(names(join.from()), names(join.to()))));
    }

    private static Set<List<String>> pairs(List<String> from, List<String> to) {
        return IntStream.range(0, from.size())
                .mapToObj(i -> List.of(from.get(i), to.get(i)))
                .collect(Collectors.toUnmodifiableSet());
    }

    static Set<String> namesOf(List<Column> columns) {
        return Set.copyOf(names(columns));
    }

    static List<String> names(List<Column> columns) {
        return columns.stream().map(Column::name).toList();
    }

    void fault(FaultCode code, String place, String found, String mend) {
        report.add(code, place, found, mend);
    }

    /** The same, for whoever was asked for a binding. */
    <T> Optional<T> refuse(FaultCode code, String place, String found, String mend) {
        report.add(code, place, found, mend);
        return Optional.empty();
    }
}
