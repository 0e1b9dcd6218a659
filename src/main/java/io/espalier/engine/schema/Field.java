package io.espalier.engine.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of an object type.
 *
 * @param owner the name of the type that has it
 * @param arguments those that the SDL itself writes, in its order
 * @param bindTo what {@code @bind(to:)} says, or null without it
 * @param filterable whether {@code where} may ask for it
 * @param orderable whether {@code orderBy} may name it
 * @param searchLanguage the language of {@code @search}, or null without it
 * @param sql what {@code @sql} says, or null without it
 * @param mutation what {@code @mutation} says, or null without it
 * @param readOnly whether {@code @readOnly} leaves it out of writes
 */
public record Field(
        String owner,
        String name,
        FieldType type,
        List<Argument> arguments,
        @Nullable String bindTo,
        boolean filterable,
        boolean orderable,
        @Nullable String searchLanguage,
        @Nullable SqlReference sql,
        @Nullable MutationReference mutation,
        boolean readOnly) {

    public Field {
        arguments = List.copyOf(arguments);
    }

    public Field(
            String owner,
            String name,
            FieldType type,
            List<Argument> arguments,
            @Nullable String bindTo) {
        this(owner, name, type, arguments, bindTo, true, true, null, null, null, false);
    }

    /** Schema coordinates, {@code Post.author}. */
    public String coordinates() {
        return owner + "." + name;
    }

    /**
     * The attribute, path or other side to bind to: what the directive says, else the field's own
     * name.
     */
    public String bindingTarget() {
        return bindTo == null ? name : bindTo;
    }
}
