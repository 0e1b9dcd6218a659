package io.espalier.contract;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.AstPrinter;
import graphql.language.BooleanValue;
import graphql.language.Document;
import graphql.language.EnumValue;
import graphql.language.Field;
import graphql.language.FloatValue;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.StringValue;
import graphql.language.TypeName;
import graphql.language.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Writes documents, and the values in them. */
final class Documents {

    private Documents() {}

    static Document query(Selection<?>... selections) {
        return operation(OperationDefinition.Operation.QUERY, List.of(selections));
    }

    static Document query(List<? extends Selection<?>> selections) {
        return operation(OperationDefinition.Operation.QUERY, selections);
    }

    static Document operation(
            OperationDefinition.Operation kind, List<? extends Selection<?>> selections) {
        return Document.newDocument()
                .definition(
                        OperationDefinition.newOperationDefinition()
                                .operation(kind)
                                .selectionSet(set(selections))
                                .build())
                .build();
    }

    static OperationDefinition operation(Document document) {
        return document.getFirstDefinitionOfType(OperationDefinition.class).orElseThrow();
    }

    static String text(Document document) {
        return AstPrinter.printAst(document).strip();
    }

    static SelectionSet set(List<? extends Selection<?>> selections) {
        return SelectionSet.newSelectionSet(selections).build();
    }

    static Field field(String name) {
        return Field.newField(name).build();
    }

    static Field field(String name, List<? extends Selection<?>> selections) {
        return Field.newField(name, set(selections)).build();
    }

    static Field field(
            String name, List<Argument> arguments, List<? extends Selection<?>> selections) {
        Field.Builder field = Field.newField(name).arguments(arguments);
        return (selections.isEmpty() ? field : field.selectionSet(set(selections))).build();
    }

    static Field aliased(String alias, Field field) {
        return field.transform(builder -> builder.alias(alias));
    }

    static InlineFragment on(String type, List<? extends Selection<?>> selections) {
        return InlineFragment.newInlineFragment()
                .typeCondition(TypeName.newTypeName(type).build())
                .selectionSet(set(selections))
                .build();
    }

    static Argument argument(String name, Value<?> value) {
        return Argument.newArgument(name, value).build();
    }

    static Argument argument(String name, int value) {
        return argument(name, number(value));
    }

    static Argument argument(String name, String value) {
        return argument(name, text(value));
    }

    static Value<?> number(long value) {
        return IntValue.newIntValue(BigInteger.valueOf(value)).build();
    }

    static Value<?> number(BigDecimal value) {
        return value.scale() <= 0
                ? IntValue.newIntValue(value.toBigIntegerExact()).build()
                : FloatValue.newFloatValue(value).build();
    }

    static Value<?> text(String value) {
        return StringValue.newStringValue(value).build();
    }

    static Value<?> truth(boolean value) {
        return BooleanValue.newBooleanValue(value).build();
    }

    static Value<?> name(String enumValue) {
        return EnumValue.newEnumValue(enumValue).build();
    }

    static ObjectValue object() {
        return ObjectValue.newObjectValue().build();
    }

    static ObjectValue object(String name, Value<?> value) {
        return ObjectValue.newObjectValue().objectField(new ObjectField(name, value)).build();
    }

    static ArrayValue list(List<? extends Value<?>> values) {
        return ArrayValue.newArrayValue().values(new ArrayList<>(values)).build();
    }

    static ArrayValue list(Value<?>... values) {
        return list(List.of(values));
    }
}
