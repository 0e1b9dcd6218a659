package io.espalier.engine.plan;

import io.espalier.engine.mapping.Column;

/**
 * One sort key. Nulls stand where PostgreSQL puts them: last if ascending, first if descending.
 *
 * @see <a href="https://www.postgresql.org/docs/current/queries-order.html">Sorting rows</a>
 */
public record OrderKey(Column column, boolean descending) {

    OrderKey reversed() {
        return new OrderKey(column, !descending);
    }

    @Override
    public String toString() {
        return column + (descending ? " desc" : " asc");
    }
}
