package io.espalier.shapes;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.YesNoConverter;
import org.jspecify.annotations.Nullable;

/** A value of every scalar, found by a UUID. */
@Entity
@Table(name = "samples")
@SuppressWarnings({"NullAway.Init", "unused"}) // read by Hibernate alone
class Sample {

    @Id private UUID id;

    @Column(nullable = false)
    private String text;

    private boolean flag;
    private @Nullable Short small;
    private int whole;
    private @Nullable Long large;
    private @Nullable BigInteger huge;
    private @Nullable BigDecimal decimal;
    private @Nullable Float single;
    private @Nullable Double twice;
    private @Nullable OffsetDateTime moment;
    private @Nullable Instant instant;
    private @Nullable LocalDateTime local;
    private @Nullable LocalDate day;
    private @Nullable LocalTime time;
    private @Nullable Duration span;

    @JdbcTypeCode(SqlTypes.INTERVAL_SECOND)
    private @Nullable Duration interval;

    private byte @Nullable [] bytes;
    private @Nullable UUID other;

    /** {@code char(5)}: the padding is no part of it. */
    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable String padded;

    @Convert(converter = YesNoConverter.class)
    private @Nullable Boolean answer;

    @Convert(converter = PercentConverter.class)
    private @Nullable Integer percent;

    @ColumnTransformer(read = "upper(shouted)", write = "?")
    private @Nullable String shouted;

    @Formula("array_append(array_append(null, large), large)")
    private @Nullable List<Long> larges;

    @Formula("array_append(null, moment)")
    private @Nullable List<OffsetDateTime> moments;
}
