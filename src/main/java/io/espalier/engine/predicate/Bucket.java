package io.espalier.engine.predicate;

import java.util.Locale;

/** A stretch of time; a week begins on Monday. */
public enum Bucket {
    HOUR,
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR;

    /**
     * The name of its field in SQL.
     *
     * @see <a
     *     href="https://www.postgresql.org/docs/current/functions-datetime.html#FUNCTIONS-DATETIME-TRUNC">date_trunc</a>
     */
    public String sql() {
        return name().toLowerCase(Locale.ROOT);
    }
}
