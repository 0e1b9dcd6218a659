package io.espalier.contract;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/** Reads an answer by its document and schema: finds what does not fit, and hands out objects. */
final class AnswerReader {

    private static final String TYPE_NAME = "__typename";

    private final Conventions conventions;
    private final GraphQLSchema schema;
    private final BiConsumer<GraphQLObjectType, JsonNode> objects;
    private final List<Problem> problems = new ArrayList<>();

    private AnswerReader(Conventions conventions, BiConsumer<GraphQLObjectType, JsonNode> objects) {
        this.conventions = conventions;
        this.schema = conventions.schema();
        this.objects = objects;
    }

    /**
     * Reads an answer without errors.
     *
     * @param objects is given every object whose type is known
     * @return what does not fit, in the order of the answer
     */
    static List<Problem> read(
            Conventions conventions,
            Document document,
            JsonNode data,
            BiConsumer<GraphQLObjectType, JsonNode> objects) {
        AnswerReader reader = new AnswerReader(conventions, objects);
        OperationDefinition operation = Documents.operation(document);
        GraphQLObjectType root =
                operation.getOperation() == OperationDefinition.Operation.MUTATION
                        ? reader.schema.getMutationType()
                        : reader.schema.getQueryType();
        if (data.isObject() && root != null) {
            reader.object(root, List.of(operation.getSelectionSet()), data, "");
        } else {
            reader.problems.add(
                    new Problem(Law.NULLS, "`data` is " + data + ", and there is no error"));
        }
        return reader.problems;
    }

    private void value(GraphQLType type, List<SelectionSet> sets, JsonNode value, String path) {
        if (GraphQLTypeUtil.isNonNull(type)) {
            if (value.isNull()) {
                broken(Law.NULLS, type, value, path);
            } else {
                value(GraphQLTypeUtil.unwrapOne(type), sets, value, path);
            }
        } else if (value.isNull()) {
            return;
        } else if (GraphQLTypeUtil.isList(type)) {
            list(type, sets, value, path);
        } else if (Conventions.isComposite(type)) {
            composite((GraphQLNamedType) type, sets, value, path);
        } else if (type instanceof GraphQLEnumType values
                ? !value.isString() || values.getValue(value.asString()) == null
                : !ScalarFormats.fits(((GraphQLNamedType) type).getName(), value)) {
            broken(Law.TYPES, type, value, path);
        }
    }

    private void list(GraphQLType type, List<SelectionSet> sets, JsonNode value, String path) {
        if (!value.isArray()) {
            broken(Law.TYPES, type, value, path);
            return;
        }
        for (int i = 0; i < value.size(); i++) {
            value(GraphQLTypeUtil.unwrapOne(type), sets, value.path(i), path + "[" + i + "]");
        }
    }

    private void composite(
            GraphQLNamedType type, List<SelectionSet> sets, JsonNode value, String path) {
        if (!value.isObject()) {
            broken(Law.TYPES, type, value, path);
            return;
        }
        Optional<GraphQLObjectType> concrete = concrete(type, value);
        if (concrete.isEmpty() && value.has(TYPE_NAME)) {
            broken(Law.TYPES, type, value.path(TYPE_NAME), path + "." + TYPE_NAME);
        } else if (concrete.isPresent()) {
            objects.accept(concrete.get(), value);
            object(concrete.get(), sets, value, path);
        }
    }

    private Optional<GraphQLObjectType> concrete(GraphQLNamedType type, JsonNode value) {
        String name = value.path(TYPE_NAME).asString("");
        return name.isEmpty() && type instanceof GraphQLObjectType object
                ? Optional.of(object)
                : conventions.possible(type).stream()
                        .filter(possible -> possible.getName().equals(name))
                        .findFirst();
    }

    private void object(
            GraphQLFieldsContainer type, List<SelectionSet> sets, JsonNode value, String path) {
        SequencedMap<String, List<Field>> selected = new LinkedHashMap<>();
        for (SelectionSet set : sets) {
            collect(type, set, selected);
        }
        List<String> keys = List.copyOf(value.propertyNames());
        if (!keys.equals(List.copyOf(selected.keySet()))) {
            problems.add(
                    new Problem(
                            Law.TYPES,
                            "the fields of %s are %s, and were asked for as %s"
                                    .formatted(place(path), keys, selected.keySet())));
            return;
        }
        selected.forEach((key, fields) -> {
            String name = fields.getFirst().getName();
            if (!name.equals(TYPE_NAME)) {
                GraphQLFieldDefinition definition = type.getFieldDefinition(name);
                List<SelectionSet> below = new ArrayList<>();
                fields.stream()
                        .map(Field::getSelectionSet)
                        .filter(set -> set != null)
                        .forEach(below::add);
                value(definition.getType(), below, value.path(key), path + "." + key);
            }
        });
    }

    private void collect(
            GraphQLFieldsContainer type,
            SelectionSet set,
            SequencedMap<String, List<Field>> selected) {
        for (Selection<?> selection : set.getSelections()) {
            if (selection instanceof Field field) {
                selected.computeIfAbsent(field.getResultKey(), key -> new ArrayList<>()).add(field);
            } else if (selection instanceof InlineFragment fragment
                    && type instanceof GraphQLObjectType object
                    && conventions.is(object, fragment.getTypeCondition().getName())) {
                collect(type, fragment.getSelectionSet(), selected);
            }
        }
    }

    private void broken(Law law, GraphQLType type, JsonNode value, String path) {
        problems.add(
                new Problem(
                        law,
                        GraphQLTypeUtil.simplePrint(type),
                        "%s is %s, and its type is %s"
                                .formatted(place(path), value, GraphQLTypeUtil.simplePrint(type))));
    }

    private static String place(String path) {
        return path.isEmpty() ? "`data`" : "`" + path.substring(1) + "`";
    }
}
