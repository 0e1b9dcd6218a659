package io.espalier.contract;

import graphql.language.ArrayValue;
import graphql.language.ObjectValue;
import graphql.language.Value;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;

/** Chooses conditions and orders for a list by chance, with values that rows have. */
final class Choices {

    private static final List<String> DIRECTIONS =
            List.of(
                    "ASC",
                    "DESC",
                    "ASC_NULLS_FIRST",
                    "DESC_NULLS_LAST",
                    "ASC_NULLS_LAST",
                    "DESC_NULLS_FIRST");

    private final Seen seen;
    private final Conventions conventions;
    private final SplittableRandom random;

    Choices(Seen seen, Conventions conventions, SplittableRandom random) {
        this.seen = seen;
        this.conventions = conventions;
        this.random = random;
    }

    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /** One to three keys; none where the list takes none. */
    ArrayValue orderBy(ListField list) {
        List<Value<?>> keys = new ArrayList<>();
        list.orderBy()
                .map(Choices::keys)
                .filter(fields -> !fields.isEmpty())
                .ifPresent(fields -> {
                    int count = between(1, 3);
                    for (int i = 0; i < count; i++) {
                        GraphQLInputObjectField key = fields.get(random.nextInt(fields.size()));
                        String direction = DIRECTIONS.get(random.nextInt(DIRECTIONS.size()));
                        OrderLaws.order(key, direction)
                                .ifPresent(order -> order.getValues().forEach(keys::add));
                    }
                });
        return Documents.list(keys);
    }

    private static List<GraphQLInputObjectField> keys(GraphQLInputObjectType orderBy) {
        return orderBy.getFieldDefinitions().stream()
                .filter(key -> !key.getName().equals(Conventions.RELEVANCE))
                .toList();
    }

    /** A condition that stands for some rows, or two of them joined; none where nothing fits. */
    ObjectValue where(ListField list) {
        ObjectValue one = condition(list);
        return switch (random.nextInt(4)) {
            case 0 -> Documents.object("not", one);
            case 1 -> Documents.object("or", Documents.list(one, condition(list)));
            case 2 -> Documents.object("and", Documents.list(one, condition(list)));
            default -> one;
        };
    }

    private ObjectValue condition(ListField list) {
        List<GraphQLInputObjectField> filters =
                list
                        .where()
                        .map(GraphQLInputObjectType::getFieldDefinitions)
                        .orElse(List.of())
                        .stream()
                        .filter(FilterLaws::isValueFilter)
                        .toList();
        if (filters.isEmpty()) {
            return Documents.object();
        }
        GraphQLInputObjectField filter = filters.get(random.nextInt(filters.size()));
        List<Operators.Condition> conditions = operators(list, filter);
        return conditions.isEmpty()
                ? Documents.object()
                : Documents.object(
                        filter.getName(),
                        conditions.get(random.nextInt(conditions.size())).value());
    }

    private List<Operators.Condition> operators(ListField list, GraphQLInputObjectField filter) {
        List<JsonNode> values = new ArrayList<>();
        conventions
                .possible(list.node())
                .forEach(type -> values.addAll(seen.values(type.getName(), filter.getName())));
        List<JsonNode> chosen =
                values.isEmpty() ? List.of() : List.of(values.get(random.nextInt(values.size())));
        Optional<GraphQLFieldDefinition> field =
                Leaves.values(list.node()).stream()
                        .filter(each -> each.getName().equals(filter.getName()))
                        .findFirst();
        return field.map(each ->
                        new Operators(
                                        (GraphQLInputObjectType)
                                                GraphQLTypeUtil.unwrapAll(filter.getType()),
                                        GraphQLTypeUtil.unwrapAll(each.getType()).getName())
                                .conditions(chosen))
                .orElse(List.of());
    }
}
