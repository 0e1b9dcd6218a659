package io.espalier.engine.mapping;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The types of values that no column holds: what PostgreSQL computes, and what named SQL is given
 * and answers.
 */
public enum ComputedType implements ValueType {
    TEXT("text", String.class),
    JSON("jsonb", String.class),
    BOOLEAN("boolean", Boolean.class),
    INTEGER("integer", Integer.class),
    LONG("bigint", Long.class),
    DECIMAL("numeric", BigDecimal.class),
    FLOAT("double precision", Double.class),
    UUID("uuid", java.util.UUID.class),
    MOMENT("timestamp with time zone", OffsetDateTime.class),
    DATE_TIME("timestamp without time zone", LocalDateTime.class),
    DATE("date", LocalDate.class),
    TIME("time without time zone", LocalTime.class),
    DURATION("interval", Duration.class),
    BYTES("bytea", byte[].class);

    private final String sqlName;
    private final Class<?> javaType;

    ComputedType(String sqlName, Class<?> javaType) {
        this.sqlName = sqlName;
        this.javaType = javaType;
    }

    @Override
    public String sqlName() {
        return sqlName;
    }

    @Override
    public Class<?> javaType() {
        return javaType;
    }

    @Override
    public @Nullable Object read(ResultSet rows, int position) throws SQLException {
        return rows.getObject(position, javaType);
    }

    @Override
    public void bind(PreparedStatement statement, int position, @Nullable Object value)
            throws SQLException {
        statement.setObject(position, value instanceof Duration ? known(value) : value);
    }

    @Override
    public void bindArray(
            PreparedStatement statement, int position, List<? extends @Nullable Object> values)
            throws SQLException {
        statement.setArray(
                position,
                statement
                        .getConnection()
                        .createArrayOf(
                                sqlName, values.stream().map(ComputedType::known).toArray()));
    }

    /**
     * The driver knows no {@code Duration}, and no bytes in an array: PostgreSQL reads their text.
     */
    private static @Nullable Object known(@Nullable Object value) {
        return switch (value) {
            case Duration duration -> duration.toString();
            case byte[] bytes -> "\\x" + HexFormat.of().formatHex(bytes);
            case null -> null;
            default -> value;
        };
    }

    @Override
    public String format(Object value) {
        return value instanceof byte[] bytes
                ? Base64.getEncoder().encodeToString(bytes)
                : value.toString();
    }

    @Override
    public Object parse(String text) {
        try {
            Object value = read(text);
            if (format(value).equals(text)) {
                return value;
            }
        } catch (DateTimeException exception) {
            throw new IllegalArgumentException("no " + sqlName + " is written so", exception);
        }
        throw new IllegalArgumentException("no " + sqlName + " is written so");
    }

    private Object read(String text) {
        return switch (this) {
            case TEXT, JSON -> text;
            case BOOLEAN -> Boolean.valueOf(text);
            case INTEGER -> Integer.valueOf(text);
            case LONG -> Long.valueOf(text);
            case DECIMAL -> new BigDecimal(text);
            case FLOAT -> Double.valueOf(text);
            case UUID -> java.util.UUID.fromString(text);
            case MOMENT -> OffsetDateTime.parse(text);
            case DATE_TIME -> LocalDateTime.parse(text);
            case DATE -> LocalDate.parse(text);
            case TIME -> LocalTime.parse(text);
            case DURATION -> Duration.parse(text);
            case BYTES -> Base64.getDecoder().decode(text);
        };
    }
}
