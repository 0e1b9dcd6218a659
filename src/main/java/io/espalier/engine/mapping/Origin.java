package io.espalier.engine.mapping;

import java.util.List;

/**
 * Where the rows of an entity come from: along a route, or out of a named SQL file.
 *
 * <p>A key has one value for each of {@link #keyColumns()}, and none of them is null.
 */
public sealed interface Origin permits Route, SqlCall {

    /** The columns of the parent's row whose values are the key. */
    List<Column> keyColumns();

    /** Whether there is a key; without one the rows are the same for every parent. */
    default boolean isKeyed() {
        return !keyColumns().isEmpty();
    }
}
