package io.espalier.engine.mapping;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Optional;

/** What kind of dates and times values are, which decides into which stretches they fall. */
public enum TimeKind {
    /** A moment; on which day it is depends on a time zone. */
    MOMENT,
    /** A date and a time of day, of no time zone. */
    DATE_TIME,
    DATE,
    /** A time of day, of no date. */
    TIME;

    /**
     * The kind of a type's values; empty for what is neither date nor time, and where Java and
     * PostgreSQL see different kinds, so that the start of a stretch would not be the same to both.
     */
    public static Optional<TimeKind> of(ValueType type) {
        Class<?> javaType = type.javaType();
        return Optional.ofNullable(
                switch (type.sqlName()) {
                    case "timestamp with time zone" ->
                            javaType == OffsetDateTime.class || javaType == Instant.class
                                    ? MOMENT
                                    : null;
                    case "timestamp without time zone" ->
                            javaType == LocalDateTime.class ? DATE_TIME : null;
                    case "date" -> javaType == LocalDate.class ? DATE : null;
                    case "time without time zone" -> javaType == LocalTime.class ? TIME : null;
                    default -> null;
                });
    }
}
