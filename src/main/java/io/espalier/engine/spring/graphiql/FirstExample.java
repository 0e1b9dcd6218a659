package io.espalier.engine.spring.graphiql;

import static java.util.stream.Collectors.joining;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Optional;
import org.springframework.util.StringUtils;

/** An example for a domain that brings none: the first page of its first connection. */
final class FirstExample {

    private static final int FIELDS = 5;

    private FirstExample() {}

    /** Empty if {@code Query} has no connection that needs no argument. */
    static Optional<Example> of(GraphQLSchema schema) {
        return schema.getQueryType().getFieldDefinitions().stream()
                .filter(FirstExample::needsNoArgument)
                .flatMap(root -> nodesOf(root).map(nodes -> example(root, nodes)).stream())
                .findFirst();
    }

    private static Optional<GraphQLObjectType> nodesOf(GraphQLFieldDefinition field) {
        return objectOf(field)
                .flatMap(connection -> Optional.ofNullable(connection.getField("nodes")))
                .flatMap(FirstExample::objectOf);
    }

    private static Optional<GraphQLObjectType> objectOf(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType object
                ? Optional.of(object)
                : Optional.empty();
    }

    private static Example example(GraphQLFieldDefinition root, GraphQLObjectType type) {
        String fields = leaves(type).stream().map(name -> "      " + name).collect(joining("\n"));
        String document =
                """
                # The first rows of %2$s. Ctrl-Enter runs it, and
                # Ctrl-Space says what else could be asked for.
                query %1$s {
                  %2$s(first: 5) {
                    nodes {
                %3$s
                    }
                  }
                }\
                """
                        .formatted(StringUtils.capitalize(root.getName()), root.getName(), fields);
        return new Example(document, "");
    }

    /** The first fields without a selection, of which every type has at least this one. */
    private static List<String> leaves(GraphQLObjectType type) {
        List<String> names =
                type.getFieldDefinitions().stream()
                        .filter(field ->
                                GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(field.getType())))
                        .filter(FirstExample::needsNoArgument)
                        .map(GraphQLFieldDefinition::getName)
                        .limit(FIELDS)
                        .toList();
        return names.isEmpty() ? List.of("__typename") : names;
    }

    private static boolean needsNoArgument(GraphQLFieldDefinition field) {
        return field.getArguments().stream()
                .noneMatch(argument ->
                        argument.getType() instanceof GraphQLNonNull
                                && !argument.hasSetDefaultValue());
    }
}
