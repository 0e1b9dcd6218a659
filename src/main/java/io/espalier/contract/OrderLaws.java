package io.espalier.contract;

import graphql.language.ArrayValue;
import graphql.language.Field;
import graphql.language.Selection;
import graphql.language.Value;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/** What is true of every key of an {@code orderBy}. */
final class OrderLaws {

    private static final int MOST_STEPS = 3;

    private final Server server;
    private final int longest;

    OrderLaws(Server server, int longest) {
        this.server = server;
        this.longest = longest;
    }

    /** Both directions, and nulls at both ends where the key is a value that can be compared. */
    void check(Listing listing, GraphQLInputObjectField key) {
        Optional<ArrayValue> ascending = order(key, "ASC");
        Optional<ArrayValue> descending = order(key, "DESC");
        if (ascending.isEmpty() || descending.isEmpty()) {
            throw new NothingToCheck("the key has no direction");
        }
        String scalar = scalar(listing, key);
        Rows upwards = read(listing.orderBy(ascending.get()), key, scalar);
        Rows downwards = read(listing.orderBy(descending.get()), key, scalar);
        if (upwards.complete() && downwards.complete()) {
            List<JsonNode> reversed = upwards.all().reversed();
            if (!downwards.all().equals(reversed)) {
                throw new Broken(
                        new Problem(
                                Law.REVERSED,
                                Difference.of(
                                        "the descending list",
                                        downwards.all(),
                                        "the ascending one from its end",
                                        reversed)),
                        List.of(downwards.document(), upwards.document()));
            }
        }
        if (!scalar.isEmpty()) {
            sorted(upwards, key, scalar, 1, false);
            sorted(downwards, key, scalar, -1, true);
            for (boolean first : List.of(true, false)) {
                for (String direction : List.of("ASC", "DESC")) {
                    nulls(listing, key, scalar, direction, first);
                }
            }
        }
    }

    private void nulls(
            Listing listing,
            GraphQLInputObjectField key,
            String scalar,
            String direction,
            boolean first) {
        String name = direction + (first ? "_NULLS_FIRST" : "_NULLS_LAST");
        Optional<ArrayValue> order = order(key, name);
        if (order.isPresent()) {
            int sign = direction.equals("ASC") ? 1 : -1;
            sorted(read(listing.orderBy(order.get()), key, scalar), key, scalar, sign, first);
        }
    }

    private static void sorted(
            Rows rows, GraphQLInputObjectField key, String scalar, int sign, boolean nullsFirst) {
        List<JsonNode> all = rows.all();
        for (int i = 1; i < all.size(); i++) {
            JsonNode before = all.get(i - 1).path(key.getName());
            JsonNode after = all.get(i).path(key.getName());
            if (!inOrder(before, after, scalar, sign, nullsFirst)) {
                throw new Broken(
                        new Problem(
                                Law.ORDER,
                                "row %d has %s, and row %d has %s"
                                        .formatted(i, before, i + 1, after)),
                        List.of(rows.document()));
            }
        }
    }

    private static boolean inOrder(
            JsonNode before, JsonNode after, String scalar, int sign, boolean nullsFirst) {
        if (before.isNull() || after.isNull()) {
            return before.isNull() == after.isNull() || before.isNull() == nullsFirst;
        }
        OptionalInt compared = Comparison.compare(scalar, before, after);
        return compared.isEmpty() || compared.getAsInt() * sign <= 0;
    }

    private Rows read(Listing listing, GraphQLInputObjectField key, String scalar) {
        List<Selection<?>> selections = new ArrayList<>(Leaves.identity(listing.list().node()));
        if (!scalar.isEmpty()) {
            Field shown = Documents.field(key.getName());
            selections.add(shown);
        }
        return Rows.read(server, listing, longest, selections);
    }

    /** The type of the key's values; empty where it is none that the list shows and can compare. */
    private static String scalar(Listing listing, GraphQLInputObjectField key) {
        return Leaves.values(listing.list().node()).stream()
                .filter(field -> field.getName().equals(key.getName()))
                .filter(field -> !key.getName().equals("id"))
                .map(field -> GraphQLTypeUtil.unwrapAll(field.getType()))
                .filter(type -> !(type instanceof GraphQLEnumType))
                .map(GraphQLNamedType::getName)
                .findFirst()
                .orElse("");
    }

    /** One key in that direction, however deep the direction stands; empty where it has none. */
    static Optional<ArrayValue> order(GraphQLInputObjectField key, String direction) {
        return key(key, direction, MOST_STEPS).map(Documents::list);
    }

    private static Optional<Value<?>> key(
            GraphQLInputObjectField key, String direction, int steps) {
        GraphQLNamedType type = GraphQLTypeUtil.unwrapAll(key.getType());
        if (type instanceof GraphQLEnumType directions) {
            return directions.getValue(direction) == null
                    ? Optional.empty()
                    : Optional.of(Documents.object(key.getName(), Documents.name(direction)));
        }
        if (steps == 0 || !(type instanceof GraphQLInputObjectType keys)) {
            return Optional.empty();
        }
        return keys.getFieldDefinitions().stream()
                .filter(inner -> !inner.getName().equals(Conventions.RELEVANCE))
                .flatMap(inner -> key(inner, direction, steps - 1).stream())
                .<Value<?>>map(inner -> Documents.object(key.getName(), inner))
                .findFirst();
    }
}
