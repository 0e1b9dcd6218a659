package io.espalier.engine.sql;

import io.espalier.engine.plan.Read;

/**
 * At most one row a key: the keys joined to the table. A single key is no array, so that the row is
 * found as by hand.
 */
final class RowSql {

    private RowSql() {}

    static Statement write(Read.Row read, boolean onlyKey) {
        SqlText sql = new SqlText();
        RouteSql route = RouteSql.fromKeys(read.origin(), read.entity(), sql);
        JoinedSql joined =
                new JoinedSql(
                        sql, read.joined(), column -> sql.column(Scope.TARGET.alias(), column));
        sql.add("select k.o, ");
        sql.join(read.columns(), ", ", column -> sql.selected(Scope.TARGET.alias(), column));
        joined.columns();
        sql.add("\nfrom ");
        if (onlyKey) {
            route.onlyKey();
        } else {
            route.keys();
        }
        route.joinToKeys("");
        joined.joins();
        return sql.toStatement(new Statement.Results(1, 0, 0, 2));
    }
}
