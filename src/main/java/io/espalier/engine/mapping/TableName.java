package io.espalier.engine.mapping;

import org.jspecify.annotations.Nullable;

/**
 * The name of a table or view, unquoted and in the database's own case.
 *
 * @param schema the schema, or null where the connection's search path decides
 */
public record TableName(@Nullable String schema, String name) {

    @Override
    public String toString() {
        return schema == null ? name : schema + "." + name;
    }
}
