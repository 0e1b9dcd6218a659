package io.espalier.engine.sql;

import io.espalier.engine.mapping.ValueType;
import java.util.List;

/** What stands behind one {@code ?} of a statement. */
public sealed interface Parameter {

    /**
     * One value of every key, as an array: the value at {@code index} of each, in the order of the
     * keys.
     */
    record KeyArray(int index, ValueType type) implements Parameter {}

    /** One value of the only key: the one at {@code index}. */
    record KeyValue(int index, ValueType type) implements Parameter {}

    /** A value that the document gave. */
    record Value(ValueType type, Object value) implements Parameter {}

    /** Many values that the document gave, as one array. */
    record ValueArray(ValueType type, List<Object> values) implements Parameter {

        public ValueArray {
            values = List.copyOf(values);
        }

        /**
         * @param values a list
         */
        static ValueArray of(ValueType type, Object values) {
            return new ValueArray(type, List.copyOf((List<?>) values));
        }
    }

    /**
     * What each request gives by itself: a value, or many as one array.
     *
     * @param place where {@link io.espalier.engine.predicate.Given} has it
     */
    record Open(ValueType type, int place, boolean many) implements Parameter {}

    /** A value that the document left out. */
    record Null() implements Parameter {}

    /** How many rows to skip. */
    record Offset(long rows) implements Parameter {}
}
