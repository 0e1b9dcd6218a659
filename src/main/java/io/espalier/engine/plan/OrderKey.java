package io.espalier.engine.plan;

import io.espalier.engine.mapping.Column;
import io.espalier.engine.mapping.ValueType;
import io.espalier.engine.predicate.Expression;

/**
 * One sort key.
 *
 * @param nullsFirst where nulls stand; what PostgreSQL does by itself if there are none
 * @see <a href="https://www.postgresql.org/docs/current/queries-order.html">Sorting rows</a>
 */
public record OrderKey(Expression value, boolean descending, boolean nullsFirst) {

    public OrderKey {
        nullsFirst = value.nullable() ? nullsFirst : descending;
    }

    /** Nulls stand where PostgreSQL puts them: last if ascending, first if descending. */
    public OrderKey(Expression value, boolean descending) {
        this(value, descending, descending);
    }

    public OrderKey(Column column, boolean descending) {
        this(new Expression.Own(column), descending);
    }

    /** How the values travel. */
    public ValueType type() {
        return value.type();
    }

    OrderKey reversed() {
        return new OrderKey(value, !descending, !nullsFirst);
    }

    /** Whether nulls stand where PostgreSQL puts them without a word. */
    public boolean nullsAsUsual() {
        return nullsFirst == descending;
    }

    @Override
    public String toString() {
        String nulls = nullsAsUsual() ? "" : nullsFirst ? " nulls first" : " nulls last";
        return value + (descending ? " desc" : " asc") + nulls;
    }
}
