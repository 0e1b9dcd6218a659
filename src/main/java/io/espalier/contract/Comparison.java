package io.espalier.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Compares values of scalars as a database does, where that does not depend on the database. */
final class Comparison {

    private Comparison() {}

    /** Less, equal or greater; empty where nobody can tell from outside, as of texts. */
    static OptionalInt compare(String scalar, JsonNode one, JsonNode other) {
        return switch (scalar) {
            case "Int", "Float", "Long", "BigDecimal", "BigInteger" ->
                    by(Comparison::number, one, other);
            case "DateTime" ->
                    by(node -> OffsetDateTime.parse(node.asString()).toInstant(), one, other);
            case "Date" -> by(node -> LocalDate.parse(node.asString()).toEpochDay(), one, other);
            case "LocalDateTime" ->
                    by(node -> LocalDateTime.parse(node.asString()).toString(), one, other);
            case "LocalTime" ->
                    by(node -> LocalTime.parse(node.asString()).toNanoOfDay(), one, other);
            case "UUID" -> by(JsonNode::asString, one, other);
            case "Boolean" -> by(JsonNode::booleanValue, one, other);
            default -> one.equals(other) ? OptionalInt.of(0) : OptionalInt.empty();
        };
    }

    static boolean equal(String scalar, JsonNode one, JsonNode other) {
        if (one.isNull() || other.isNull()) {
            return one.isNull() && other.isNull();
        }
        return compare(scalar, one, other).orElse(1) == 0;
    }

    private static <T extends Comparable<T>> OptionalInt by(
            Function<JsonNode, T> key, JsonNode one, JsonNode other) {
        return OptionalInt.of(key.apply(one).compareTo(key.apply(other)));
    }

    /** The scalar of whole numbers is text or number, by its name. */
    private static BigDecimal number(JsonNode node) {
        return Optional.of(node)
                .filter(JsonNode::isNumber)
                .map(JsonNode::decimalValue)
                .orElseGet(() -> new BigDecimal(node.asString()));
    }
}
