package io.espalier.engine.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** What the database itself says of the mapped tables, read once at the start. */
public record Catalog(SequencedMap<TableName, Relation> relations) {

    public Catalog {
        relations = new LinkedHashMap<>(relations);
    }

    public Optional<Relation> findRelation(TableName name) {
        return Optional.ofNullable(relations.get(name));
    }

    /** What holds the rows of a relation. */
    public enum Kind {
        TABLE,
        VIEW,
        MATERIALIZED_VIEW
    }

    /**
     * A table or view.
     *
     * @param columns by name, in the table's order
     * @param indexes valid ones only, primary key included
     */
    public record Relation(
            TableName name,
            Kind kind,
            SequencedMap<String, CatalogColumn> columns,
            List<Index> indexes,
            List<ForeignKey> foreignKeys,
            List<SearchVector> searchVectors) {

        public Relation {
            columns = new LinkedHashMap<>(columns);
            indexes = List.copyOf(indexes);
            foreignKeys = List.copyOf(foreignKeys);
            searchVectors = List.copyOf(searchVectors);
        }

        /** A relation without text search. */
        public Relation(
                TableName name,
                Kind kind,
                SequencedMap<String, CatalogColumn> columns,
                List<Index> indexes,
                List<ForeignKey> foreignKeys) {
            this(name, kind, columns, indexes, foreignKeys, List.of());
        }

        /** Whether an index on these rows starts with these columns, in any order among them. */
        public boolean hasIndexOn(TableRows rows, List<String> columnNames) {
            return indexes.stream()
                    .filter(index -> index.holds(rows))
                    .anyMatch(index -> index.startsWith(columnNames));
        }

        /** Whether the table itself keeps these columns unique, over these rows. */
        public boolean keepsUnique(TableRows rows, List<String> columnNames) {
            return indexes.stream()
                    .filter(index -> index.holds(rows))
                    .anyMatch(index -> index.keepsUnique(columnNames));
        }
    }

    /**
     * A column.
     *
     * @param type as PostgreSQL writes it: {@code timestamp with time zone}, {@code character
     *     varying(80)}, {@code post_kind}; of a domain, the type behind it
     * @param notNull whether the table or a domain rules null out; always false for a view
     * @param hasDefault whether an insert may leave it out and still get a value: a default, an
     *     identity, or a generated column
     */
    public record CatalogColumn(String name, String type, boolean notNull, boolean hasDefault) {}

    /**
     * An index that serves equality: a B-tree or hash index.
     *
     * @param columns its key columns in order; an expression ends the list, for what stands behind
     *     it serves no equality before it
     * @param complete whether all rows are in it ({@code where} is absent, or no more than {@code
     *     whereNull}, and the table has no children) and all its keys are plain columns in their
     *     own collation
     * @param whereNull the column that is null in each row that is in it, as of {@code where
     *     deleted_at is null}; null where it has other rows too, or an index of other rows
     */
    public record Index(
            String name,
            List<String> columns,
            boolean unique,
            boolean complete,
            @Nullable String whereNull) {

        public Index {
            columns = List.copyOf(columns);
        }

        /** An index without {@code where}, or with one that says more. */
        public Index(String name, List<String> columns, boolean unique, boolean complete) {
            this(name, columns, unique, complete, null);
        }

        /** Whether all these rows are in it, if it is complete. */
        boolean holds(TableRows rows) {
            return whereNull == null || rows.nullColumns().contains(whereNull);
        }

        boolean startsWith(List<String> columnNames) {
            return complete
                    && columns.size() >= columnNames.size()
                    && columns.subList(0, columnNames.size()).containsAll(columnNames);
        }

        boolean keepsUnique(List<String> columnNames) {
            return unique && complete && columnNames.containsAll(columns);
        }
    }

    /**
     * A column of the type {@code tsvector}.
     *
     * @param expression what it is generated from, as PostgreSQL writes it; null if something else
     *     fills it
     * @param indexed whether a GIN index on all rows serves it
     */
    public record SearchVector(
            String column, @Nullable String expression, boolean notNull, boolean indexed) {}

    /**
     * A foreign key: {@code columns} refer to {@code targetColumns} of {@code target}, pairwise.
     *
     * @param vouches whether it refuses each row that leads to none which is seen: it is enforced,
     *     and row security hides no row of the target
     */
    public record ForeignKey(
            List<String> columns, TableName target, List<String> targetColumns, boolean vouches) {

        public ForeignKey {
            columns = List.copyOf(columns);
            targetColumns = List.copyOf(targetColumns);
        }

        /** One that vouches for what it leads to. */
        public ForeignKey(List<String> columns, TableName target, List<String> targetColumns) {
            this(columns, target, targetColumns, true);
        }
    }
}
