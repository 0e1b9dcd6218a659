package io.espalier.engine.sql;

import io.espalier.engine.plan.Order;
import io.espalier.engine.plan.OrderKey;
import io.espalier.engine.predicate.Expression;

/**
 * {@code order by}, and which rows of it.
 *
 * <p>Keys that are no columns of the row are computed beside it, however often they are compared.
 */
final class OrderSql {

    private final SqlText sql;
    private final LateralsSql laterals;

    OrderSql(SqlText sql, Order order) {
        this.sql = sql;
        this.laterals = new LateralsSql(sql, order.computed());
    }

    /** The laterals of the computed keys, behind the tables of a {@code from}. */
    void joins(String separator) {
        laterals.joins(separator);
    }

    /** The value of a key. */
    SqlText value(Expression value) {
        return laterals.value(value);
    }

    /** The name that a computed key has as a column of a page. */
    String nameOf(Expression value) {
        return laterals.nameOf(value);
    }

    /** By the keys as the tables and laterals have them. */
    void orderBy(Order order, String indent) {
        sql.add("\n").add(indent);
        orderBy(order);
    }

    /** The same on the line that there is. */
    void orderBy(Order order) {
        sql.add("order by ");
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

    static void direction(SqlText sql, OrderKey key) {
        sql.add(key.descending() ? " desc" : "");
        if (!key.nullsAsUsual()) {
            sql.add(key.nullsFirst() ? " nulls first" : " nulls last");
        }
    }

    /**
     * How many rows are wanted stands in the text. Of a parameter PostgreSQL guesses that it is a
     * tenth of all rows; a plan for so many looks worse than one made for the value, so that it
     * would plan anew each time.
     */
    static void limit(SqlText sql, long offset, long rows, String indent) {
        sql.add("\n").add(indent);
        if (offset > 0) {
            sql.add("offset ").offset(offset).add(" rows ");
        }
        sql.add("fetch first ").add(Long.toString(rows)).add(" rows only");
    }
}
