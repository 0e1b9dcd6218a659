package io.espalier.contract;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import graphql.schema.GraphQLUnmodifiedType;
import java.util.List;
import java.util.Optional;

/**
 * What a schema says by the shape of its types: which fields are lists, connections, conditions.
 */
record Conventions(GraphQLSchema schema) {

    /** The key by how well a row fits the words of {@value #SEARCH}, which it needs. */
    static final String RELEVANCE = "relevance";

    static final String SEARCH = "search";

    private static final List<String> LOGIC = List.of("and", "or", "not");

    /** The conditions that a filter of one value has; each says what the field's value is. */
    static boolean isFilter(GraphQLInputObjectType input) {
        return input.getFieldDefinition("isNull") != null
                && input.getFieldDefinition("eq") != null
                && !isWhere(input);
    }

    /** The conditions on an object. */
    static boolean isWhere(GraphQLInputObjectType input) {
        return LOGIC.stream().allMatch(name -> input.getFieldDefinition(name) != null);
    }

    /** The conditions on related objects, of which there may be many. */
    static boolean isListWhere(GraphQLInputObjectType input) {
        return List.of("some", "every", "none").stream()
                .allMatch(name -> input.getFieldDefinition(name) != null);
    }

    /** A field that answers many objects, by pages or all; empty for any other. */
    Optional<ListField> list(String owner, GraphQLFieldDefinition field) {
        GraphQLType type = GraphQLTypeUtil.unwrapNonNull(field.getType());
        GraphQLUnmodifiedType named = GraphQLTypeUtil.unwrapAll(type);
        if (GraphQLTypeUtil.isList(type)) {
            return isComposite(named)
                    ? Optional.of(new ListField(owner, field, (GraphQLNamedOutputType) named, null))
                    : Optional.empty();
        }
        return named instanceof GraphQLObjectType object
                ? nodeOf(object).map(node -> new ListField(owner, field, node, object))
                : Optional.empty();
    }

    private static Optional<GraphQLNamedOutputType> nodeOf(GraphQLObjectType connection) {
        GraphQLFieldDefinition edges = connection.getFieldDefinition("edges");
        if (edges == null
                || connection.getFieldDefinition("pageInfo") == null
                || !(GraphQLTypeUtil.unwrapAll(edges.getType()) instanceof GraphQLObjectType edge)
                || edge.getFieldDefinition("cursor") == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(edge.getFieldDefinition("node"))
                .map(node -> (GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAll(node.getType()));
    }

    static boolean isComposite(GraphQLType named) {
        return named instanceof GraphQLFieldsContainer || named instanceof GraphQLUnionType;
    }

    static List<GraphQLFieldDefinition> fields(GraphQLType named) {
        return named instanceof GraphQLFieldsContainer container
                ? container.getFieldDefinitions()
                : List.of();
    }

    /** The object types that an object of that type may have. */
    List<GraphQLObjectType> possible(GraphQLType named) {
        return switch (named) {
            case GraphQLObjectType object -> List.of(object);
            case GraphQLInterfaceType abstractType -> schema.getImplementations(abstractType);
            case GraphQLUnionType union ->
                    union.getTypes().stream().map(GraphQLObjectType.class::cast).toList();
            default -> List.of();
        };
    }

    /** Whether objects of the one type may be looked at as the other. */
    boolean is(GraphQLObjectType type, String condition) {
        GraphQLType other = schema.getType(condition);
        return other != null && possible(other).contains(type);
    }

    /** The interface of Relay's global object identification; empty where there is none. */
    Optional<GraphQLInterfaceType> node() {
        GraphQLFieldDefinition field = schema.getQueryType().getFieldDefinition("node");
        return field != null
                        && field.getArgument("id") != null
                        && GraphQLTypeUtil.unwrapAll(field.getType())
                                instanceof GraphQLInterfaceType node
                ? Optional.of(node)
                : Optional.empty();
    }

    /** Whether the schema speaks the engine's words, so that its codes can be expected. */
    boolean hasWhere() {
        return schema.getQueryType().getFieldDefinitions().stream()
                .flatMap(field -> list("Query", field).stream())
                .anyMatch(list -> list.where().isPresent());
    }

    static boolean isRequired(GraphQLArgument argument) {
        return GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue();
    }
}
