package io.espalier.engine.predicate;

/** What can be asked of JSON; of JSON's null only whether it is one. */
public enum JsonOperator {
    EQUAL("="),
    /** Less, and of the same kind: a number or a text. */
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">="),
    /** It has all that the operand has. */
    CONTAINS("@>"),
    /** It is an object with that key. */
    HAS_KEY("?"),
    /** It is not there, or JSON's null. */
    IS_NULL("is null");

    private final String sql;

    JsonOperator(String sql) {
        this.sql = sql;
    }

    public String sql() {
        return sql;
    }
}
