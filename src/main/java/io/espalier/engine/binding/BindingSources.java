package io.espalier.engine.binding;

import io.espalier.engine.error.FaultReport;
import io.espalier.engine.mapping.Catalog;
import io.espalier.engine.mapping.Column;
import io.espalier.engine.mapping.Entity;
import io.espalier.engine.mapping.Mapping;
import io.espalier.engine.mapping.TableName;
import io.espalier.engine.schema.SchemaModel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is bound together, and the questions that need more than one source.
 *
 * @param declared what the mapping alone says
 * @param mapping what it says of the tables as they are
 * @param catalog null where there is no database to ask
 * @param handWritten coordinates of the fields that controllers resolve
 */
record BindingSources(
        SchemaModel schema,
        Mapping declared,
        Mapping mapping,
        @Nullable Catalog catalog,
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

    /** Whether no two rows of the table agree in these columns. */
    boolean isUnique(TableName table, List<Column> columns) {
        Set<String> names = namesOf(columns);
        return mapping.entities().values().stream()
                        .filter(entity -> entity.table().equals(table))
                        .flatMap(entity -> entity.uniqueKeys().stream())
                        .anyMatch(key -> names.containsAll(namesOf(key)))
                || isKeptUnique(table, columns);
    }

    /** Whether the table itself keeps these columns unique. */
    boolean isKeptUnique(TableName table, List<Column> columns) {
        return findRelation(table)
                .map(relation -> relation.keepsUnique(List.copyOf(namesOf(columns))))
                .orElse(false);
    }

    /** Whether a foreign key leads from these columns to the identifier of the target. */
    boolean hasForeignKey(TableName table, List<Column> columns, Entity target) {
        return findRelation(table)
                .map(relation ->
                        relation.foreignKeys().stream()
                                .anyMatch(key ->
                                        key.target().name().equals(target.table().name())
                                                && Set.copyOf(key.columns())
                                                        .equals(namesOf(columns))))
                .orElse(false);
    }

    static Set<String> namesOf(List<Column> columns) {
        return columns.stream().map(Column::name).collect(Collectors.toUnmodifiableSet());
    }
}
