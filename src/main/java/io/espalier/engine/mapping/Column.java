package io.espalier.engine.mapping;

import org.jspecify.annotations.Nullable;

/**
 * A column of an entity's table, or what is computed from its columns in the same row.
 *
 * @param name unquoted, in the database's own case; of a computed value one that no column has
 * @param type how its values travel
 * @param nullable false only where both the mapping and the table (the mapping alone, for a view or
 *     a computed value) rule null out
 * @param expression how it is computed; null for a plain column
 */
public record Column(
        String name, ValueType type, boolean nullable, @Nullable SqlTemplate expression) {

    /** A plain column. */
    public Column(String name, ValueType type, boolean nullable) {
        this(name, type, nullable, null);
    }

    @Override
    public String toString() {
        return name;
    }
}
