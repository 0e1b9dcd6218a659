package io.espalier.engine.mapping;

/** A stretch of a named SQL file. */
public sealed interface SqlToken {

    /** What PostgreSQL is sent as it is; a {@code ?} of its own is doubled, as JDBC asks for. */
    record Text(String sql) implements SqlToken {}

    /**
     * {@code :name} or {@code :name.other}.
     *
     * @param name without the colon
     */
    record Parameter(String name) implements SqlToken {}
}
