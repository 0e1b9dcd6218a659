package io.espalier.engine.mapping;

import java.util.List;
import java.util.stream.Stream;

/**
 * The rows of a table that there are for the engine: all of them, or those that every restriction
 * lets through, as {@code @SoftDelete}, {@code @SQLRestriction} and a discriminator do.
 *
 * <p>Whatever reads a table reads these rows of it and no others.
 *
 * @param restrictions predicates that all hold
 * @param columns the names of columns that they need, as far as the mapping tells them
 * @param nullColumns the names of those that are null in each of the rows, as the time of a
 *     deletion is
 */
public record TableRows(
        TableName table,
        List<SqlTemplate> restrictions,
        List<String> columns,
        List<String> nullColumns) {

    public TableRows {
        restrictions = List.copyOf(restrictions);
        columns = List.copyOf(columns);
        nullColumns = List.copyOf(nullColumns);
    }

    public static TableRows all(TableName table) {
        return new TableRows(table, List.of(), List.of(), List.of());
    }

    /** Those of them of which this holds too. */
    TableRows where(SqlTemplate restriction) {
        return new TableRows(
                table,
                Stream.concat(restrictions.stream(), Stream.of(restriction)).toList(),
                columns,
                nullColumns);
    }

    /** Whether all rows are left out whose deletion has a time, and no others. */
    boolean areThoseNotDeleted() {
        return !nullColumns.isEmpty() && restrictions.size() == nullColumns.size();
    }

    /** Whether rows of the table are left out. */
    public boolean isRestricted() {
        return !restrictions.isEmpty();
    }
}
