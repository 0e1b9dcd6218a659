package io.espalier.engine.schema;

import graphql.language.Description;
import graphql.language.ScalarTypeDefinition;
import graphql.scalars.ExtendedScalars;
import graphql.schema.GraphQLScalarType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The scalars beyond GraphQL's own, and which Java type each carries.
 *
 * <p>Well-kept ones of graphql-java's extended scalars serve where they lose nothing; the others
 * are {@link TextScalar}s, for the library's {@code DateTime} cuts microseconds, its {@code Date}
 * takes February 30th, and its {@code Long} and {@code BigDecimal} are JSON numbers, which
 * JavaScript rounds.
 */
public final class Scalars {

    private static final int DIGITS_BEFORE_POINT = 131_072;
    private static final int DIGITS_AFTER_POINT = 16_383;

    private static final GraphQLScalarType DATE_TIME =
            TextScalar.of(
                    "DateTime",
                    "An instant, ISO-8601 with an offset: `2024-02-29T12:30:00.123456Z`.",
                    Scalars::formatDateTime,
                    OffsetDateTime::parse);

    private static final GraphQLScalarType LOCAL_DATE_TIME =
            TextScalar.of(
                    "LocalDateTime",
                    "A date and a time of day without an offset, ISO-8601: `2024-02-29T12:30:00`.",
                    LocalDateTime.class::cast,
                    LocalDateTime::parse);

    private static final GraphQLScalarType DATE =
            TextScalar.of(
                    "Date",
                    "A date, ISO-8601: `2024-02-29`.",
                    LocalDate.class::cast,
                    LocalDate::parse);

    private static final GraphQLScalarType DURATION =
            TextScalar.of(
                    "Duration",
                    "A span of time, ISO-8601: `PT1H30M`.",
                    Duration.class::cast,
                    Duration::parse);

    private static final GraphQLScalarType LONG =
            TextScalar.ofNumber(
                    "Long",
                    "A whole number of 64 bits, as a string, so that JavaScript does not round it; input takes numbers too.",
                    Long.class::cast,
                    Long::valueOf);

    private static final GraphQLScalarType BIG_INTEGER =
            TextScalar.ofNumber(
                    "BigInteger",
                    "A whole number of any size, as a string; input takes numbers too.",
                    BigInteger.class::cast,
                    text -> storable(new BigDecimal(new BigInteger(text))).toBigInteger());

    private static final GraphQLScalarType BIG_DECIMAL =
            TextScalar.ofNumber(
                    "BigDecimal",
                    "A decimal number of any precision, as a string; input takes numbers too.",
                    value -> ((BigDecimal) value).toPlainString(),
                    text -> storable(new BigDecimal(text)));

    /** The scalar for JSON of any shape. */
    public static final String JSON = "JSON";

    private static final GraphQLScalarType ANY_JSON =
            GraphQLScalarType.newScalar()
                    .name(JSON)
                    .description("JSON of any shape: what the database holds.")
                    .coercing(new JsonCoercing())
                    .build();

    private static final GraphQLScalarType BASE64 =
            TextScalar.of(
                    "Base64",
                    "Bytes, in Base64.",
                    value -> Base64.getEncoder().encodeToString((byte[]) value),
                    Base64.getDecoder()::decode);

    private static final Map<Class<?>, String> NAME_OF_TYPE = new LinkedHashMap<>();

    static {
        NAME_OF_TYPE.put(String.class, "String");
        NAME_OF_TYPE.put(Boolean.class, "Boolean");
        NAME_OF_TYPE.put(Short.class, "Int");
        NAME_OF_TYPE.put(Integer.class, "Int");
        NAME_OF_TYPE.put(Float.class, "Float");
        NAME_OF_TYPE.put(Double.class, "Float");
        NAME_OF_TYPE.put(Long.class, LONG.getName());
        NAME_OF_TYPE.put(BigInteger.class, BIG_INTEGER.getName());
        NAME_OF_TYPE.put(BigDecimal.class, BIG_DECIMAL.getName());
        NAME_OF_TYPE.put(UUID.class, ExtendedScalars.UUID.getName());
        NAME_OF_TYPE.put(OffsetDateTime.class, DATE_TIME.getName());
        NAME_OF_TYPE.put(Instant.class, DATE_TIME.getName());
        NAME_OF_TYPE.put(LocalDateTime.class, LOCAL_DATE_TIME.getName());
        NAME_OF_TYPE.put(LocalDate.class, DATE.getName());
        NAME_OF_TYPE.put(LocalTime.class, ExtendedScalars.LocalTime.getName());
        NAME_OF_TYPE.put(Duration.class, DURATION.getName());
        NAME_OF_TYPE.put(byte[].class, BASE64.getName());
    }

    private static final Set<String> BUILT_IN = Set.of("ID", "String", "Int", "Float", "Boolean");

    private Scalars() {}

    /** Every scalar that the engine can declare, in the order of this class. */
    public static List<GraphQLScalarType> all() {
        return List.of(
                DATE_TIME,
                LOCAL_DATE_TIME,
                DATE,
                ExtendedScalars.LocalTime,
                DURATION,
                LONG,
                BIG_INTEGER,
                BIG_DECIMAL,
                ExtendedScalars.UUID,
                BASE64,
                ANY_JSON);
    }

    /**
     * The scalar that carries values of that Java type; empty for types that are no scalar, enums
     * among them.
     */
    public static Optional<String> nameOf(Class<?> javaType) {
        return Optional.ofNullable(NAME_OF_TYPE.get(javaType));
    }

    /** Whether a scalar of that name is GraphQL's own, declared in no schema. */
    public static boolean isBuiltIn(String name) {
        return BUILT_IN.contains(name);
    }

    /** Whether a scalar of that name is the engine's, beside GraphQL's own. */
    public static boolean isOfTheEngine(String name) {
        return all().stream().anyMatch(scalar -> scalar.getName().equals(name));
    }

    static ScalarTypeDefinition definitionOf(GraphQLScalarType scalar) {
        String text = Optional.ofNullable(scalar.getDescription()).orElse(scalar.getName());
        return ScalarTypeDefinition.newScalarTypeDefinition()
                .name(scalar.getName())
                .description(new Description(text, null, false))
                .build();
    }

    /**
     * The number, if PostgreSQL's {@code numeric} can hold it; {@code 1e999999999} is short as text
     * and a gigabyte as digits.
     *
     * @see <a
     *     href="https://www.postgresql.org/docs/current/datatype-numeric.html#DATATYPE-NUMERIC-TABLE">Numeric
     *     types</a>
     */
    private static BigDecimal storable(BigDecimal number) {
        if (!isStorable(number)) {
            throw new IllegalArgumentException("more digits than a numeric has");
        }
        return number;
    }

    /** Whether PostgreSQL's {@code numeric} can hold the number. */
    public static boolean isStorable(BigDecimal number) {
        return number.scale() <= DIGITS_AFTER_POINT
                && (long) number.precision() - number.scale() <= DIGITS_BEFORE_POINT;
    }

    private static String formatDateTime(Object value) {
        OffsetDateTime moment =
                value instanceof Instant instant
                        ? instant.atOffset(ZoneOffset.UTC)
                        : (OffsetDateTime) value;
        return IsoMoment.format(moment);
    }
}
