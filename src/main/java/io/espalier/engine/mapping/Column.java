package io.espalier.engine.mapping;

/**
 * A column of an entity's table.
 *
 * @param name unquoted, in the database's own case
 * @param type how its values travel
 * @param nullable false only where both the mapping and the table (the mapping alone, for a view)
 *     rule null out
 */
public record Column(String name, ValueType type, boolean nullable) {

    @Override
    public String toString() {
        return name;
    }
}
