package io.espalier.engine.predicate;

/** What is made of many rows; all but the counts answer null where there are no values. */
public enum AggregateFunction {
    COUNT("count"),
    /** How many different values there are; null is none. */
    COUNT_DISTINCT("countDistinct"),
    SUM("sum"),
    AVG("avg"),
    MIN("min"),
    MAX("max");

    private final String schemaName;

    AggregateFunction(String schemaName) {
        this.schemaName = schemaName;
    }

    /** The name in the schema. */
    public String schemaName() {
        return schemaName;
    }

    public boolean isCount() {
        return this == COUNT || this == COUNT_DISTINCT;
    }

    /** The function of that name in the schema. */
    public static AggregateFunction of(String schemaName) {
        for (AggregateFunction function : values()) {
            if (function.schemaName.equals(schemaName)) {
                return function;
            }
        }
        throw new IllegalArgumentException("no aggregate function " + schemaName);
    }
}
