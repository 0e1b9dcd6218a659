package io.espalier.engine.sql;

import io.espalier.engine.plan.Read;

/**
 * Writes a read as one statement. Its text is the same for all keys, cursors and offsets, but not
 * for all page sizes; a row of a single key is looked up by a text of its own.
 */
public final class StatementWriter {

    private StatementWriter() {}

    /** For any number of keys. */
    public static Statement write(Read read) {
        return write(read, false);
    }

    /** For a single key. */
    public static Statement writeForOne(Read read) {
        return write(read, true);
    }

    private static Statement write(Read read, boolean onlyKey) {
        return switch (read) {
            case Read.Row row -> RowSql.write(row, onlyKey);
            case Read.Page page -> PageSql.write(page);
            case Read.All all -> AllSql.write(all);
            case Read.Aggregate aggregate -> AggregateSql.write(aggregate);
            case Read.Groups groups -> GroupsSql.write(groups);
        };
    }
}
