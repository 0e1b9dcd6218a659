package io.espalier.engine.execution;

import static io.espalier.engine.error.ErrorCode.LIMIT_EXCEEDED;

import graphql.schema.DataFetcher;
import io.espalier.engine.binding.FieldBinding;
import io.espalier.engine.error.EngineException;
import io.espalier.engine.mapping.NumberKind;
import java.math.BigDecimal;

/** What graphql-java is given for the fields of aggregates and groups. */
final class AggregateFetchers {

    private AggregateFetchers() {}

    static DataFetcher<?> count() {
        return EngineFetchers.ofSource(AggregateRow.class, AggregateRow::count);
    }

    /** The fields of one function: {@code sum} or {@code min}. */
    static DataFetcher<?> function(String name) {
        return EngineFetchers.ofSource(
                AggregateRow.class, aggregate -> new AggregateRow.Values(aggregate, name));
    }

    static DataFetcher<?> value(String field) {
        return EngineFetchers.ofSource(AggregateRow.Values.class, values -> values.value(field));
    }

    /** A sum, which PostgreSQL makes of any size. */
    static DataFetcher<?> sum(FieldBinding.Value field) {
        NumberKind kind = NumberKind.of(field.attribute().column().type());
        String name = field.field().name();
        return EngineFetchers.ofSource(
                AggregateRow.Values.class,
                values ->
                        values.value(name) instanceof BigDecimal sum
                                ? sized(sum, kind, name)
                                : values.value(name));
    }

    private static Object sized(BigDecimal sum, NumberKind kind, String field) {
        return switch (kind) {
            case WHOLE -> {
                try {
                    yield sum.longValueExact();
                } catch (ArithmeticException exception) {
                    throw new EngineException(
                            LIMIT_EXCEEDED,
                            "The sum of '" + field + "' has more than the 64 bits of a Long.",
                            exception);
                }
            }
            case UNBOUNDED -> sum.toBigIntegerExact();
            case DECIMAL, FLOATING -> sum;
        };
    }

    static DataFetcher<?> groupKey() {
        return EngineFetchers.ofSource(GroupRow.class, GroupRow::key);
    }

    static DataFetcher<?> groupAggregate() {
        return EngineFetchers.ofSource(GroupRow.class, GroupRow::aggregate);
    }

    static DataFetcher<?> keyValue(String field) {
        return EngineFetchers.ofSource(GroupRow.Key.class, key -> key.value(field));
    }

    static DataFetcher<?> relatedKey(String field) {
        return EngineFetchers.ofSource(GroupRow.Key.class, key -> key.related(field));
    }
}
