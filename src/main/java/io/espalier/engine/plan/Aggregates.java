package io.espalier.engine.plan;

import io.espalier.engine.binding.FieldBinding;
import io.espalier.engine.binding.TypeBinding;
import io.espalier.engine.mapping.Column;
import io.espalier.engine.mapping.ComputedType;
import io.espalier.engine.mapping.Entity;
import io.espalier.engine.mapping.Route;
import io.espalier.engine.mapping.ValueType;
import io.espalier.engine.predicate.AggregateFunction;
import io.espalier.engine.predicate.Expression;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Set;

/** What related rows make together, as a value of the row that they are related to. */
final class Aggregates {

    private static final Set<Class<?>> FLOATING = Set.of(Float.class, Double.class);
    private static final Set<Class<?>> DECIMAL = Set.of(BigDecimal.class, BigInteger.class);

    private Aggregates() {}

    static Expression count(Route route, Entity target) {
        return new Expression.Aggregated(
                route, target, AggregateFunction.COUNT, null, ComputedType.COUNT);
    }

    /** The aggregate of the values that a field of the related type shows. */
    static Expression of(
            Route route, TypeBinding target, AggregateFunction function, String field) {
        Column column = ((FieldBinding.Value) target.requireField(field)).attribute().column();
        return new Expression.Aggregated(
                route, target.entity(), function, column, typeOf(function, column.type()));
    }

    /**
     * The type of an aggregate: sums are exact where the values are, and wide enough for any number
     * of them.
     */
    static ValueType typeOf(AggregateFunction function, ValueType values) {
        return switch (function) {
            case COUNT -> ComputedType.COUNT;
            case SUM ->
                    FLOATING.contains(values.javaType())
                            ? ComputedType.FLOAT
                            : ComputedType.DECIMAL;
            case AVG ->
                    DECIMAL.contains(values.javaType()) ? ComputedType.DECIMAL : ComputedType.FLOAT;
            case MIN, MAX -> values;
        };
    }
}
