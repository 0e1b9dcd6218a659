package io.espalier.engine.predicate;

import io.espalier.engine.mapping.Column;
import io.espalier.engine.mapping.ComputedType;
import io.espalier.engine.mapping.Entity;
import io.espalier.engine.mapping.Route;
import io.espalier.engine.mapping.ValueType;
import org.jspecify.annotations.Nullable;

/** One value of a row, by which it can be compared or sorted. */
public sealed interface Expression {

    /** How the value travels. */
    ValueType type();

    /** Whether it can be null. */
    boolean nullable();

    /** A column of the row itself. */
    record Own(Column column) implements Expression {

        @Override
        public ValueType type() {
            return column.type();
        }

        @Override
        public boolean nullable() {
            return column.nullable();
        }

        @Override
        public String toString() {
            return column.toString();
        }
    }

    /** How well the row fits a search: more is better. */
    record Relevance(WordSearch search) implements Expression {

        @Override
        public ValueType type() {
            return ComputedType.FLOAT;
        }

        @Override
        public boolean nullable() {
            return search.vector().nullable();
        }

        /** A cursor is of one search alone. */
        @Override
        public String toString() {
            return "relevance(" + search + ")";
        }
    }

    /**
     * A value of the one row that a unique route reaches; null where it reaches none.
     *
     * @param value of the row reached
     */
    record Through(Route route, Entity target, Expression value) implements Expression {

        @Override
        public ValueType type() {
            return value.type();
        }

        @Override
        public boolean nullable() {
            return true;
        }

        @Override
        public String toString() {
            return route + "." + value;
        }
    }

    /**
     * What all rows that a route reaches make together.
     *
     * @param column of the rows reached, or null to count the rows themselves
     */
    record Aggregated(
            Route route,
            Entity target,
            AggregateFunction function,
            @Nullable Column column,
            ValueType type)
            implements Expression {

        @Override
        public boolean nullable() {
            return function != AggregateFunction.COUNT;
        }

        @Override
        public String toString() {
            return function.lowerName() + "(" + route + (column == null ? "" : "." + column) + ")";
        }
    }
}
