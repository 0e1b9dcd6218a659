package io.espalier.engine.binding;

import io.espalier.engine.mapping.Column;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one argument of a lookup gives to its key.
 *
 * @param argument the argument's name
 * @param idOf the type whose global id the argument is, or null if it is a plain value
 * @param columns the key columns that it fills: one for a plain value, the identifier's for an id
 */
public record LookupKey(String argument, @Nullable String idOf, List<Column> columns) {

    public LookupKey {
        columns = List.copyOf(columns);
    }
}
