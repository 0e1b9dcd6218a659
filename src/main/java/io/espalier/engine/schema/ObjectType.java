package io.espalier.engine.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An object type or interface with all its extensions.
 *
 * @param fields in the SDL's order
 * @param bindTo what {@code @bind(to:)} says, or null without it
 * @param readOnly whether {@code @readOnly} leaves it out of writes
 */
public record ObjectType(
        String name,
        List<String> interfaces,
        List<Field> fields,
        @Nullable String bindTo,
        boolean readOnly) {

    public ObjectType {
        interfaces = List.copyOf(interfaces);
        fields = List.copyOf(fields);
    }

    /** A type that may be written. */
    public ObjectType(
            String name, List<String> interfaces, List<Field> fields, @Nullable String bindTo) {
        this(name, interfaces, fields, bindTo, false);
    }

    /** The entity to bind to: what the directive says, else the type's own name. */
    public String bindingTarget() {
        return bindTo == null ? name : bindTo;
    }
}
