package io.espalier.engine.predicate;

import java.util.Locale;

/** What is made of many rows; all but the count answer null where there are no values. */
public enum AggregateFunction {
    COUNT,
    SUM,
    AVG,
    MIN,
    MAX;

    /** The name in SQL and in the schema. */
    public String lowerName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The function of that name in the schema. */
    public static AggregateFunction of(String lowerName) {
        return valueOf(lowerName.toUpperCase(Locale.ROOT));
    }
}
