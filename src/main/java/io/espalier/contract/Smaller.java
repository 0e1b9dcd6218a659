package io.espalier.contract;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Makes documents and values smaller by one thing, in all ways; those that lose most come first.
 * What comes out need not be valid.
 */
final class Smaller {

    private Smaller() {}

    static Stream<Document> documents(Document document) {
        OperationDefinition operation = Documents.operation(document);
        return sets(operation.getSelectionSet())
                .map(set ->
                        document.transform(builder ->
                                builder.definitions(
                                        List.of(
                                                operation.transform(
                                                        changed -> changed.selectionSet(set))))));
    }

    private static Stream<SelectionSet> sets(SelectionSet set) {
        List<Selection<?>> selections = new ArrayList<>();
        for (Selection<?> selection : set.getSelections()) {
            selections.add(selection);
        }
        return lists(selections, Smaller::selections, 1).map(Documents::set);
    }

    private static Stream<Selection<?>> selections(Selection<?> selection) {
        return switch (selection) {
            case Field field -> fields(field);
            case InlineFragment fragment ->
                    sets(fragment.getSelectionSet())
                            .map(set -> fragment.transform(builder -> builder.selectionSet(set)));
            default -> Stream.empty();
        };
    }

    private static Stream<Selection<?>> fields(Field field) {
        Stream<Selection<?>> fewerArguments =
                lists(field.getArguments(), Smaller::arguments, 0)
                        .map(arguments -> field.transform(builder -> builder.arguments(arguments)));
        SelectionSet set = field.getSelectionSet();
        Stream<Selection<?>> fewerFields =
                set == null
                        ? Stream.empty()
                        : sets(set)
                                .map(smaller ->
                                        field.transform(builder -> builder.selectionSet(smaller)));
        return Stream.concat(fewerFields, fewerArguments);
    }

    private static Stream<Argument> arguments(Argument argument) {
        return values(argument.getValue())
                .map(value -> argument.transform(builder -> builder.value(value)));
    }

    static Stream<Value<?>> values(Value<?> value) {
        return switch (value) {
            case ObjectValue object ->
                    lists(object.getObjectFields(), Smaller::objectFields, 0)
                            .map(fields ->
                                    ObjectValue.newObjectValue().objectFields(fields).build());
            case ArrayValue array -> {
                List<Value<?>> elements = new ArrayList<>();
                for (Value<?> element : array.getValues()) {
                    elements.add(element);
                }
                yield lists(elements, Smaller::values, 0).map(Documents::list);
            }
            default -> Stream.empty();
        };
    }

    private static Stream<ObjectField> objectFields(ObjectField field) {
        return values(field.getValue()).map(value -> new ObjectField(field.getName(), value));
    }

    /** One element left out, then one element smaller. */
    private static <T> Stream<List<T>> lists(
            List<T> list, Function<T, Stream<T>> smaller, int atLeast) {
        Stream<List<T>> without =
                list.size() <= atLeast
                        ? Stream.empty()
                        : places(list).map(place -> changed(list, place, List.of()));
        return Stream.concat(
                without,
                places(list)
                        .flatMap(place ->
                                smaller.apply(list.get(place))
                                        .map(element -> changed(list, place, List.of(element)))));
    }

    private static Stream<Integer> places(List<?> list) {
        return Stream.iterate(0, place -> place < list.size(), place -> place + 1);
    }

    private static <T> List<T> changed(List<T> list, int place, List<T> instead) {
        List<T> changed = new ArrayList<>(list.subList(0, place));
        changed.addAll(instead);
        changed.addAll(list.subList(place + 1, list.size()));
        return changed;
    }
}
