package io.espalier.contract;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.Selection;
import graphql.language.Value;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What is true of the totals of a connection. */
final class TotalLaws {

    private final Server server;
    private final int longest;

    TotalLaws(Server server, int longest) {
        this.server = server;
        this.longest = longest;
    }

    /** All that {@code aggregate} shows, compared with the rows themselves. */
    void aggregate(Listing listing) {
        GraphQLNamedType aggregate = field(listing, "aggregate");
        List<Selection<?>> selections = new ArrayList<>();
        for (GraphQLFieldDefinition measure : Conventions.fields(aggregate)) {
            GraphQLNamedType type = GraphQLTypeUtil.unwrapAll(measure.getType());
            if (type instanceof GraphQLObjectType values) {
                List<Field> shown =
                        Leaves.values(values).stream()
                                .map(value -> Documents.field(value.getName()))
                                .toList();
                selections.add(Documents.field(measure.getName(), shown));
            } else {
                selections.add(Documents.field(measure.getName()));
            }
        }
        List<Selection<?>> asked = new ArrayList<>();
        asked.add(Documents.field("aggregate", selections));
        if (listing.list().shows("totalCount")) {
            asked.add(Documents.field("totalCount"));
        }
        Document document = listing.document(List.of(), asked);
        JsonNode answer = listing.place().object(server.ask(document).data()).path(Listing.ALIAS);
        JsonNode measures = answer.path("aggregate");
        if (!answer.path("totalCount").isMissingNode()
                && !measures.path("count").equals(answer.path("totalCount"))) {
            throw broken(
                    Law.AGGREGATE,
                    "`count` is %s, and `totalCount` is %s"
                            .formatted(measures.path("count"), answer.path("totalCount")),
                    document);
        }
        compare(listing, measures, document);
    }

    private void compare(Listing listing, JsonNode measures, Document document) {
        List<GraphQLFieldDefinition> values =
                Leaves.values(listing.list().node()).stream()
                        .filter(value ->
                                measures.path("min").has(value.getName())
                                        || measures.path("sum").has(value.getName())
                                        || measures.path("countDistinct").has(value.getName()))
                        .toList();
        if (values.isEmpty()) {
            return;
        }
        Rows rows =
                Rows.read(
                        server,
                        listing,
                        longest,
                        values.stream().map(value -> Documents.field(value.getName())).toList());
        if (!rows.complete()) {
            return;
        }
        for (GraphQLFieldDefinition value : values) {
            String name = value.getName();
            List<JsonNode> all =
                    rows.all().stream()
                            .map(row -> row.path(name))
                            .filter(each -> !each.isNull())
                            .toList();
            extreme(value, "min", all, measures, document, rows);
            extreme(value, "max", all, measures, document, rows);
            sum(value, all, measures, document, rows);
        }
    }

    private static void extreme(
            GraphQLFieldDefinition value,
            String measure,
            List<JsonNode> all,
            JsonNode measures,
            Document document,
            Rows rows) {
        JsonNode extreme = measures.path(measure).path(value.getName());
        String scalar = GraphQLTypeUtil.unwrapAll(value.getType()).getName();
        if (extreme.isMissingNode()) {
            return;
        }
        boolean among =
                all.isEmpty()
                        ? extreme.isNull()
                        : all.stream().anyMatch(each -> Comparison.equal(scalar, each, extreme));
        boolean beyond =
                among
                        && all.stream()
                                .map(each -> Comparison.compare(scalar, each, extreme))
                                .filter(OptionalInt::isPresent)
                                .mapToInt(OptionalInt::getAsInt)
                                .anyMatch(sign -> measure.equals("min") ? sign < 0 : sign > 0);
        if (!among || beyond) {
            throw broken(
                    Law.AGGREGATE,
                    "`%s { %s }` is %s, and the values are %s"
                            .formatted(measure, value.getName(), extreme, all),
                    document,
                    rows.document());
        }
    }

    private static void sum(
            GraphQLFieldDefinition value,
            List<JsonNode> all,
            JsonNode measures,
            Document document,
            Rows rows) {
        JsonNode sum = measures.path("sum").path(value.getName());
        String scalar = GraphQLTypeUtil.unwrapAll(value.getType()).getName();
        if (!List.of("Int", "Long").contains(scalar) || sum.isMissingNode() || sum.isNull()) {
            return;
        }
        BigDecimal added =
                all.stream()
                        .map(each -> new BigDecimal(each.asString()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (added.compareTo(new BigDecimal(sum.asString())) != 0) {
            throw broken(
                    Law.AGGREGATE,
                    "`sum { %s }` is %s, and the values make %s"
                            .formatted(value.getName(), sum, added),
                    document,
                    rows.document());
        }
    }

    /** Groups by that key: each row is in one of them. */
    void groups(Listing listing, GraphQLInputObjectField key) {
        Key found =
                keyType(field(listing, "groups"))
                        .flatMap(type -> key(type, key))
                        .orElseThrow(() -> new NothingToCheck("the key shows no value"));
        Field groups =
                Documents.field(
                        "groups",
                        List.of(
                                Documents.argument("by", Documents.list(found.by())),
                                Documents.argument("first", longest)),
                        List.of(
                                Documents.field("key", List.of(found.shown())),
                                Documents.field("aggregate", List.of(Documents.field("count")))));
        Document document =
                listing.document(List.of(), List.of(groups, Documents.field("totalCount")));
        JsonNode answer = listing.place().object(server.ask(document).data()).path(Listing.ALIAS);
        Set<JsonNode> keys = new HashSet<>();
        int sum = 0;
        for (JsonNode each : answer.path("groups")) {
            if (!keys.add(each.path("key"))) {
                throw broken(Law.GROUPS, "two groups have the key " + each.path("key"), document);
            }
            sum += each.path("aggregate").path("count").intValue();
        }
        if (keys.size() < longest && sum != answer.path("totalCount").intValue()) {
            throw broken(
                    Law.GROUPS,
                    "the groups have %d rows, and `totalCount` is %s"
                            .formatted(sum, answer.path("totalCount")),
                    document);
        }
    }

    /** What rows are put in groups by, and how groups show it. */
    private record Key(Value<?> by, Field shown) {}

    private static Optional<GraphQLNamedType> keyType(GraphQLNamedType group) {
        return Conventions.fields(group).stream()
                .filter(field -> field.getName().equals("key"))
                .<GraphQLNamedType>map(field -> GraphQLTypeUtil.unwrapAll(field.getType()))
                .findFirst();
    }

    /** The value itself, or the first that a relation leads to. */
    private static Optional<Key> key(GraphQLNamedType shown, GraphQLInputObjectField key) {
        String name = key.getName();
        GraphQLNamedType input = GraphQLTypeUtil.unwrapAll(key.getType());
        Optional<GraphQLNamedType> type =
                Conventions.fields(shown).stream()
                        .filter(field -> field.getName().equals(name))
                        .<GraphQLNamedType>map(field -> GraphQLTypeUtil.unwrapAll(field.getType()))
                        .findFirst();
        if (type.isEmpty()) {
            return Optional.empty();
        }
        if (input instanceof GraphQLEnumType) {
            return Optional.of(type.get())
                    .filter(each -> !Conventions.isComposite(each))
                    .map(each ->
                            new Key(
                                    Documents.object(name, Documents.name("VALUE")),
                                    Documents.field(name)));
        }
        return ((GraphQLInputObjectType) input)
                .getFieldDefinitions().stream()
                        .filter(inner ->
                                GraphQLTypeUtil.unwrapAll(inner.getType())
                                        instanceof GraphQLEnumType)
                        .flatMap(inner -> key(type.get(), inner).stream())
                        .map(inner ->
                                new Key(
                                        Documents.object(name, inner.by()),
                                        Documents.field(name, List.of(inner.shown()))))
                        .findFirst();
    }

    /** The keys that groups of the list may have. */
    static List<GraphQLInputObjectField> keys(ListField list) {
        return Optional.ofNullable(list.connection())
                .map(connection -> connection.getFieldDefinition("groups"))
                .map(groups -> groups.getArgument("by"))
                .map(by -> GraphQLTypeUtil.unwrapAll(by.getType()))
                .filter(GraphQLInputObjectType.class::isInstance)
                .map(type -> ((GraphQLInputObjectType) type).getFieldDefinitions())
                .orElse(List.of());
    }

    private static GraphQLNamedType field(Listing listing, String name) {
        return Optional.ofNullable(listing.list().connection())
                .map(connection -> connection.getFieldDefinition(name))
                .<GraphQLNamedType>map(field -> GraphQLTypeUtil.unwrapAll(field.getType()))
                .orElseThrow(() -> new NothingToCheck("the list has no " + name));
    }

    private static Broken broken(Law law, String came, Document... documents) {
        return new Broken(new Problem(law, came), List.of(documents));
    }
}
