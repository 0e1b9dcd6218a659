package io.espalier.engine.augmentation;

import graphql.language.Description;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.TypeName;
import java.util.List;

/** The arguments that the engine gives to fields that answer many rows. */
final class ListArguments {

    private static final InputValueDefinition OFFSET =
            argument("offset", "Int", "How many rows to skip; not together with a cursor.");

    static final List<InputValueDefinition> OF_CONNECTION =
            List.of(
                    argument(
                            "first",
                            "Int",
                            "How many rows from the start of the list, or after `after`."),
                    argument("after", "String", "A cursor: only rows behind it."),
                    argument(
                            "last",
                            "Int",
                            "How many rows from the end of the list, or before `before`."),
                    argument("before", "String", "A cursor: only rows ahead of it."),
                    OFFSET);

    static final List<InputValueDefinition> OF_PLAIN_LIST =
            List.of(argument("limit", "Int", "How many rows at most; all without it."), OFFSET);

    private ListArguments() {}

    /** The argument that says which rows are meant. */
    static InputValueDefinition where(String type) {
        return argument("where", type, "Only rows of which this holds; all without it.");
    }

    /** The argument that says in which order they come. */
    static InputValueDefinition orderBy(String type) {
        return InputValueDefinition.newInputValueDefinition()
                .name("orderBy")
                .type(listOf(type))
                .description(new Description("Keys to sort by, the first one first.", null, false))
                .build();
    }

    private static ListType listOf(String type) {
        return ListType.newListType(
                        NonNullType.newNonNullType(TypeName.newTypeName(type).build()).build())
                .build();
    }

    private static InputValueDefinition argument(String name, String type, String description) {
        return InputValueDefinition.newInputValueDefinition()
                .name(name)
                .type(TypeName.newTypeName(type).build())
                .description(new Description(description, null, false))
                .build();
    }
}
