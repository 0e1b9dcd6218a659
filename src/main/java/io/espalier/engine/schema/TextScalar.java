package io.espalier.engine.schema;

import static java.util.Objects.requireNonNull;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import io.espalier.engine.error.Shown;
import java.time.DateTimeException;
import java.util.Locale;
import java.util.function.Function;

/**
 * A scalar whose values travel as JSON strings.
 *
 * @param <T> the Java type that inputs become
 * @param takesNumbers whether an input may be a JSON number too
 * @param format turns a value into what {@code toString} of the result writes
 * @param parse turns text into a value; throws {@link IllegalArgumentException} or {@link
 *     DateTimeException} for any other text
 */
record TextScalar<T>(
        String name, boolean takesNumbers, Function<Object, ?> format, Function<String, T> parse)
        implements Coercing<T, String> {

    static <T> GraphQLScalarType of(
            String name,
            String description,
            Function<Object, ?> format,
            Function<String, T> parse) {
        return GraphQLScalarType.newScalar()
                .name(name)
                .description(description)
                .coercing(new TextScalar<>(name, false, format, parse))
                .build();
    }

    /** A number, which inputs may write as a string or as a number. */
    static <T> GraphQLScalarType ofNumber(
            String name,
            String description,
            Function<Object, ?> format,
            Function<String, T> parse) {
        return of(name, description, format, parse)
                .transform(scalar -> scalar.coercing(new TextScalar<>(name, true, format, parse)));
    }

    @Override
    public String serialize(Object value, GraphQLContext context, Locale locale) {
        try {
            return String.valueOf(format.apply(value));
        } catch (ClassCastException exception) {
            throw new CoercingSerializeException(
                    "A " + name + " cannot be made from " + value.getClass().getSimpleName() + ".",
                    exception);
        }
    }

    @Override
    public T parseValue(Object input, GraphQLContext context, Locale locale) {
        if (!(input instanceof String) && !(takesNumbers && input instanceof Number)) {
            throw new CoercingParseValueException(message(input));
        }
        try {
            return parse.apply(input.toString());
        } catch (IllegalArgumentException | DateTimeException exception) {
            throw new CoercingParseValueException(message(input), exception);
        }
    }

    @Override
    public T parseLiteral(
            Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        String text =
                switch (input) {
                    case StringValue string -> requireNonNull(string.getValue());
                    case IntValue number when takesNumbers -> number.getValue().toString();
                    case FloatValue number when takesNumbers -> number.getValue().toString();
                    default ->
                            throw new CoercingParseLiteralException(
                                    "A "
                                            + name
                                            + " is written as a string"
                                            + (takesNumbers ? " or a number." : "."));
                };
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException | DateTimeException exception) {
            throw new CoercingParseLiteralException(message(text), exception);
        }
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return StringValue.of(serialize(input, context, locale));
    }

    private String message(Object input) {
        return "Not a " + name + ": '" + Shown.of(input.toString()) + "'.";
    }
}
