package io.espalier.contract;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** How values of scalars look as JSON. Of a scalar that nobody knows, anything may come. */
final class ScalarFormats {

    /** Each throws where the text is none of its scalar's. */
    private static final Map<String, Consumer<String>> TEXTS =
            Map.of(
                    "DateTime", OffsetDateTime::parse,
                    "Date", LocalDate::parse,
                    "LocalDateTime", LocalDateTime::parse,
                    "LocalTime", LocalTime::parse,
                    "Duration", Duration::parse,
                    "UUID", UUID::fromString,
                    "BigDecimal", java.math.BigDecimal::new,
                    "BigInteger", BigInteger::new,
                    "Base64", Base64.getDecoder()::decode);

    private ScalarFormats() {}

    static boolean fits(String scalar, JsonNode value) {
        return switch (scalar) {
            case "Int" -> value.isIntegralNumber() && value.canConvertToInt();
            case "Float" -> value.isNumber();
            case "String", "ID" -> value.isString();
            case "Boolean" -> value.isBoolean();
            case "Long" ->
                    value.isIntegralNumber() || (value.isString() && isLong(value.asString()));
            default -> {
                Consumer<String> parser = TEXTS.get(scalar);
                yield parser == null
                        || (value.isString() && parses(parser, value.asString()))
                        || (value.isNumber() && scalar.startsWith("Big"));
            }
        };
    }

    private static boolean isLong(String text) {
        return parses(Long::parseLong, text);
    }

    private static boolean parses(Consumer<String> parser, String text) {
        try {
            parser.accept(text);
            return true;
        } catch (DateTimeException | IllegalArgumentException unfit) {
            return false;
        }
    }
}
