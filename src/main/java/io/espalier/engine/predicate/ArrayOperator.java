package io.espalier.engine.predicate;

/** How an array that is not null compares with given items. */
public enum ArrayOperator {
    /** Each of the items is in it, in whatever order and number. */
    CONTAINS("@>"),
    /** One of the items is in it. */
    OVERLAPS("&&"),
    /** It is just the items, in their order. */
    EQUAL("=");

    private final String sql;

    ArrayOperator(String sql) {
        this.sql = sql;
    }

    public String sql() {
        return sql;
    }
}
