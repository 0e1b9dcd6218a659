package io.espalier.engine.explain;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement that is no read of the plan.
 *
 * @param run null where only that it ran is known: what the engine did not write itself
 */
record OtherReport(Kind kind, @Nullable Run run) {

    enum Kind {
        /** Rows that are about to be written. */
        LOCK,
        /** How many rows are about to be written. */
        COUNT,
        /** What Hibernate sends in a query, for hand-written fields. */
        QUERY,
        /** What Hibernate sends in a mutation, for the engine or for hand-written fields. */
        WRITE,
        /** The key of a request. */
        KEY
    }

    /**
     * How it went.
     *
     * @param values of its parameters; null where they are not shown
     * @param keys how many it was asked for
     * @param rows how many PostgreSQL answered
     */
    record Run(
            String sql,
            @Nullable List<@Nullable Object> values,
            int keys,
            int rows,
            Duration duration) {}
}
