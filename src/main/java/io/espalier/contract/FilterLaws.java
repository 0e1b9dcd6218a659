package io.espalier.contract;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.ObjectValue;
import graphql.language.Selection;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What is true of every condition of a {@code where}. */
final class FilterLaws {

    private final Server server;
    private final int longest;

    FilterLaws(Server server, int longest) {
        this.server = server;
        this.longest = longest;
    }

    /** All operators of one field's filter, for some of the values that the list has. */
    void value(Listing listing, GraphQLInputObjectField condition, SplittableRandom random) {
        GraphQLFieldDefinition field = shown(listing.list().node(), condition.getName());
        Operators operators = operators(condition, field.getType());
        Rows rows = read(listing, Documents.field(field.getName()));
        Function<JsonNode, JsonNode> value = row -> row.path(field.getName());
        List<JsonNode> values = values(rows, value, random);
        judge(
                listing,
                condition.getName(),
                operators.conditions(values),
                rows,
                value,
                Documents.field(field.getName()));
        complements(listing, condition.getName(), operators, values);
    }

    /** Conditions on a related object: that there is none, and its own values. */
    void related(Listing listing, GraphQLInputObjectField condition, SplittableRandom random) {
        GraphQLFieldDefinition field = shown(listing.list().node(), condition.getName());
        GraphQLInputObjectType where = (GraphQLInputObjectType) type(condition);
        String name = condition.getName();
        if (where.getFieldDefinition("isNull") != null) {
            Field selected = Documents.field(name, List.of(Documents.field("__typename")));
            Rows rows = read(listing, selected);
            List<Operators.Condition> conditions =
                    Stream.of(true, false)
                            .map(is ->
                                    new Operators.Condition(
                                            Documents.object("isNull", Documents.truth(is)),
                                            value -> value.isNull() == is))
                            .toList();
            judge(listing, name, conditions, rows, row -> row.path(name), selected);
        }
        GraphQLNamedType target = GraphQLTypeUtil.unwrapAll(field.getType());
        List<GraphQLInputObjectField> values =
                where.getFieldDefinitions().stream()
                        .filter(each -> isValueFilter(each) && find(target, each).isPresent())
                        .toList();
        if (!values.isEmpty()) {
            GraphQLInputObjectField inner = values.get(random.nextInt(values.size()));
            inside(listing, name, inner, find(target, inner).orElseThrow(), random);
        }
    }

    private void inside(
            Listing listing,
            String name,
            GraphQLInputObjectField inner,
            GraphQLFieldDefinition field,
            SplittableRandom random) {
        Field selected = Documents.field(name, List.of(Documents.field(field.getName())));
        Rows rows = read(listing, selected);
        Function<JsonNode, JsonNode> value =
                row -> {
                    JsonNode related = row.path(name);
                    return related.isNull() ? related : related.path(field.getName());
                };
        List<JsonNode> values = values(rows, value, random);
        List<Operators.Condition> conditions =
                operators(inner, field.getType()).conditions(values).stream()
                        .map(each ->
                                new Operators.Condition(
                                        Documents.object(inner.getName(), each.value()),
                                        each.holds()))
                        .toList();
        judge(listing, name, conditions, rows, value, selected);
    }

    /** Conditions on many related objects: how many there are, and opposites. */
    void many(Listing listing, GraphQLInputObjectField condition) {
        String name = condition.getName();
        ObjectValue some = Documents.object("some", Documents.object());
        ObjectValue none = Documents.object("none", Documents.object());
        new Counts(listing)
                .with("all", Documents.object())
                .with("some", Documents.object(name, some))
                .with("none", Documents.object(name, none))
                .requireSum(server, "`some` and `none` are not all rows");
        ObjectValue nothing = Documents.object("or", Documents.list());
        new Counts(listing)
                .with("all", Documents.object())
                .with("every", Documents.object(name, Documents.object("every", nothing)))
                .with(
                        "someNot",
                        Documents.object(
                                name, Documents.object("some", Documents.object("not", nothing))))
                .requireSum(server, "`every` and `some` of the opposite are not all rows");
        if (((GraphQLInputObjectType) type(condition)).getFieldDefinition("count") != null) {
            ObjectValue counted =
                    Documents.object("count", Documents.object("gte", Documents.number(1)));
            new Counts(listing)
                    .with("some", Documents.object(name, some))
                    .with("counted", Documents.object(name, counted))
                    .requireSum(server, "`some` of all and a `count` of at least 1 differ");
        }
    }

    /** All conditions in one document; where that goes wrong, each in its own. */
    private void judge(
            Listing listing,
            String name,
            List<Operators.Condition> conditions,
            Rows rows,
            Function<JsonNode, JsonNode> value,
            Selection<?> selected) {
        if (!areRight(listing, name, conditions, rows, value, selected)) {
            for (Operators.Condition each : conditions) {
                Rows came = read(listing.where(Documents.object(name, each.value())), selected);
                verdict(each, rows, came, value)
                        .ifPresent(problem -> {
                            throw new Broken(
                                    new Problem(Law.FILTER, problem),
                                    List.of(came.document(), rows.document()));
                        });
            }
        }
    }

    private boolean areRight(
            Listing listing,
            String name,
            List<Operators.Condition> conditions,
            Rows rows,
            Function<JsonNode, JsonNode> value,
            Selection<?> selected) {
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < conditions.size(); i++) {
            ObjectValue where = Documents.object(name, conditions.get(i).value());
            fields.add(
                    Rows.field(
                            listing.where(where),
                            "list" + i,
                            longest,
                            selections(listing, selected)));
        }
        Document document = listing.place().document(fields);
        Answer answer = server.send(document);
        if (!answer.errors().isEmpty()) {
            return false;
        }
        JsonNode object = listing.place().object(answer.data());
        for (int i = 0; i < conditions.size(); i++) {
            Rows came = Rows.of(document, object.path("list" + i), listing.list(), longest);
            if (verdict(conditions.get(i), rows, came, value).isPresent()) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> verdict(
            Operators.Condition condition,
            Rows rows,
            Rows came,
            Function<JsonNode, JsonNode> value) {
        List<JsonNode> wrong =
                came.all().stream()
                        .filter(row -> !condition.holds().test(value.apply(row)))
                        .toList();
        if (!wrong.isEmpty()) {
            return Optional.of(
                    "the condition does not hold of %d of %d rows, the first: %s"
                            .formatted(wrong.size(), came.all().size(), wrong.getFirst()));
        }
        List<JsonNode> expected =
                rows.all().stream()
                        .filter(row -> condition.holds().test(value.apply(row)))
                        .toList();
        return rows.complete() && came.complete() && !came.all().equals(expected)
                ? Optional.of(
                        Difference.of("the filtered list", came.all(), "what is right", expected))
                : Optional.empty();
    }

    private void complements(
            Listing listing, String name, Operators operators, List<JsonNode> values) {
        if (values.isEmpty() || operators.isArray()) {
            return;
        }
        JsonNode value = values.getFirst();
        for (List<String> parts :
                List.of(
                        List.of("eq", "ne"),
                        List.of("lt", "gte", "isNull"),
                        List.of("gt", "lte", "isNull"))) {
            if (parts.stream().allMatch(operators::has)) {
                Counts counts = new Counts(listing).with("all", Documents.object());
                for (String part : parts) {
                    counts.with(
                            part,
                            Documents.object(
                                    name,
                                    Documents.object(
                                            part,
                                            part.equals("isNull")
                                                    ? Documents.truth(true)
                                                    : operators.literal(part, value))));
                }
                counts.requireSum(server, "%s are not all rows".formatted(parts));
            }
        }
    }

    private Rows read(Listing listing, Selection<?> selection) {
        return Rows.read(server, listing, longest, selections(listing, selection));
    }

    private static List<Selection<?>> selections(Listing listing, Selection<?> selection) {
        List<Selection<?>> selections = new ArrayList<>(Leaves.identity(listing.list().node()));
        selections.add(selection);
        return selections;
    }

    /** Rows with such a word, and all others, are all. */
    void search(Listing listing, String word) {
        ObjectValue search = Documents.object(Conventions.SEARCH, Documents.text(word));
        new Counts(listing)
                .with("all", Documents.object())
                .with("found", search)
                .with("others", Documents.object("not", search))
                .requireSum(server, "`search` and its opposite are not all rows");
    }

    /** Two values of the list, null not among them, in any order. */
    private static List<JsonNode> values(
            Rows rows, Function<JsonNode, JsonNode> value, SplittableRandom random) {
        List<JsonNode> values =
                new ArrayList<>(
                        new LinkedHashSet<>(
                                rows.all().stream()
                                        .map(value)
                                        .filter(each -> !each.isNull() && !each.isMissingNode())
                                        .toList()));
        List<JsonNode> chosen = new ArrayList<>();
        while (!values.isEmpty() && chosen.size() < 2) {
            chosen.add(values.remove(random.nextInt(values.size())));
        }
        return chosen;
    }

    private static Operators operators(GraphQLInputObjectField condition, GraphQLOutputType type) {
        return new Operators(
                (GraphQLInputObjectType) type(condition),
                GraphQLTypeUtil.unwrapAll(type).getName());
    }

    private static GraphQLNamedType type(GraphQLInputObjectField condition) {
        return GraphQLTypeUtil.unwrapAll(condition.getType());
    }

    static boolean isValueFilter(GraphQLInputObjectField condition) {
        return type(condition) instanceof GraphQLInputObjectType filter
                && Conventions.isFilter(filter)
                && filter.getFieldDefinition("path") == null;
    }

    private static GraphQLFieldDefinition shown(GraphQLNamedType type, String name) {
        return Conventions.fields(type).stream()
                .filter(field -> field.getName().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new NothingToCheck("%s does not show %s".formatted(type.getName(), name)));
    }

    private static Optional<GraphQLFieldDefinition> find(
            GraphQLNamedType type, GraphQLInputObjectField condition) {
        return Leaves.values(type).stream()
                .filter(field -> field.getName().equals(condition.getName()))
                .findFirst();
    }
}
