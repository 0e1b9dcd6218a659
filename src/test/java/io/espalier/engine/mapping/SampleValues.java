package io.espalier.engine.mapping;

import io.espalier.engine.mapping.shape.AllTypes.Email;
import io.espalier.engine.mapping.shape.AllTypes.Mood;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** For each attribute of {@code AllTypes}: the values at its edges, null, and random ones. */
final class SampleValues {

    private static final int RANDOM_VALUES = 60;

    private SampleValues() {}

    static List<@Nullable Object> of(String attribute) {
        return switch (attribute) {
            case "string", "unbounded", "citext", "domain" ->
                    some(
                            SampleValues::string,
                            "",
                            " ",
                            "x ",
                            "null",
                            "NULL",
                            "{}",
                            "a,b",
                            "\"",
                            "\\",
                            "'",
                            "\n",
                            "ä",
                            "😀",
                            "?");
            case "padded" ->
                    some(
                            random -> Integer.toString(random.nextInt(1_000_000), 36),
                            "",
                            "a",
                            " a",
                            "a b",
                            "abcdef");
            case "character" ->
                    some(random -> (char) ('!' + random.nextInt(90)), 'a', ' ', '"', '\\', 'é');
            case "bool", "yesNo", "numeric" -> some(Random::nextBoolean, true, false);
            case "primitive" -> List.of(true, false);
            case "tiny" -> some(random -> (byte) random.nextInt(), Byte.MIN_VALUE, Byte.MAX_VALUE);
            case "small" ->
                    some(random -> (short) random.nextInt(), Short.MIN_VALUE, Short.MAX_VALUE);
            case "integer" -> some(Random::nextInt, 0, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case "big" -> some(Random::nextLong, 0L, Long.MIN_VALUE, Long.MAX_VALUE);
            case "decimal" ->
                    some(
                            random ->
                                    new BigDecimal(
                                            new BigInteger(90, random), random.nextInt(-20, 20)),
                            BigDecimal.ZERO,
                            new BigDecimal("-0.10"),
                            new BigDecimal("1E+30"),
                            new BigDecimal("1E-30"));
            case "money" ->
                    some(
                            random -> BigDecimal.valueOf(random.nextInt(), 2),
                            new BigDecimal("0.00"),
                            new BigDecimal("99999999.99"));
            case "bigInteger" ->
                    some(random -> new BigInteger(100, random).negate(), BigInteger.ZERO);
            case "real" ->
                    some(
                            Random::nextFloat,
                            0f,
                            -0f,
                            Float.MIN_VALUE,
                            Float.MAX_VALUE,
                            Float.NaN,
                            Float.NEGATIVE_INFINITY);
            case "twice" ->
                    some(
                            Random::nextDouble,
                            0d,
                            -0d,
                            0.1,
                            Double.MIN_VALUE,
                            Double.MAX_VALUE,
                            Double.NaN,
                            Double.POSITIVE_INFINITY);
            case "uuid" ->
                    some(random -> new UUID(random.nextLong(), random.nextLong()), new UUID(0, 0));
            case "bytes" -> some(SampleValues::bytes, new byte[0], new byte[] {0, -1, '\\', '"'});
            case "instant" ->
                    some(
                            SampleValues::instant,
                            Instant.EPOCH,
                            Instant.parse("0001-01-01T00:00:00Z"),
                            Instant.parse("-4712-01-01T00:00:00Z"),
                            Instant.parse("+20000-06-01T00:00:00.000001Z"));
            case "offsetDateTime" ->
                    some(
                            random ->
                                    instant(random)
                                            .atOffset(ZoneOffset.ofHours(random.nextInt(-12, 13))),
                            OffsetDateTime.parse("-0001-12-31T23:59:59.999999+14:00"));
            case "zonedDateTime" ->
                    some(
                            random -> instant(random).atZone(ZoneId.of("Europe/Berlin")),
                            Instant.EPOCH.atZone(ZoneOffset.UTC));
            case "localDateTime" ->
                    some(
                            random -> LocalDateTime.ofInstant(instant(random), ZoneOffset.UTC),
                            LocalDateTime.parse("1970-01-01T00:00:00"),
                            LocalDateTime.parse("2024-02-29T23:59:59.999999"));
            case "localDate" ->
                    some(
                            random -> LocalDate.ofEpochDay(random.nextInt(-100_000, 100_000)),
                            LocalDate.EPOCH,
                            LocalDate.parse("2024-02-29"),
                            LocalDate.parse("+12000-01-01"));
            case "localTime" ->
                    some(
                            random ->
                                    LocalTime.ofNanoOfDay(random.nextLong(86_400_000_000L) * 1_000),
                            LocalTime.MIDNIGHT,
                            LocalTime.parse("23:59:59.999999"));
            case "offsetTime" ->
                    some(
                            random ->
                                    LocalTime.ofSecondOfDay(random.nextInt(86_400))
                                            .atOffset(ZoneOffset.UTC),
                            OffsetTime.parse("23:59:59Z"));
            case "duration" ->
                    some(
                            random -> Duration.ofNanos(random.nextLong()),
                            Duration.ZERO,
                            Duration.ofNanos(-1),
                            Duration.ofDays(10_000));
            case "year" -> some(random -> Year.of(random.nextInt(3000)));
            case "name", "ordinal", "named" ->
                    some(
                            random -> random.nextBoolean() ? Mood.GOOD : Mood.so_so,
                            (Object[]) Mood.values());
            case "email" -> some(random -> new Email(string(random)), new Email("a@example.org"));
            default -> throw new IllegalArgumentException("no values for " + attribute);
        };
    }

    private static List<@Nullable Object> some(Function<Random, Object> next, Object... edges) {
        List<@Nullable Object> values = new ArrayList<>(Arrays.asList(edges));
        values.add(null);
        Random random = new Random(edges.length);
        IntStream.range(0, RANDOM_VALUES).forEach(count -> values.add(next.apply(random)));
        return values;
    }

    private static String string(Random random) {
        return random.ints(random.nextInt(20), 1, 0x2FFFF)
                .filter(point -> Character.isDefined(point) && (point < 0xD800 || point > 0xDFFF))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static byte[] bytes(Random random) {
        byte[] bytes = new byte[random.nextInt(50)];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Between the years 1400 and 2600, to the microsecond. */
    private static Instant instant(Random random) {
        return Instant.ofEpochSecond(
                random.nextLong(-18_000_000_000L, 20_000_000_000L),
                random.nextInt(1_000_000) * 1000L);
    }
}
