package io.espalier.engine.schema;

import org.jspecify.annotations.Nullable;

/**
 * An argument that the SDL gives a field.
 *
 * @param bindTo what {@code @bind(to:)} says, the type whose ids it takes, or null without it
 */
public record Argument(String name, FieldType type, @Nullable String bindTo) {

    public Argument(String name, FieldType type) {
        this(name, type, null);
    }
}
