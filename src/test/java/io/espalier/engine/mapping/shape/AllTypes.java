package io.espalier.engine.mapping.shape;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
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
import java.time.ZonedDateTime;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.NumericBooleanConverter;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.YesNoConverter;

/** An attribute of every type of value that is read. */
@Entity(name = "AllTypes")
@SuppressWarnings({"unused", "NullAway"})
public class AllTypes {

    public enum Mood {
        GOOD,
        BAD,
        @SuppressWarnings("JavaCase") // Values of an enum type need quotes too.
        so_so
    }

    public record Email(String address) {}

    public static class EmailConverter implements AttributeConverter<Email, String> {
        @Override
        public String convertToDatabaseColumn(Email email) {
            return email == null ? null : email.address();
        }

        @Override
        public Email convertToEntityAttribute(String address) {
            return address == null ? null : new Email(address);
        }
    }

    @Id public Long id;

    public String string;

    @Column(columnDefinition = "text")
    public String unbounded;

    @Column(columnDefinition = "char(6)")
    public String padded;

    @Column(columnDefinition = "citext")
    public String citext;

    @Column(columnDefinition = "word")
    public String domain;

    public Character character;
    public Boolean bool;
    public boolean primitive;
    public Byte tiny;
    public Short small;
    public Integer integer;
    public Long big;

    @Column(columnDefinition = "numeric")
    public BigDecimal decimal;

    @Column(precision = 10, scale = 2)
    public BigDecimal money;

    @Column(columnDefinition = "numeric")
    public BigInteger bigInteger;

    public Float real;
    public Double twice;
    public UUID uuid;
    public byte[] bytes;
    public Instant instant;
    public OffsetDateTime offsetDateTime;
    public ZonedDateTime zonedDateTime;
    public LocalDateTime localDateTime;
    public LocalDate localDate;

    @Column(name = "local_time", columnDefinition = "time(6)")
    public LocalTime localTime;

    public OffsetTime offsetTime;
    public Duration duration;
    public Year year;

    @Enumerated(EnumType.STRING)
    public Mood name;

    @Enumerated(EnumType.ORDINAL)
    public Mood ordinal;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    @Column(columnDefinition = "other.\"Mood\"")
    public Mood named;

    @Convert(converter = EmailConverter.class)
    public Email email;

    @Convert(converter = YesNoConverter.class)
    public Boolean yesNo;

    @Convert(converter = NumericBooleanConverter.class)
    public Boolean numeric;
}
