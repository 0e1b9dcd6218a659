package io.espalier.engine.execution;

import io.espalier.engine.fetch.Row;
import io.espalier.engine.plan.Measures;
import io.espalier.engine.plan.Measures.Measure;
import org.jspecify.annotations.Nullable;

/**
 * What rows make together, in an answer: the source of the fields of an aggregate.
 *
 * @param row null if there is no list, because its parent has no key
 */
record AggregateRow(@Nullable Row row, Measures measures) {

    /**
     * The values of one function: the source of the fields below {@code sum}.
     *
     * @param function its name in the schema
     */
    record Values(AggregateRow aggregate, String function) {

        @Nullable Object value(String field) {
            Row row = aggregate.row;
            if (row == null) {
                return function.equals("countDistinct") ? 0 : null;
            }
            return row.value(aggregate.measures.placeOf(new Measure(function, field)));
        }
    }

    Object count() {
        Object count = row == null ? null : row.value(measures.placeOf(Measure.COUNT));
        return count == null ? 0 : count;
    }
}
