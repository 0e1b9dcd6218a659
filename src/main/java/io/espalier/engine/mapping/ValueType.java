package io.espalier.engine.mapping;

import java.lang.reflect.Type;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the values of a column travel: between PostgreSQL and Java, and between Java and the text
 * inside ids and cursors.
 *
 * <p>Values are of {@link #javaType()}, the type of the JPA attribute: converters and enum mappings
 * have been applied. Thread-safe; lives as long as the application.
 */
public interface ValueType {

    /**
     * The SQL type that a parameter is cast to, {@code uuid}, {@code text} or {@code post_kind};
     * quoted already if it needs to be.
     */
    String sqlName();

    /** The attribute's type in Java, never a primitive. */
    Class<?> javaType();

    /**
     * How an array's elements travel by themselves; null for values that are no array.
     *
     * <p>The values themselves are Java arrays or collections.
     */
    default @Nullable ValueType element() {
        return null;
    }

    /** The type of an array's elements, never a primitive; null for values that are no array. */
    default @Nullable Class<?> elementType() {
        ValueType element = element();
        return element == null ? null : element.javaType();
    }

    /**
     * Whether a converter of the application makes the values, so that PostgreSQL's order of them
     * need not be Java's.
     */
    default boolean isConverted() {
        return false;
    }

    /**
     * The type of JSON's values with its parameters, {@code List<Item>}; null for what is no JSON.
     */
    default @Nullable Type jsonType() {
        return null;
    }

    /** A value of JSON as maps, lists, strings, numbers and booleans. */
    default @Nullable Object toPlainJson(Object value) {
        throw new IllegalStateException(sqlName() + " is no JSON");
    }

    /**
     * The value that a text of JSON stands for.
     *
     * @throws IllegalArgumentException if it is none of this type
     */
    default Object fromJson(String text) {
        throw new IllegalStateException(sqlName() + " is no JSON");
    }

    /** Whether rows can be found by such values: they are neither arrays nor JSON. */
    default boolean canBeKey() {
        return elementType() == null && jsonType() == null;
    }

    /** The value at {@code position} (1-based) of the current row; null for SQL's null. */
    @Nullable Object read(ResultSet rows, int position) throws SQLException;

    /** Binds one value at {@code position} (1-based). */
    void bind(PreparedStatement statement, int position, @Nullable Object value)
            throws SQLException;

    /**
     * Binds all values as one array parameter at {@code position} (1-based); order and duplicates
     * are kept.
     */
    void bindArray(
            PreparedStatement statement, int position, List<? extends @Nullable Object> values)
            throws SQLException;

    /** The value as text that {@link #parse} takes back without loss. */
    String format(Object value);

    /**
     * The value that {@link #format} wrote.
     *
     * @throws IllegalArgumentException if no value of this type is written so
     */
    Object parse(String text);

    /** Whether PostgreSQL can add the values up. */
    default boolean isNumeric() {
        return Number.class.isAssignableFrom(javaType())
                && SqlTypeName.NUMBERS.contains(sqlName())
                && !isConverted();
    }

    /**
     * Whether PostgreSQL can tell equal values from others, so that rows can be grouped by them.
     */
    default boolean isGroupable() {
        return !SqlTypeName.WITHOUT_EQUALITY.contains(sqlName());
    }

    /** Whether PostgreSQL can tell the least and the greatest of the values, and Java agrees. */
    default boolean hasExtremes() {
        return isNumeric() || (SqlTypeName.WITH_EXTREMES.contains(sqlName()) && !isConverted());
    }
}
