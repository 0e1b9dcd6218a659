package io.espalier.engine.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.BooleanValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ScalarsTest {

    static Stream<Arguments> values() {
        return Stream.of(
                arguments(
                        "DateTime",
                        OffsetDateTime.parse("2024-02-29T12:30:00.123456Z"),
                        "2024-02-29T12:30:00.123456Z"),
                arguments(
                        "DateTime",
                        OffsetDateTime.parse("2024-02-29T12:30:00+05:30"),
                        "2024-02-29T12:30:00+05:30"),
                arguments(
                        "LocalDateTime",
                        LocalDateTime.parse("2024-02-29T12:30:00.000001"),
                        "2024-02-29T12:30:00.000001"),
                arguments("Date", LocalDate.parse("2024-02-29"), "2024-02-29"),
                arguments("LocalTime", LocalTime.parse("12:30:01.123456"), "12:30:01.123456"),
                arguments("LocalTime", LocalTime.parse("12:30:00"), "12:30:00"),
                arguments("Duration", Duration.parse("PT1H30M0.000001S"), "PT1H30M0.000001S"),
                arguments("Long", Long.MAX_VALUE, "9223372036854775807"),
                arguments("Long", -9007199254740993L, "-9007199254740993"),
                arguments(
                        "BigInteger",
                        new BigInteger("123456789012345678901234567890"),
                        "123456789012345678901234567890"),
                arguments("BigDecimal", new BigDecimal("0.10"), "0.10"),
                arguments(
                        "BigDecimal",
                        new BigDecimal("12345678901234567890.123456789"),
                        "12345678901234567890.123456789"),
                arguments(
                        "UUID",
                        UUID.fromString("0190163d-8694-739b-aea5-966c26f8ad91"),
                        "0190163d-8694-739b-aea5-966c26f8ad91"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void writesAValueAsTextAndReadsItBack(String name, Object value, String text) {
        assertThat(serialize(name, value)).hasToString(text).isInstanceOf(String.class);
        assertThat(parseValue(name, text)).isEqualTo(value);
        assertThat(parseLiteral(name, StringValue.of(text))).isEqualTo(value);
        assertThat(coercing(name).valueToLiteral(value, GraphQLContext.getDefault(), Locale.ROOT))
                .isInstanceOfSatisfying(
                        StringValue.class,
                        literal -> assertThat(literal.getValue()).isEqualTo(text));
    }

    @Test
    void writesBytesInBase64() {
        byte[] bytes = {0, (byte) 0xFF, 62, 63};
        assertThat(serialize("Base64", bytes)).isEqualTo("AP8+Pw==");
        assertThat(parseValue("Base64", "AP8+Pw==")).isEqualTo(bytes);
        assertThat(parseLiteral("Base64", StringValue.of("AP8+Pw=="))).isEqualTo(bytes);
    }

    @Test
    void writesAnInstantInUtc() {
        assertThat(serialize("DateTime", Instant.parse("2024-02-29T12:30:00.123456Z")))
                .isEqualTo("2024-02-29T12:30:00.123456Z");
    }

    @Test
    void writesADecimalWithoutAnExponent() {
        assertThat(serialize("BigDecimal", new BigDecimal("1E+3"))).isEqualTo("1000");
        assertThat(serialize("BigDecimal", new BigDecimal("1E-9"))).isEqualTo("0.000000001");
    }

    @Property(tries = 200)
    void everyLongComesBackFromAStringAndFromANumber(@ForAll long number) {
        assertThat(serialize("Long", number)).isEqualTo(String.valueOf(number));
        assertThat(parseValue("Long", String.valueOf(number))).isEqualTo(number);
        assertThat(parseValue("Long", number)).isEqualTo(number);
        assertThat(parseLiteral("Long", new IntValue(BigInteger.valueOf(number))))
                .isEqualTo(number);
    }

    @Test
    void takesNumbersWhereTheScalarIsANumber() {
        assertThat(parseValue("BigDecimal", 1.5)).isEqualTo(new BigDecimal("1.5"));
        assertThat(parseValue("BigInteger", 7)).isEqualTo(BigInteger.valueOf(7));
        assertThat(parseLiteral("BigDecimal", FloatValue.of(1.5))).isEqualTo(new BigDecimal("1.5"));
    }

    @ParameterizedTest
    @CsvSource({
        "DateTime, 2024-02-29T12:30:00",
        "DateTime, 2023-02-29T12:30:00Z",
        "DateTime, yesterday",
        "LocalDateTime, 2024-02-29T12:30:00Z",
        "Date, 2024-02-30",
        "Date, 2024-02-29T12:30:00Z",
        "LocalTime, 25:00:00",
        "LocalTime, noon",
        "Duration, 90",
        "Long, 9223372036854775808",
        "Long, 1.5",
        "Long, ''",
        "BigInteger, 1.5",
        "BigDecimal, 1:5",
        "BigDecimal, NaN",
        "BigDecimal, 1e999999999",
        "BigDecimal, 1e-99999",
        "UUID, 0190163d",
        "Base64, %%"
    })
    void refusesTextThatIsNoValue(String name, String text) {
        assertThatThrownBy(() -> parseValue(name, text))
                .isInstanceOf(CoercingParseValueException.class);
        assertThatThrownBy(() -> parseLiteral(name, StringValue.of(text)))
                .isInstanceOf(CoercingParseLiteralException.class);
    }

    @Test
    void saysWhatItRefuses() {
        assertThatThrownBy(() -> parseValue("Long", "x".repeat(1_000)))
                .hasMessage("Not a Long: '" + "x".repeat(60) + "…'.");
        assertThatThrownBy(() -> parseLiteral("Long", BooleanValue.of(true)))
                .hasMessage("A Long is written as a string or a number.");
        assertThatThrownBy(() -> parseLiteral("DateTime", IntValue.of(5)))
                .hasMessage("A DateTime is written as a string.");
    }

    static Stream<GraphQLScalarType> scalars() {
        return Scalars.all().stream();
    }

    /** JSON can be made of anything. */
    static Stream<GraphQLScalarType> definiteScalars() {
        return scalars().filter(scalar -> !scalar.getName().equals(Scalars.JSON));
    }

    @Test
    void jsonIsWhateverItIs() {
        for (Object value : List.of(true, 1, "text", List.of("1"), java.util.Map.of("a", 1))) {
            assertThat(serialize(Scalars.JSON, value)).isEqualTo(value);
            assertThat(parseValue(Scalars.JSON, value)).isEqualTo(value);
        }
    }

    @ParameterizedTest
    @MethodSource("definiteScalars")
    void refusesWhatNoScalarIsMadeOf(GraphQLScalarType scalar) {
        for (Object input : List.of(true, List.of("1"), java.util.Map.of("a", 1))) {
            assertThatThrownBy(() -> parseValue(scalar.getName(), input))
                    .as("%s from %s", scalar.getName(), input)
                    .isInstanceOf(CoercingParseValueException.class);
        }
        assertThatThrownBy(() -> parseLiteral(scalar.getName(), BooleanValue.of(true)))
                .isInstanceOf(CoercingParseLiteralException.class);
        assertThatThrownBy(() -> serialize(scalar.getName(), new Object()))
                .isInstanceOf(CoercingSerializeException.class);
    }

    @ParameterizedTest
    @CsvSource({"DateTime", "LocalDateTime", "Date", "LocalTime", "Duration", "UUID", "Base64"})
    void refusesANumberWhereTheScalarIsNone(String name) {
        assertThatThrownBy(() -> parseValue(name, 1234))
                .isInstanceOf(CoercingParseValueException.class);
        assertThatThrownBy(() -> parseLiteral(name, IntValue.of(1234)))
                .isInstanceOf(CoercingParseLiteralException.class);
    }

    @Test
    void carriesEveryJavaTypeOfTheDesign() {
        List<Optional<String>> names = new ArrayList<>();
        for (Class<?> type :
                List.of(
                        OffsetDateTime.class,
                        Instant.class,
                        LocalDateTime.class,
                        LocalDate.class,
                        LocalTime.class,
                        Duration.class,
                        UUID.class,
                        Long.class,
                        BigInteger.class,
                        BigDecimal.class,
                        byte[].class,
                        Short.class,
                        Integer.class,
                        Float.class,
                        Double.class,
                        Boolean.class,
                        String.class,
                        Object.class)) {
            names.add(Scalars.nameOf(type));
        }
        assertThat(names)
                .containsExactly(
                        Optional.of("DateTime"),
                        Optional.of("DateTime"),
                        Optional.of("LocalDateTime"),
                        Optional.of("Date"),
                        Optional.of("LocalTime"),
                        Optional.of("Duration"),
                        Optional.of("UUID"),
                        Optional.of("Long"),
                        Optional.of("BigInteger"),
                        Optional.of("BigDecimal"),
                        Optional.of("Base64"),
                        Optional.of("Int"),
                        Optional.of("Int"),
                        Optional.of("Float"),
                        Optional.of("Float"),
                        Optional.of("Boolean"),
                        Optional.of("String"),
                        Optional.empty());
    }

    private static @Nullable Object serialize(String name, Object value) {
        return coercing(name).serialize(value, GraphQLContext.getDefault(), Locale.ROOT);
    }

    private static @Nullable Object parseValue(String name, Object input) {
        return coercing(name).parseValue(input, GraphQLContext.getDefault(), Locale.ROOT);
    }

    private static @Nullable Object parseLiteral(String name, Value<?> literal) {
        return coercing(name)
                .parseLiteral(
                        literal,
                        CoercedVariables.emptyVariables(),
                        GraphQLContext.getDefault(),
                        Locale.ROOT);
    }

    private static Coercing<?, ?> coercing(String name) {
        return Scalars.all().stream()
                .filter(scalar -> scalar.getName().equals(name))
                .findFirst()
                .orElseThrow()
                .getCoercing();
    }
}
