package io.espalier.contract;

import graphql.language.ObjectValue;
import graphql.language.Value;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The operators of a filter of one value, and of which values each holds.
 *
 * @param scalar the value's type, or that of the items of an array
 */
record Operators(GraphQLInputObjectType filter, String scalar) {

    /**
     * A condition on one value.
     *
     * @param holds of which values; null among them
     */
    record Condition(ObjectValue value, Predicate<JsonNode> holds) {}

    boolean isArray() {
        return filter.getFieldDefinition("hasSome") != null;
    }

    boolean has(String operator) {
        return filter.getFieldDefinition(operator) != null;
    }

    /** One condition for each operator that can be judged from outside, and a few together. */
    List<Condition> conditions(List<JsonNode> values) {
        Stream<Condition> nulls = Stream.of(true, false).flatMap(is -> isNull(is).stream());
        if (values.isEmpty()) {
            return nulls.toList();
        }
        JsonNode value = values.getFirst();
        List<JsonNode> some = values.subList(0, Math.min(2, values.size()));
        Stream<Optional<Condition>> others =
                isArray() ? arrays(value) : Stream.concat(scalars(value, some), texts(value));
        return Stream.concat(nulls, others.flatMap(Optional::stream)).toList();
    }

    private Optional<Condition> isNull(boolean is) {
        return condition("isNull", Documents.truth(is), value -> value.isNull() == is);
    }

    private Stream<Optional<Condition>> scalars(JsonNode value, List<JsonNode> some) {
        Predicate<JsonNode> equal = other -> Comparison.equal(scalar, other, value);
        Predicate<JsonNode> among =
                other -> some.stream().anyMatch(each -> Comparison.equal(scalar, other, each));
        return Stream.of(
                of("eq", value, equal),
                of("ne", value, equal.negate()),
                condition("in", list("in", some), among),
                condition("notIn", list("notIn", some), among.negate()),
                condition("in", Documents.list(), other -> false),
                condition("notIn", Documents.list(), other -> true),
                order("lt", value, sign -> sign < 0),
                order("lte", value, sign -> sign <= 0),
                order("gt", value, sign -> sign > 0),
                order("gte", value, sign -> sign >= 0));
    }

    private Optional<Condition> order(String operator, JsonNode value, Predicate<Integer> sign) {
        if (Comparison.compare(scalar, value, value).isEmpty() || isText()) {
            return Optional.empty();
        }
        return of(
                operator,
                value,
                other ->
                        !other.isNull()
                                && sign.test(
                                        Comparison.compare(scalar, other, value).orElseThrow()));
    }

    private boolean isText() {
        return has("contains")
                || !List.of(
                                "Int",
                                "Float",
                                "Long",
                                "BigDecimal",
                                "BigInteger",
                                "DateTime",
                                "Date",
                                "LocalDateTime",
                                "LocalTime",
                                "UUID")
                        .contains(scalar);
    }

    private Stream<Optional<Condition>> texts(JsonNode value) {
        if (!has("contains") || !value.isString() || value.asString().isEmpty()) {
            return Stream.empty();
        }
        String text = value.asString();
        String start = text.substring(0, text.offsetByCodePoints(0, 1));
        String end = text.substring(text.offsetByCodePoints(text.length(), -1));
        List<Optional<Condition>> conditions = new ArrayList<>();
        conditions.add(text("contains", end, other -> other.contains(end)));
        conditions.add(text("startsWith", start, other -> other.startsWith(start)));
        conditions.add(text("endsWith", end, other -> other.endsWith(end)));
        conditions.add(text("contains", "%", other -> other.contains("%")));
        if (!"%_\\".contains(start)) {
            conditions.add(text("like", start + "%", other -> other.startsWith(start)));
        }
        if (has("mode") && text.chars().allMatch(character -> character < 128)) {
            String capitals = text.toUpperCase(Locale.ROOT);
            ObjectValue insensitive =
                    Documents.object("eq", Documents.text(capitals))
                            .transform(builder ->
                                    builder.objectField(
                                            new graphql.language.ObjectField(
                                                    "mode", Documents.name("INSENSITIVE"))));
            conditions.add(
                    Optional.of(
                            new Condition(
                                    insensitive,
                                    other ->
                                            other.isString()
                                                    && other.asString()
                                                            .equalsIgnoreCase(capitals))));
        }
        return conditions.stream();
    }

    private Optional<Condition> text(String operator, String part, Predicate<String> holds) {
        return condition(
                operator,
                Documents.text(part),
                other -> other.isString() && holds.test(other.asString()));
    }

    private Stream<Optional<Condition>> arrays(JsonNode value) {
        List<JsonNode> items = value.valueStream().filter(item -> !item.isNull()).toList();
        Stream<Optional<Condition>> empty =
                Stream.of(true, false)
                        .map(is ->
                                condition(
                                        "isEmpty",
                                        Documents.truth(is),
                                        other -> (other.isArray() && other.isEmpty()) == is));
        if (items.isEmpty()) {
            return empty;
        }
        JsonNode item = items.getFirst();
        Predicate<JsonNode> has =
                other -> other.valueStream().anyMatch(one -> Comparison.equal(scalar, one, item));
        return Stream.concat(
                empty,
                Stream.of(
                        condition("has", literal("has", item), has),
                        condition("hasSome", list("hasSome", List.of(item)), has),
                        condition("hasEvery", list("hasEvery", List.of(item)), has)));
    }

    private Optional<Condition> of(String operator, JsonNode value, Predicate<JsonNode> holds) {
        return has(operator)
                ? condition(operator, literal(operator, value), holds)
                : Optional.empty();
    }

    private Optional<Condition> condition(
            String operator, Value<?> value, Predicate<JsonNode> holds) {
        return has(operator)
                ? Optional.of(new Condition(Documents.object(operator, value), holds))
                : Optional.empty();
    }

    private Value<?> list(String operator, List<JsonNode> values) {
        return Documents.list(values.stream().map(value -> literal(operator, value)).toList());
    }

    /** In the words of the operator's own type. */
    Value<?> literal(String operator, JsonNode value) {
        GraphQLInputObjectField field = filter.getFieldDefinition(operator);
        return field == null
                ? Documents.text(value.asString())
                : Literals.of(value, field.getType());
    }
}
