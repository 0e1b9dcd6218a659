package io.espalier.engine.explain;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One run of a read; or a read that did not run, because nobody led to it: of no key, without a
 * duration.
 *
 * @param path where in the answer its rows are
 * @param kind {@code ROW}, {@code PAGE}, {@code ALL}, {@code AGGREGATE} or {@code GROUPS}
 * @param joined where in the answer the rows are that it read beside its own
 * @param keys how many it was asked for
 * @param rows how many PostgreSQL answered
 * @param values of its parameters; null where they are not shown
 * @param plan null where it was not asked for
 * @param reads those that stand below it
 */
record ReadReport(
        List<String> path,
        String kind,
        String entity,
        List<List<String>> joined,
        String sql,
        @Nullable List<@Nullable Object> values,
        int keys,
        int rows,
        @Nullable Duration duration,
        @Nullable PlanReport plan,
        List<ReadReport> reads) {

    ReadReport {
        path = List.copyOf(path);
        joined = List.copyOf(joined);
        reads = List.copyOf(reads);
    }
}
