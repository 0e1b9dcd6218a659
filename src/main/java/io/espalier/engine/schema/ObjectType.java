package io.espalier.engine.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An object type or interface with all its extensions.
 *
 * @param fields in the SDL's order
 * @param bindTo what {@code @bind(to:)} says, or null without it
 */
public record ObjectType(
        String name, List<String> interfaces, List<Field> fields, @Nullable String bindTo) {

    public ObjectType {
        interfaces = List.copyOf(interfaces);
        fields = List.copyOf(fields);
    }

    /** The entity to bind to: what the directive says, else the type's own name. */
    public String bindingTarget() {
        return bindTo == null ? name : bindTo;
    }
}
