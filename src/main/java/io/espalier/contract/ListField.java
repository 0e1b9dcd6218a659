package io.espalier.contract;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A field that answers many objects.
 *
 * @param owner the type that has the field
 * @param node the type of the objects
 * @param connection null for a plain list
 */
record ListField(
        String owner,
        GraphQLFieldDefinition field,
        GraphQLNamedOutputType node,
        @Nullable GraphQLObjectType connection) {

    String name() {
        return owner + "." + field.getName();
    }

    boolean takes(String argument) {
        return field.getArgument(argument) != null;
    }

    boolean isConnection() {
        return connection != null;
    }

    /** Whether its pages can be turned forwards. */
    boolean isPaged() {
        return isConnection() && takes("first") && takes("after");
    }

    boolean isPagedBackwards() {
        return isPaged() && takes("last") && takes("before");
    }

    /** Whether its connection has a field of that name. */
    boolean shows(String field) {
        return connection != null && connection.getFieldDefinition(field) != null;
    }

    /** The conditions of {@code where}; empty where it has none. */
    Optional<GraphQLInputObjectType> where() {
        return input("where").filter(Conventions::isWhere);
    }

    /** Whether {@code where} may ask for words. */
    boolean searches() {
        return where().map(where -> where.getFieldDefinition(Conventions.SEARCH))
                .map(search -> GraphQLTypeUtil.unwrapAll(search.getType()).getName())
                .filter("String"::equals)
                .isPresent();
    }

    /** The keys of {@code orderBy}; empty where it has none. */
    Optional<GraphQLInputObjectType> orderBy() {
        return input("orderBy");
    }

    private Optional<GraphQLInputObjectType> input(String name) {
        GraphQLArgument argument = field.getArgument(name);
        return argument != null
                        && GraphQLTypeUtil.unwrapAll(argument.getType())
                                instanceof GraphQLInputObjectType input
                ? Optional.of(input)
                : Optional.empty();
    }
}
