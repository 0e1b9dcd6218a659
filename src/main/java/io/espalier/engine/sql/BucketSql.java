package io.espalier.engine.sql;

import io.espalier.engine.mapping.ComputedType;
import io.espalier.engine.mapping.TimeKind;
import io.espalier.engine.predicate.Expression;

/**
 * Starts of stretches of time, of the type that their values have.
 *
 * @see <a
 *     href="https://www.postgresql.org/docs/current/functions-datetime.html#FUNCTIONS-DATETIME-TRUNC">date_trunc</a>
 */
final class BucketSql {

    private BucketSql() {}

    /**
     * @param value writes what is bucketed
     */
    static void write(SqlText sql, Expression.Bucketed bucketed, Runnable value) {
        TimeKind kind =
                TimeKind.of(bucketed.type())
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        bucketed + " is neither date nor time"));
        sql.add("date_trunc('").add(bucketed.bucket().sql()).add("', ");
        value.run();
        switch (kind) {
            case MOMENT -> sql.add(", ").value(ComputedType.TEXT, bucketed.timeZone()).add(")");
            case DATE_TIME -> sql.add(")");
            // Without these casts PostgreSQL takes a date for a moment in the session's time zone.
            case DATE -> sql.add("::timestamp)::date");
            case TIME -> sql.add("::interval)::time");
        }
    }
}
