package io.espalier.contract;

import graphql.language.Argument;
import graphql.language.Value;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Values for the arguments that no convention explains, from what was seen. */
final class ArgumentValues {

    /** The arguments that lists have. */
    static final Set<String> OF_LISTS =
            Set.of("first", "after", "last", "before", "offset", "where", "orderBy", "limit");

    private final Conventions conventions;
    private final Seen seen;

    ArgumentValues(Conventions conventions, Seen seen) {
        this.conventions = conventions;
        this.seen = seen;
    }

    /**
     * Those that a field cannot do without.
     *
     * @throws NothingToCheck if there is no value for one of them
     */
    List<Argument> required(GraphQLFieldDefinition field) {
        List<Argument> arguments = new ArrayList<>();
        for (GraphQLArgument argument : field.getArguments()) {
            if (Conventions.isRequired(argument)) {
                arguments.add(Documents.argument(argument.getName(), require(field, argument)));
            }
        }
        return arguments;
    }

    Value<?> require(GraphQLFieldDefinition field, GraphQLArgument argument) {
        return value(field, argument)
                .orElseThrow(() ->
                        new NothingToCheck(
                                "no value for `%s` was seen".formatted(argument.getName())));
    }

    private Optional<Value<?>> value(GraphQLFieldDefinition field, GraphQLArgument argument) {
        GraphQLNamedType type = GraphQLTypeUtil.unwrapAll(argument.getType());
        Optional<Value<?>> single =
                seenAs(target(field), argument.getName(), type)
                        .or(() -> usual(type))
                        .map(each -> each);
        boolean many = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(argument.getType()));
        return many ? single.map(Documents::list) : single;
    }

    private GraphQLNamedType target(GraphQLFieldDefinition field) {
        return conventions
                .list("", field)
                .<GraphQLNamedType>map(ListField::node)
                .orElseGet(() -> GraphQLTypeUtil.unwrapAll(field.getType()));
    }

    /** An id of the field's own type, or a value of a field of that name. */
    private Optional<Value<?>> seenAs(GraphQLNamedType target, String name, GraphQLType type) {
        List<GraphQLObjectType> objects = conventions.possible(target);
        if (((GraphQLNamedType) type).getName().equals("ID")
                && (name.equals("id") || name.equals("ids"))) {
            Stream<String> ofType =
                    objects.stream().flatMap(each -> seen.ids(each.getName()).stream());
            return ofType.findFirst().map(Documents::text);
        }
        Stream<JsonNode> values =
                objects.stream().flatMap(each -> seen.values(each.getName(), name).stream());
        return values.findFirst().map(value -> Literals.of(value, type));
    }

    private static Optional<Value<?>> usual(GraphQLNamedType type) {
        if (type instanceof GraphQLEnumType names) {
            return Optional.of(Documents.name(names.getValues().getFirst().getName()));
        }
        return switch (type.getName()) {
            case "Int", "Float", "Long", "BigDecimal", "BigInteger" ->
                    Optional.of(Documents.number(2));
            case "Boolean" -> Optional.of(Documents.truth(true));
            case "String" -> Optional.of(Documents.text("a"));
            case "DateTime" -> Optional.of(Documents.text("2024-02-01T00:00:00Z"));
            case "Date" -> Optional.of(Documents.text("2024-02-01"));
            default -> Optional.empty();
        };
    }
}
