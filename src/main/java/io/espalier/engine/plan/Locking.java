package io.espalier.engine.plan;

import io.espalier.engine.mapping.Column;
import io.espalier.engine.mapping.Entity;
import io.espalier.engine.predicate.Predicate;
import java.util.List;

/**
 * Rows that are about to be written, or to be referred to: read and locked in one statement, in the
 * order of their identifiers, so that two operations never wait for each other.
 *
 * @param keys the columns by which they are found; none for all that {@code where} lets through
 * @param columns what is read of them, each once
 * @param limit how many there may be; one more is read, to tell
 */
public record Locking(
        Entity entity,
        List<Column> keys,
        Predicate where,
        List<Column> columns,
        Strength strength,
        int limit) {

    public Locking {
        keys = List.copyOf(keys);
        columns = List.copyOf(columns);
    }

    /**
     * What others may not do until the transaction has ended.
     *
     * @see <a href="https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-ROWS">Row
     *     locks</a>
     */
    public enum Strength {
        /** Change the row. */
        UPDATE,
        /** Change the row or refer to it. */
        DELETE,
        /** Delete the row or change its key. */
        KEY_SHARE
    }
}
