package io.espalier.engine.plan;

import io.espalier.engine.binding.Binding;
import io.espalier.engine.binding.FieldBinding;
import io.espalier.engine.binding.TypeBinding;
import io.espalier.engine.mapping.Column;
import io.espalier.engine.mapping.ComputedType;
import io.espalier.engine.mapping.Entity;
import io.espalier.engine.mapping.NumberKind;
import io.espalier.engine.mapping.Route;
import io.espalier.engine.mapping.ValueType;
import io.espalier.engine.predicate.AggregateFunction;
import io.espalier.engine.predicate.Expression;
import java.util.ArrayList;
import java.util.List;

/** What rows make together: those related to a row, and those of a group. */
final class Aggregates {

    private Aggregates() {}

    static Expression count(Route route, Entity target) {
        return new Expression.Aggregated(
                route, target, AggregateFunction.COUNT, null, ComputedType.LONG);
    }

    /** The aggregate of the values that a field of the related type shows. */
    static Expression of(
            Route route, TypeBinding target, AggregateFunction function, String field) {
        Column column = columnOf(target, field);
        return new Expression.Aggregated(
                route, target.entity(), function, column, typeOf(function, column.type()));
    }

    static Expression countOfGroup() {
        return new Expression.OfGroup(AggregateFunction.COUNT, List.of(), ComputedType.LONG);
    }

    /** The aggregate of the values that a field of a group's rows shows. */
    static Expression ofGroup(TypeBinding type, AggregateFunction function, String field) {
        Column column = columnOf(type, field);
        return new Expression.OfGroup(
                function, List.of(new Expression.Own(column)), typeOf(function, column.type()));
    }

    /** How many different values, or different related rows, a field of a group's rows shows. */
    static Expression distinctOfGroup(Binding binding, TypeBinding type, String field) {
        if (!(type.requireField(field) instanceof FieldBinding.ToOne toOne)) {
            return ofGroup(type, AggregateFunction.COUNT_DISTINCT, field);
        }
        Entity target = binding.requireType(toOne.target()).entity();
        List<Expression> key = new ArrayList<>();
        for (Column column : target.identifier()) {
            key.add(Related.value(toOne, target, new Expression.Own(column)));
        }
        return new Expression.OfGroup(AggregateFunction.COUNT_DISTINCT, key, ComputedType.LONG);
    }

    private static Column columnOf(TypeBinding type, String field) {
        return ((FieldBinding.Value) type.requireField(field)).attribute().column();
    }

    /**
     * The type of an aggregate: sums are exact where the values are, and wide enough for any number
     * of them.
     */
    static ValueType typeOf(AggregateFunction function, ValueType values) {
        return switch (function) {
            case COUNT, COUNT_DISTINCT -> ComputedType.LONG;
            case SUM ->
                    switch (NumberKind.of(values)) {
                        case FLOATING -> ComputedType.FLOAT;
                        case WHOLE, UNBOUNDED, DECIMAL -> ComputedType.DECIMAL;
                    };
            case AVG ->
                    switch (NumberKind.of(values)) {
                        case WHOLE, FLOATING -> ComputedType.FLOAT;
                        case UNBOUNDED, DECIMAL -> ComputedType.DECIMAL;
                    };
            case MIN, MAX -> values;
        };
    }
}
