package io.espalier.engine.binding;

import io.espalier.engine.mapping.Column;
import io.espalier.engine.schema.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unique key by which inputs find one entity.
 *
 * @param name of the input's field that gives it: that of its one part, or of several {@code
 *     postAndUser}
 * @param parts what it consists of, in the SDL's order
 */
public record WriteKey(String name, List<Part> parts) {

    public WriteKey {
        parts = List.copyOf(parts);
    }

    /**
     * What one field gives to a key.
     *
     * @param idOf the type whose global id it is; null for a plain value
     * @param columns those that it fills: one for a plain value, as many as the identifier of what
     *     is referred to has for an id, in its order
     */
    public record Part(Field field, @Nullable String idOf, List<Column> columns) {

        public Part {
            columns = List.copyOf(columns);
        }

        public String name() {
            return field.name();
        }
    }

    /** Whether an input gives it as an object of its parts. */
    public boolean isComposite() {
        return parts.size() > 1;
    }

    /** The columns of all parts. */
    public List<Column> columns() {
        return parts.stream().flatMap(part -> part.columns().stream()).toList();
    }
}
