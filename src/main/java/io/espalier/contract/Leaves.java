package io.espalier.contract;

import graphql.language.Selection;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What to select of a type without going on to others: all its values. */
record Leaves(Conventions conventions) {

    private static final String TYPE_NAME = "__typename";

    /** All values, and the name of the type; those that only some of its types have too. */
    List<Selection<?>> all(GraphQLType named) {
        List<Selection<?>> selections = new ArrayList<>();
        selections.add(Documents.field(TYPE_NAME));
        Set<String> shared = new HashSet<>();
        for (GraphQLFieldDefinition field : values(named)) {
            shared.add(field.getName());
            selections.add(Documents.field(field.getName()));
        }
        if (!(named instanceof GraphQLObjectType)) {
            Map<String, String> types = new HashMap<>();
            for (GraphQLObjectType object : conventions.possible(named)) {
                List<Selection<?>> own = own(object, shared, types);
                if (!own.isEmpty()) {
                    selections.add(Documents.on(object.getName(), own));
                }
            }
        }
        return selections;
    }

    /** Fields of the same name and of different types must not stand side by side. */
    private static List<Selection<?>> own(
            GraphQLObjectType object, Set<String> shared, Map<String, String> types) {
        List<Selection<?>> own = new ArrayList<>();
        for (GraphQLFieldDefinition field : values(object)) {
            String type = GraphQLTypeUtil.simplePrint(field.getType());
            if (!shared.contains(field.getName())
                    && type.equals(types.computeIfAbsent(field.getName(), name -> type))) {
                own.add(Documents.field(field.getName()));
            }
        }
        return own;
    }

    /** What tells one object from others: its type, and its id where it has one. */
    static List<Selection<?>> identity(GraphQLType named) {
        List<Selection<?>> selections = new ArrayList<>();
        selections.add(Documents.field(TYPE_NAME));
        if (hasId(named)) {
            selections.add(Documents.field("id"));
        }
        return selections;
    }

    static boolean hasId(GraphQLType named) {
        return values(named).stream().anyMatch(field -> field.getName().equals("id"));
    }

    /** The fields that are values and need no argument. */
    static List<GraphQLFieldDefinition> values(GraphQLType named) {
        return Conventions.fields(named).stream()
                .filter(field ->
                        !Conventions.isComposite(GraphQLTypeUtil.unwrapAll(field.getType())))
                .filter(field -> field.getArguments().stream().noneMatch(Conventions::isRequired))
                .toList();
    }
}
