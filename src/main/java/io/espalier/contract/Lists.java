package io.espalier.contract;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the lists of a schema: those of the root, and those that rows have. */
final class Lists {

    private Lists() {}

    /** In the order in which the root leads to them, without the insides of connections. */
    static List<ListField> of(Conventions conventions) {
        GraphQLObjectType root = conventions.schema().getQueryType();
        Map<String, GraphQLObjectType> owners = new LinkedHashMap<>();
        Deque<GraphQLObjectType> open = new ArrayDeque<>(List.of(root));
        List<ListField> lists = new ArrayList<>();
        while (!open.isEmpty()) {
            GraphQLObjectType owner = open.removeFirst();
            if (owners.putIfAbsent(owner.getName(), owner) != null) {
                continue;
            }
            for (GraphQLFieldDefinition field : owner.getFieldDefinitions()) {
                conventions.list(owner.getName(), field).ifPresent(lists::add);
                open.addAll(conventions.possible(target(conventions, owner, field)));
            }
        }
        return lists;
    }

    private static GraphQLNamedType target(
            Conventions conventions, GraphQLObjectType owner, GraphQLFieldDefinition field) {
        return conventions
                .list(owner.getName(), field)
                .<GraphQLNamedType>map(ListField::node)
                .orElseGet(() -> GraphQLTypeUtil.unwrapAll(field.getType()));
    }
}
