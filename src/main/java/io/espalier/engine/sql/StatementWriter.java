package io.espalier.engine.sql;

import io.espalier.engine.plan.Read;

/** Writes a read as one statement. Its text is the same for all keys, cursors and page sizes. */
public final class StatementWriter {

    private StatementWriter() {}

    public static Statement write(Read read) {
        return switch (read) {
            case Read.Row row -> RowSql.write(row);
            case Read.Page page -> PageSql.write(page);
            case Read.All all -> AllSql.write(all);
            case Read.Aggregate aggregate -> AggregateSql.write(aggregate);
            case Read.Groups groups -> GroupsSql.write(groups);
        };
    }
}
