package io.espalier.engine.sql;

import io.espalier.engine.plan.Order;

/** {@code order by}, and which rows of it. */
final class OrderSql {

    private OrderSql() {}

    static void write(SqlText sql, Order order, String indent) {
        sql.add("\n").add(indent).add("order by ");
        sql.join(
                order.keys(),
                ", ",
                key ->
                        sql.column(RouteSql.TARGET, key.column())
                                .add(key.descending() ? " desc" : ""));
    }

    static void limit(SqlText sql, long offset, long rows, String indent) {
        sql.add("\n").add(indent);
        if (offset > 0) {
            sql.add("offset ").rowCount(offset).add(" rows ");
        }
        sql.add("fetch first ").rowCount(rows).add(" rows only");
    }
}
