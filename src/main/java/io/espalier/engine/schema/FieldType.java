package io.espalier.engine.schema;

import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.TypeName;

/**
 * The type of a field or argument: a name, in at most one list.
 *
 * @param name the named type at the core
 * @param nonNull whether the whole is {@code !}
 * @param list whether it is a list of {@code name}
 * @param itemNonNull whether the list's items are {@code !}; false if it is none
 * @param nested whether there is a list in the list, which the engine never binds
 */
public record FieldType(
        String name, boolean nonNull, boolean list, boolean itemNonNull, boolean nested) {

    static FieldType of(Type<?> type) {
        boolean nonNull = type instanceof NonNullType;
        Type<?> nullable = withoutNonNull(type);
        if (!(nullable instanceof ListType list)) {
            return new FieldType(((TypeName) nullable).getName(), nonNull, false, false, false);
        }
        FieldType item = of(list.getType());
        return new FieldType(item.name, nonNull, true, item.nonNull, item.list);
    }

    /**
     * Whether it asks for lists in a list.
     *
     * @param connection whether {@link #name} is a connection, itself a list
     */
    public boolean isListOfLists(boolean connection) {
        return nested || (list && connection);
    }

    private static Type<?> withoutNonNull(Type<?> type) {
        return type instanceof NonNullType wrapper ? wrapper.getType() : type;
    }

    /** As the SDL writes it, {@code [Post!]!}; of a nested list no more than that it is one. */
    @Override
    public String toString() {
        String item = nested ? "[" + name + "]" : name;
        String core = list ? "[" + item + (itemNonNull ? "!" : "") + "]" : name;
        return core + (nonNull ? "!" : "");
    }
}
