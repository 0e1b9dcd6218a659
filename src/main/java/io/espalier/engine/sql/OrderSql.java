package io.espalier.engine.sql;

import io.espalier.engine.plan.Order;
import io.espalier.engine.plan.OrderKey;
import io.espalier.engine.predicate.Expression;
import java.util.List;

/**
 * {@code order by}, and which rows of it.
 *
 * <p>Keys that are no columns of the row are computed beside it, in laterals {@code s0, s1 …} with
 * the one column {@code v}, so that they are written once however often they are compared.
 */
final class OrderSql {

    private final SqlText sql;
    private final List<Expression> computed;

    OrderSql(SqlText sql, Order order) {
        this.sql = sql;
        this.computed = order.computed();
    }

    /** The laterals of the computed keys, behind the tables of a {@code from}. */
    void joins(String separator) {
        for (int i = 0; i < computed.size(); i++) {
            sql.add(separator).add("left join lateral (");
            new ExpressionSql(sql).selectAs(computed.get(i), Scope.TARGET, "v");
            sql.add(") s" + i).add(" on true");
        }
    }

    /** The value of a key. */
    SqlText value(Expression value) {
        return value instanceof Expression.Own own
                ? sql.column(Scope.TARGET.alias(), own.column())
                : sql.add("s" + computed.indexOf(value)).add(".v");
    }

    /** The name that a computed key has as a column of a page. */
    String nameOf(Expression value) {
        return "s" + computed.indexOf(value);
    }

    /** By the keys as the tables and laterals have them. */
    void orderBy(Order order, String indent) {
        sql.add("\n").add(indent).add("order by ");
        sql.join(order.keys(), ", ", key -> direction(value(key.value()), key));
    }

    /** By the keys as a query of that alias has them. */
    void orderBy(Order order, String alias, String indent) {
        sql.add("\n").add(indent).add("order by ");
        sql.join(
                order.keys(),
                ", ",
                key ->
                        direction(
                                key.value() instanceof Expression.Own own
                                        ? sql.result(alias, own.column())
                                        : sql.add(alias).add(".").add(nameOf(key.value())),
                                key));
    }

    private static void direction(SqlText sql, OrderKey key) {
        sql.add(key.descending() ? " desc" : "");
        if (!key.nullsAsUsual()) {
            sql.add(key.nullsFirst() ? " nulls first" : " nulls last");
        }
    }

    static void limit(SqlText sql, long offset, long rows, String indent) {
        sql.add("\n").add(indent);
        if (offset > 0) {
            sql.add("offset ").rowCount(offset).add(" rows ");
        }
        sql.add("fetch first ").rowCount(rows).add(" rows only");
    }
}
