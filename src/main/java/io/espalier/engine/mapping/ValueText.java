package io.espalier.engine.mapping;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.hibernate.HibernateException;
import org.hibernate.metamodel.mapping.JdbcMapping;
import org.hibernate.type.descriptor.java.JavaType;
import org.jspecify.annotations.Nullable;

/** Values as text inside ids and cursors, written by the Java type that a column's values have. */
final class ValueText {

    /** Types whose text is known to be whole, so that it need not be read back to make sure. */
    private static final Set<Class<?>> LOSSLESS =
            Set.of(
                    String.class,
                    UUID.class,
                    Boolean.class,
                    Short.class,
                    Integer.class,
                    Long.class,
                    BigInteger.class,
                    BigDecimal.class,
                    Float.class,
                    Double.class,
                    Instant.class,
                    OffsetDateTime.class,
                    LocalDateTime.class,
                    LocalDate.class,
                    LocalTime.class);

    private final JdbcMapping mapping;
    private final JavaType<Object> relationalType;
    private final boolean lossless;

    @SuppressWarnings("unchecked")
    ValueText(JdbcMapping mapping) {
        this.mapping = mapping;
        this.relationalType = (JavaType<Object>) mapping.getJdbcJavaType();
        this.lossless = LOSSLESS.contains(relationalType.getJavaTypeClass());
    }

    String format(Object value) {
        Object relational = mapping.convertToRelationalValue(value);
        if (relational == null) {
            throw new IllegalArgumentException(value + " is stored as null");
        }
        String text = relationalType.toString(relational);
        if (!lossless && !relationalType.areEqual(relational, relationalType.fromString(text))) {
            throw new IllegalArgumentException(value + " cannot be written as text without loss");
        }
        return text;
    }

    /**
     * Takes back what {@link #format} wrote and nothing else: another spelling of the same value is
     * refused too, so that one value has one text, and so is what PostgreSQL cannot store.
     */
    Object parse(String text) {
        Object relational = relational(text);
        Object value = relational == null ? null : mapping.convertToDomainValue(relational);
        if (value == null || !text.equals(relationalType.toString(relational))) {
            throw notWrittenSo(null);
        }
        return value;
    }

    private @Nullable Object relational(String text) {
        if (!isStorable(text)) {
            throw notWrittenSo(null);
        }
        try {
            return relationalType.fromString(text);
        } catch (HibernateException
                | DateTimeException
                | ArithmeticException
                | IndexOutOfBoundsException e) {
            throw notWrittenSo(e);
        }
    }

    /** PostgreSQL's text has neither the character zero nor halves of a surrogate pair. */
    private static boolean isStorable(String text) {
        return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private IllegalArgumentException notWrittenSo(@Nullable Throwable cause) {
        return new IllegalArgumentException(
                "no " + relationalType.getJavaTypeClass().getSimpleName() + " is written so",
                cause);
    }
}
