package io.espalier.engine.mapping;

import java.util.List;

/**
 * The query of a named SQL file. It answers rows that hold an entity's identifier, by the names of
 * its columns; a row may be answered several times.
 *
 * @param file its name, which tells it from all others
 * @param parts its text with the places of its parameters, in order
 * @param keys the values of the parent's row that it takes, each once; none for a list of all
 * @param order the columns of its result that rows are sorted by, the first one first; of a row
 *     that is answered several times the first one of this order counts
 */
public record NamedSql(String file, List<Part> parts, List<Key> keys, List<SortColumn> order) {

    public NamedSql {
        parts = List.copyOf(parts);
        keys = List.copyOf(keys);
        order = List.copyOf(order);
    }

    /** A stretch of text, or a place for a value. */
    public sealed interface Part {}

    /** SQL as it stands in the file. */
    public record Text(String sql) implements Part {}

    /**
     * The value of an argument.
     *
     * @param type of the value, or of each of them
     * @param many whether it is a list, which becomes one array
     */
    public record Argument(String name, ValueType type, boolean many) implements Part {}

    /**
     * A value of the parent's row.
     *
     * @param name how the file calls it, {@code parent.id}
     */
    public record Key(String name, Column column) implements Part {}

    /**
     * A column of the result that rows are sorted by.
     *
     * @param name unquoted, in the database's own case
     * @param type what its values are cast to
     */
    public record SortColumn(String name, ValueType type, boolean descending, boolean nullsFirst) {}

    /** The arguments that it takes, each once. */
    public List<Argument> arguments() {
        return parts.stream()
                .filter(Argument.class::isInstance)
                .map(Argument.class::cast)
                .distinct()
                .toList();
    }
}
