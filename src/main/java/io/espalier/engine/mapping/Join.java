package io.espalier.engine.mapping;

import java.util.List;

/**
 * One step from a table to another: the rows whose {@code to} columns equal the {@code from}
 * columns of the table before.
 *
 * @param from columns of the table before
 * @param rows those of the table reached
 * @param to its columns, as many as {@code from} and in the same order
 * @param unique whether at most one row is reached: {@code to} is a unique key of the table
 */
public record Join(List<Column> from, TableRows rows, List<Column> to, boolean unique) {

    public Join {
        from = List.copyOf(from);
        to = List.copyOf(to);
        if (from.isEmpty() || from.size() != to.size()) {
            throw new IllegalArgumentException(
                    "a join needs as many columns on both sides: " + from + " and " + to);
        }
    }

    /** A step to any row of the table. */
    public Join(List<Column> from, TableName table, List<Column> to, boolean unique) {
        this(from, TableRows.all(table), to, unique);
    }

    /** The table reached. */
    public TableName table() {
        return rows.table();
    }
}
