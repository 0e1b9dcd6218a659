package io.espalier.engine.writing;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.engine.binding.Binding;
import io.espalier.engine.binding.WriteType;
import io.espalier.engine.mapping.ChangedValue;
import io.espalier.engine.mapping.PersistenceUnit;
import io.espalier.engine.mutation.input.Change;
import io.espalier.engine.mutation.input.InputPath;
import io.espalier.engine.mutation.input.InputReader;
import io.espalier.engine.mutation.input.Mistakes;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What scalars become in objects inside JSON, by the mapper that Hibernate reads and writes with.
 */
class WrittenJsonTest {

    private static final String SDL =
            """
            type Holder { id: ID! content: Content }
            type Content {
              moment: DateTime instant: DateTime local: LocalDateTime day: Date time: LocalTime
              id: UUID large: Long huge: BigInteger amount: BigDecimal half: Float sure: Boolean
              days: [Date!] bytes: Base64 any: JSON
            }
            type Query { holders: [Holder!]! }
            type Mutation { updateHolder: UpdateHolderPayload! }
            """;

    @SuppressWarnings("ArrayRecordComponent") // what a user would write
    record Content(
            @Nullable Instant instant,
            @Nullable LocalDateTime local,
            @Nullable OffsetDateTime moment,
            @Nullable LocalDate day,
            @Nullable LocalTime time,
            @Nullable UUID id,
            @Nullable Long large,
            @Nullable BigInteger huge,
            @Nullable BigDecimal amount,
            @Nullable Double half,
            @Nullable Boolean sure,
            @Nullable List<LocalDate> days,
            byte @Nullable [] bytes,
            @Nullable Map<String, Object> any) {}

    @Entity(name = "Holder")
    @SuppressWarnings({"NullAway.Init", "unused"}) // read by Hibernate alone
    static class Holder {
        @Id private Long id;

        @JdbcTypeCode(SqlTypes.JSON)
        private @Nullable Content content;
    }

    @Test
    void makesEveryScalarOfTheObject() throws SQLException {
        OffsetDateTime noon = OffsetDateTime.of(2024, 5, 1, 12, 0, 0, 0, ZoneOffset.UTC);
        Content made =
                written(
                        null,
                        Map.ofEntries(
                                Map.entry("moment", noon),
                                Map.entry("instant", noon),
                                Map.entry("local", LocalDateTime.of(2024, 5, 1, 12, 0)),
                                Map.entry("day", LocalDate.of(2024, 5, 1)),
                                Map.entry("time", LocalTime.of(12, 0)),
                                Map.entry("id", new UUID(1, 2)),
                                Map.entry("large", Long.MAX_VALUE),
                                Map.entry("huge", BigInteger.TEN.pow(30)),
                                Map.entry("amount", new BigDecimal("0.10")),
                                Map.entry("half", 0.5),
                                Map.entry("sure", true),
                                Map.entry("days", List.of(LocalDate.of(2024, 5, 2))),
                                Map.entry("bytes", "ab".getBytes(StandardCharsets.UTF_8)),
                                Map.entry("any", Map.of("k", "v"))));
        assertThat(made)
                .usingRecursiveComparison()
                .isEqualTo(
                        new Content(
                                noon.toInstant(),
                                LocalDateTime.of(2024, 5, 1, 12, 0),
                                noon,
                                LocalDate.of(2024, 5, 1),
                                LocalTime.of(12, 0),
                                new UUID(1, 2),
                                Long.MAX_VALUE,
                                BigInteger.TEN.pow(30),
                                new BigDecimal("0.10"),
                                0.5,
                                true,
                                List.of(LocalDate.of(2024, 5, 2)),
                                "ab".getBytes(StandardCharsets.UTF_8),
                                Map.of("k", "v")));
    }

    /** What the scalar JSON holds is a value, and not merged. */
    @Test
    void leavesTheOtherPropertiesAsTheyAre() throws SQLException {
        Content now =
                new Content(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        7L,
                        null,
                        null,
                        1.5,
                        null,
                        null,
                        null,
                        Map.of("k", "v", "l", 1));
        assertThat(written(now, Map.of("half", 2.5, "any", Map.of("k", "w"))))
                .usingRecursiveComparison()
                .isEqualTo(
                        new Content(
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                7L,
                                null,
                                null,
                                2.5,
                                null,
                                null,
                                null,
                                Map.of("k", "w")));
    }

    private static Content written(@Nullable Content now, Map<String, Object> input)
            throws SQLException {
        try (PersistenceUnit unit = PersistenceUnit.of(Holder.class)) {
            Binding binding = WriteFieldsTest.bound(unit, SDL).binding();
            WriteType type = binding.writes().requireType("Holder");
            Mistakes mistakes = new Mistakes();
            Change.Create change =
                    new InputReader(binding, 10, mistakes)
                            .create(type, Map.of("content", input), InputPath.INPUT);
            mistakes.check();
            ChangedValue changed =
                    (ChangedValue)
                            Objects.requireNonNull(change.content().values().getFirst().value());
            Content made = (Content) Objects.requireNonNull(changed.of(now));
            mistakes.check();
            return made;
        }
    }
}
