package io.espalier.contract;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds rows whose fields can be asked for. */
final class Places {

    private static final int MOST_ROWS_OF_A_LIST = 5;

    private final Conventions conventions;
    private final Seen seen;

    Places(Conventions conventions, Seen seen) {
        this.conventions = conventions;
        this.seen = seen;
    }

    /**
     * Rows of a type: by {@code node} where that is known, else those of the first root list that
     * has some.
     */
    List<Place> find(GraphQLObjectType type) {
        List<Place> places = new ArrayList<>();
        Optional<String> node = conventions.node().map(GraphQLNamedType::getName);
        if (node.isPresent() && conventions.is(type, node.get())) {
            for (String id : seen.ids(type.getName())) {
                places.add(Place.node(type.getName(), id));
            }
        } else {
            list(type)
                    .ifPresent(list -> {
                        int rows = Math.min(MOST_ROWS_OF_A_LIST, seen.rows(type.getName()).size());
                        for (int i = 0; i < rows; i++) {
                            places.add(Place.inList(list, List.of(), type.getName(), i));
                        }
                    });
        }
        return places;
    }

    /**
     * At least one.
     *
     * @throws NothingToCheck if there are none
     */
    List<Place> require(GraphQLObjectType type) {
        List<Place> places = find(type);
        if (places.isEmpty()) {
            throw new NothingToCheck("no row of %s was seen".formatted(type.getName()));
        }
        return places;
    }

    private Optional<ListField> list(GraphQLObjectType type) {
        for (GraphQLFieldDefinition field :
                conventions.schema().getQueryType().getFieldDefinitions()) {
            Optional<ListField> list =
                    conventions
                            .list("Query", field)
                            .filter(each -> each.node().equals(type))
                            .filter(each ->
                                    field.getArguments().stream()
                                            .noneMatch(Conventions::isRequired));
            if (list.isPresent()) {
                return list;
            }
        }
        return Optional.empty();
    }
}
