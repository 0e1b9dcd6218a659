package io.espalier.engine.schema;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.ArrayValue;
import graphql.language.NullValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.Value;
import graphql.scalars.ExtendedScalars;
import graphql.schema.Coercing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON as values and literals of GraphQL: the library's own coercion, which fails on a null in a
 * list that the document spells out.
 */
final class JsonCoercing implements Coercing<Object, Object> {

    private final Coercing<?, ?> scalars = ExtendedScalars.Json.getCoercing();

    @Override
    public @Nullable Object serialize(Object result, GraphQLContext context, Locale locale) {
        return scalars.serialize(result, context, locale);
    }

    @Override
    public @Nullable Object parseValue(Object input, GraphQLContext context, Locale locale) {
        return scalars.parseValue(input, context, locale);
    }

    @Override
    public @Nullable Object parseLiteral(
            Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        return switch (input) {
            case NullValue none -> null;
            case ArrayValue array -> {
                List<@Nullable Object> items = new ArrayList<>();
                for (Value<?> item : array.getValues()) {
                    items.add(parseLiteral(item, variables, context, locale));
                }
                yield items;
            }
            case ObjectValue object -> {
                Map<String, @Nullable Object> fields = new LinkedHashMap<>();
                for (ObjectField field : object.getObjectFields()) {
                    fields.put(
                            field.getName(),
                            parseLiteral(field.getValue(), variables, context, locale));
                }
                yield fields;
            }
            default -> scalars.parseLiteral(input, variables, context, locale);
        };
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return scalars.valueToLiteral(input, context, locale);
    }
}
