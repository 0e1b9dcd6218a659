package io.espalier.engine.predicate;

import io.espalier.engine.mapping.Column;
import io.espalier.engine.mapping.ComputedType;
import io.espalier.engine.mapping.Entity;
import io.espalier.engine.mapping.NamedSql;
import io.espalier.engine.mapping.Route;
import io.espalier.engine.mapping.SqlCall;
import io.espalier.engine.mapping.ValueType;
import java.util.List;
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

    /**
     * A column beside the row, in the result of the named SQL that its list comes out of. It has no
     * meaning for other rows.
     */
    record Named(SqlCall call, NamedSql.SortColumn column) implements Expression {

        @Override
        public ValueType type() {
            return column.type();
        }

        /** No query says of its columns that they cannot be. */
        @Override
        public boolean nullable() {
            return true;
        }

        /** A cursor is of one list alone: other arguments could give a row other values. */
        @Override
        public String toString() {
            return call + "." + column.name();
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
            return !function.isCount();
        }

        @Override
        public String toString() {
            return function.schemaName() + "(" + route + (column == null ? "" : "." + column) + ")";
        }
    }

    /**
     * The start of the stretch of time that a date or time lies in.
     *
     * @param timeZone where stretches of a moment begin; it matters to no other value
     */
    record Bucketed(Expression value, Bucket bucket, String timeZone) implements Expression {

        @Override
        public ValueType type() {
            return value.type();
        }

        @Override
        public boolean nullable() {
            return value.nullable();
        }

        @Override
        public String toString() {
            return bucket.sql() + "(" + value + ")";
        }
    }

    /**
     * What the rows of a group make together: a value of the group, and of none of its rows.
     *
     * @param values of each row: none to count the rows themselves, several for those that have to
     *     differ together
     */
    record OfGroup(AggregateFunction function, List<Expression> values, ValueType type)
            implements Expression {

        public OfGroup {
            values = List.copyOf(values);
        }

        @Override
        public boolean nullable() {
            return !function.isCount();
        }

        @Override
        public String toString() {
            return function.schemaName() + values;
        }
    }
}
