package io.espalier.contract;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;

/** A field of {@code Query} that answers one object by what its arguments say of it. */
record Lookup(GraphQLFieldDefinition field, GraphQLNamedType type) {

    /**
     * The lookups of a schema: fields of {@code Query} all of whose arguments are needed and are
     * fields of the type that they answer.
     */
    static List<Lookup> of(GraphQLSchema schema) {
        return schema.getQueryType().getFieldDefinitions().stream()
                .filter(field ->
                        !GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType())))
                .map(field -> new Lookup(field, GraphQLTypeUtil.unwrapAll(field.getType())))
                .filter(Lookup::isByFields)
                .toList();
    }

    private boolean isByFields() {
        return !field.getName().equals("node")
                && !field.getArguments().isEmpty()
                && field.getArguments().stream()
                        .allMatch(
                                argument -> Conventions.isRequired(argument) && isField(argument));
    }

    private boolean isField(GraphQLArgument argument) {
        return Conventions.fields(type).stream()
                .anyMatch(each -> each.getName().equals(argument.getName()));
    }

    boolean isById() {
        return field.getArguments().size() == 1 && field.getArgument("id") != null;
    }
}
